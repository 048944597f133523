/**
 * Ten people under non-disclosure in a filled city, as a program: lives told by commands, with a word in every field that
 * stands nowhere else. Says on its last line, as JSON, who they are and whom they meet.
 */
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { kysely, closeDatabase, pool } from '#app/db/client.server.ts';
import { ordinaryDuties } from '#app/core/duties.ts';
import { addAccount } from '#app/features/accounts/commands/add-account.server.ts';
import { applyToVacancy } from '#app/features/candidacies/commands/apply-to-vacancy.server.ts';
import { suggestJob } from '#app/features/candidacies/commands/suggest-job.server.ts';
import { showInterest } from '#app/features/candidacies/commands/show-interest.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { askAboutRight } from '#app/features/hearings/commands/ask-about-right.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { openJourney } from '#app/features/journey/commands/open-journey.server.ts';
import { askChange } from '#app/features/meetings/commands/ask-change.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { holdMeeting } from '#app/features/meetings/commands/hold-meeting.server.ts';
import { saveInterviewDraft } from '#app/features/meetings/commands/save-interview-draft.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { chooseForClient } from '#app/features/messages/commands/choose-for-client.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { approvePlan } from '#app/features/plans/commands/approve-plan.server.ts';
import { commentPlan } from '#app/features/plans/commands/comment-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { savePlan } from '#app/features/plans/commands/save-plan.server.ts';
import { publishProfile } from '#app/features/profile/commands/publish-profile.server.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { agreeReferral } from '#app/features/referrals/commands/agree-referral.server.ts';
import { proposeReferral } from '#app/features/referrals/commands/propose-referral.server.ts';
import { referToService } from '#app/features/referrals/commands/refer-to-service.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { saveRegistrationDraft } from '#app/features/registration/commands/save-registration-draft.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { sendRequest } from '#app/features/requests/commands/send-request.server.ts';
import { workOff } from '#app/jobs/due.server.ts';
import { addMonths, isoDate } from '#app/rules/dates.ts';
import { answers } from './clients.ts';
import { value } from './factories.ts';
import { decideLookedOver } from './second-looks.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const DAY = 86_400_000;

/** The lives begin within the days of which mail and letters are written. */
const begun = Date.now() - 13 * DAY;
const at = (days: number, minutes = 0) => new Date(begun + days * DAY + minutes * 60_000);

function identityCode(n: number): string {
  const digits = `0${(n % 9) + 1}0777`;
  const serial = String(980 + n);
  return `${digits}-${serial}${checkCharacters[Number(digits + serial) % 31] ?? ''}`;
}

async function counselorNamed(name: string): Promise<CounselorActor> {
  const { id, areaCode } = await kysely
    .selectFrom('Account')
    .select(['id', 'areaCode'])
    .where('role', '=', 'counselor')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  const { counselor: duties } = ordinaryDuties;
  const staff = { teamId: null, duties } as const;
  return { role: 'counselor', accountId: id, name, areaCode: areaCode ?? '', ...staff };
}

type Planted = { n: number; personId: string; accountId: string; code: string };

/** The own counselor may do all that is told here: a client's counselor needs no duty for it. */
const owner = await counselorNamed('Kaisa Lehtinen');
const keeper = { ...owner, duties: [...owner.duties, 'protectedClients'] as const };

const word = (kind: string, n: number) => `Qzx${kind}${n}`;

const seekerOf = ({ n, personId, accountId }: Planted): SeekerActor => ({
  ...{ role: 'seeker', personId, accountId },
  name: `${word('given', n)} ${word('family', n)}`,
});

const contactOf = (n: number) => ({
  ...{ phone: `+358 999 7070${n}`, email: `qzx${n}@qzxmail.example`, postalCode: `9907${n}` },
  ...{ streetAddress: `${word('street', n)} ${n}`, postOffice: word('town', n) },
});

async function arrive(n: number): Promise<Planted> {
  const act = { actor: keeper, now: at(0, n) };
  const code = identityCode(n);
  const person = {
    ...{ givenName: word('given', n), familyName: word('family', n), birthDate: `1977-07-0${(n % 9) + 1}` },
    ...{ municipalityCode: '235', areaCode: owner.areaCode, identityCode: code, nonDisclosure: true },
    ...contactOf(n),
  };
  const { personId } = value(await openJourney(act, { person }));
  const name = `${person.givenName} ${person.familyName}`;
  const { id } = value(await addAccount(act, { role: 'seeker', name, language: 'fi', personId }));
  return { n, personId, accountId: id, code };
}

async function register(one: Planted): Promise<string> {
  const { n, personId } = one;
  const act = { actor: seekerOf(one), now: at(1, n) };
  const said: RegistrationAnswers = {
    ...answers,
    contact: { ...contactOf(n), serviceLanguage: 'fi' },
    skills: { skills: word('skills', n), languages: [], interpreter: 'no', interpreterLanguage: '' },
    ability: { ability: 'someEffect', wish: word('wish', n) },
  };
  value(await saveRegistrationAnswers(act, { personId, answers: said }));
  const { meetingId } = value(await completeRegistration(act, { personId }));
  if (n !== 8)
    value(
      await assignCounselor({ actor: keeper, now: at(2, n) }, { personId, counselorId: owner.accountId }),
    );
  return meetingId;
}

async function book({ n }: Planted, meetingId: string, startsAt: Date): Promise<void> {
  const time = { startsAt, minutes: 15, channel: 'visit', place: word('place', n) } as const;
  value(await bookForClient({ actor: keeper, now: at(2, n + 20) }, { meetingId, ...time }));
}

async function interview({ n }: Planted, meetingId: string): Promise<string> {
  const act = { actor: keeper, now: at(3, n * 20) };
  value(await startMeeting(act, { meetingId }));
  value(await saveInterviewDraft(act, { meetingId, values: { summary: word('draft', n) } }));
  if (n === 3) return '';
  const needs = {
    ...{ competence: word('competence', n), workAbility: word('ability', n), jobSearch: word('search', n) },
    ...{ outlook: word('outlook', n), needsGuidance: true, needsSkills: true, needsSupport: true },
    ...{ needsMultiSectoral: false, readyForWork: true },
  };
  const said = { summary: word('summary', n), agreements: word('agreements', n), needs };
  return value(await holdMeeting(act, { meetingId, ...said })).planId ?? '';
}

async function plan(one: Planted, planId: string): Promise<void> {
  const { n } = one;
  const staff = { actor: keeper, now: at(4, n) };
  const today = isoDate(staff.now);
  const kind = { area: 'employerMatching', taskCode: '049', who: 'seeker' } as const;
  const action = { ...kind, description: word('action', n), dueOn: addMonths(today, 2), serviceId: null };
  const words = { situation: word('situation', n), goal: word('goal', n), followUpWay: word('follow', n) };
  const obligation = { mode: 'standard', target: null, reason: null } as const;
  const contents = { ...words, reportDueOn: addMonths(today, 1), obligation, actions: [action] };
  value(await savePlan(staff, { planId, ...contents }));
  if (n === 4) return;
  const { version } = value(await proposePlan(staff, { planId }));
  const self = { actor: seekerOf(one), now: at(5, n) };
  if (n === 5) value(await commentPlan(self, { planId, version, text: word('comment', n) }));
  else value(await approvePlan(self, { planId, version }));
}

/** What somebody whose plan holds does next: a service, a profile, an application, a job that was brought. */
async function act(one: Planted): Promise<void> {
  const { n, personId } = one;
  const staff = { actor: keeper, now: at(6, n) };
  const self = { actor: seekerOf(one), now: at(7, n) };
  const service = await kysely
    .selectFrom('Service')
    .select('id')
    .where('areaCode', '=', owner.areaCode)
    .where('needsApplication', '=', false)
    .where('active', '=', true)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const purpose = word('purpose', n);
  const proposed = value(await proposeReferral(staff, { personId, serviceId: service.id, purpose }));
  const agreed = value(await agreeReferral(self, { referralId: proposed.id, version: proposed.version }));
  value(
    await referToService({ ...staff, now: at(8, n) }, { referralId: proposed.id, version: agreed.version }),
  );
  const profile = {
    ...{ occupationCodes: ['7512'], skills: ['baking'], education: 'vocational' as const, languages: [] },
    ...{ municipalityCodes: ['049'], workingTimes: ['01' as const], presentation: word('presentation', n) },
  };
  value(await saveProfile(self, { personId, ...profile }));
  value(await publishProfile(self, { personId }));
  const vacancies = await openVacancies();
  const [first = '', second = ''] = vacancies;
  const items = ['nameAndContact', 'skills', 'presentation'] as const;
  await applyToVacancy(self, {
    vacancyId: first,
    message: word('message', n),
    items: [...items],
    language: 'fi',
  });
  const brought = await suggestJob(staff, {
    ...{ personId, vacancyId: second, tell: true },
    suitability: word('suitable', n),
  });
  if (brought.kind === 'ok')
    await showInterest({ ...self, now: at(9, n) }, { candidacyId: brought.value.id });
  const told = {
    kind: 'application',
    on: isoDate(at(10)),
    what: word('applied', n),
    employer: word('firm', n),
  } as const;
  value(await reportAct({ ...self, now: at(10, n) }, { personId, ...told }));
}

/** The right to be registered is asked about, answered and decided against. */
async function loseRight({ n, personId }: Planted): Promise<void> {
  const staff = { actor: keeper, now: at(6, n) };
  const dueOn = addMonths(isoDate(staff.now), 1);
  const asked = { personId, matter: word('matter', n), happenedOn: isoDate(at(5)), dueOn };
  const { id: hearingId } = value(await askAboutRight(staff, asked));
  const visit = { ...staff, channel: 'visit' } as const;
  value(await answerHearing(visit, { hearingId, answer: word('answer', n) }));
  value(await findNoReason(staff, { hearingId, assessment: word('assessment', n) }));
  value(await decideLookedOver(staff, { hearingId, reasons: word('reasons', n), way: 'letter' }));
}

const openVacancies = async () => {
  const { rows } = await pool.query<{ id: string }>(
    `select v."id" from "Vacancy" v join "Company" c on c."id"=v."companyId"
     where v."state" = '"published"' and v."kind"='publicVacancy' order by c."name" = 'Leipomo Kaneli Oy' desc, v."id" limit 2`,
  );
  return rows.map(({ id }) => id);
};

async function live(n: number): Promise<Planted> {
  const one = await arrive(n);
  const { personId } = one;
  const self = { actor: seekerOf(one), now: at(1, n) };
  if (n === 9) {
    value(
      await saveRegistrationDraft(self, { step: 'contact', values: { streetAddress: word('draft', n) } }),
    );
    return one;
  }
  const meetingId = await register(one);
  if (n === 0 || n === 8) return one;
  const note = { personId, channel: 'callOut', text: word('note', n), share: n % 2 === 0 } as const;
  value(await addNote({ actor: keeper, now: at(2, n) }, note));
  if (n <= 2) {
    await book(one, meetingId, new Date(Date.now() + (2 + n) * DAY));
    if (n === 2)
      await askChange(
        { ...self, now: at(12) },
        { meetingId, reason: word('reason', n), wishedChannel: null },
      );
    return one;
  }
  await book(one, meetingId, at(3, n * 20));
  const planId = await interview(one, meetingId);
  if (planId) await plan(one, planId);
  if (n >= 6) await act(one);
  if (n === 5) value(await chooseForClient({ actor: keeper, now: at(9) }, { personId, channel: 'letter' }));
  if (n === 4) await loseRight(one);
  if (n === 7)
    value(
      await sendRequest(
        { ...self, now: at(12) },
        {
          personId,
          kind: 'correction',
          part: null,
          what: word('what', n),
          wanted: word('wanted', n),
          why: word('why', n),
        },
      ),
    );
  return one;
}

const planted: Planted[] = [];
for (let n = 0; n < 10; n++) planted.push(await live(n));
for (let turn = 0; turn < 20 && (await workOff(new Date())); turn++);
await closeDatabase();
console.log(JSON.stringify({ owner: owner.accountId, planted }));
