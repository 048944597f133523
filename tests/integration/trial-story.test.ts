import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { setClockAhead } from '#app/core/clock.server.ts';
import { isIn } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { getClientAuthority } from '#app/features/authority/authority.queries.server.ts';
import { reportMove } from '#app/features/authority/commands/report-move.server.ts';
import { getClient } from '#app/features/caseload/client.queries.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { renewJobseeking } from '#app/features/journey/commands/renew-jobseeking.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { holdMeeting } from '#app/features/meetings/commands/hold-meeting.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { approvePlan } from '#app/features/plans/commands/approve-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { savePlan } from '#app/features/plans/commands/save-plan.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { restartJobseeking } from '#app/features/registration/commands/restart-jobseeking.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { reportChange } from '#app/features/validity/commands/report-change.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { languages } from '#app/i18n/language.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { addDays, addMonths, isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';
import { ruleSet } from '#app/rules/regimes.ts';
import * as authorityPage from '#app/routes/seeker/authority.tsx';
import * as historyPage from '#app/routes/seeker/history.tsx';
import { answers, makeNewcomer } from '#tests/support/clients.ts';
import { inconsistencies } from '#tests/support/consistency.ts';
import { espoo, lahti, makeCounselor, value } from '#tests/support/factories.ts';
import { renderOwn } from '#tests/support/render.tsx';

/**
 * One person's way from the TE Office of March 2021 to the employment area of today, with the clock and the worker. Each
 * date is the one that the law of its day gave, worked out by hand.
 */

const HOUR = 3_600_000;
let seeker: SeekerActor;
let inEspoo: CounselorActor;
let inLahti: CounselorActor;
let today = new Date('2021-03-10T08:00:00+02:00');

const as = (actor: SeekerActor | CounselorActor) => ({ actor, now: today });
const target = () => ({ personId: seeker.personId });
const journey = () => prisma.journey.findUniqueOrThrow({ where: target() });
const periods = () =>
  prisma.authorityPeriod.findMany({ where: target(), orderBy: { journeyVersion: 'asc' } });
const place = async () => {
  const row = await journey();
  const known = ['teOffice', 'trialMunicipality', 'homeAuthority', 'chosenAuthority'];
  return known.find((each) => isIn(row, `active.jurisdiction.${each}`)) ?? null;
};

/** The clock goes on to ten in the morning of a day; all that falls due happens, and jobseeking is renewed when asked. */
async function live(until: IsoDate): Promise<void> {
  const end = new Date(startOfDay(until).getTime() + 10 * HOUR);
  for (let day = addDays(isoDate(today), 7); day < until; day = addDays(day, 7)) await dayOf(startOfDay(day));
  await dayOf(end);
}

async function dayOf(at: Date): Promise<void> {
  await catchUp(at);
  today = at;
  if (isIn(await journey(), 'active.validity.renewalAsked'))
    value(await renewJobseeking(as(seeker), target()));
}

const noNeeds = {
  ...{ competence: 'Kokki', workAbility: 'Hyvä', jobSearch: 'Hakee itse', outlook: 'Töitä on' },
  ...{ needsGuidance: false, needsSkills: false, needsSupport: false, needsMultiSectoral: false },
  readyForWork: true,
};

/** Books the meeting, holds it an hour later, and answers what it brought. */
async function meet(meetingId: string, counselor: CounselorActor) {
  const { kind } = await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  const startsAt = new Date(today.getTime() + HOUR);
  const time = { startsAt, minutes: 45, channel: 'visit' as const, place: 'Palvelutori' };
  value(await bookForClient(as(counselor), { meetingId, ...time }));
  await dayOf(startsAt);
  value(await startMeeting(as(counselor), { meetingId }));
  const needs = kind === 'initialInterview' ? noNeeds : null;
  const words = { summary: 'Tilanne käytiin läpi.', agreements: 'Jatketaan hakua.' };
  return value(await holdMeeting(as(counselor), { meetingId, ...words, needs }));
}

async function dueMeeting(kind: string) {
  const open = await prisma.meeting.findMany({
    where: { ...target(), kind, heldAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const found = open.find((row) => isIn(row, 'due'));
  if (!found) throw new Error(`no ${kind} is due`);
  return { ...found, dueOn: found.dueOn && isoDate(found.dueOn) };
}

async function agree(planId: string, counselor: CounselorActor): Promise<void> {
  const soon = addMonths(isoDate(today), 1);
  const action = { area: 'employerMatching', taskCode: '049', who: 'seeker', serviceId: null } as const;
  const draft = {
    ...{ situation: 'Kokki hakee työtä.', goal: 'Työ keittiössä.', followUpWay: 'Puhelu', reportDueOn: soon },
    obligation: { mode: 'standard', target: null, reason: null } as const,
    actions: [{ ...action, description: 'Haen työtä.', dueOn: soon }],
  };
  value(await savePlan(as(counselor), { planId, ...draft }));
  value(await proposePlan(as(counselor), { planId }));
  const { version } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  value(await approvePlan(as(seeker), { planId, version }));
}

async function register(situation: RegistrationAnswers['situation']): Promise<string> {
  value(await saveRegistrationAnswers(as(seeker), { ...target(), answers: { ...answers, situation } }));
  return value(await completeRegistration(as(seeker), target())).meetingId;
}

beforeAll(async () => {
  const person = { givenName: 'Sami', familyName: 'Korhonen', birthDate: '1994-06-01', motherTongue: 'fi' };
  ({ seeker, counselor: inEspoo } = await makeNewcomer(person, today));
  inLahti = await makeCounselor(lahti, 'Lasse Lahtinen');
});
afterAll(() => setClockAhead(0));

describe('A way from the trial to today', () => {
  let planId = '';

  test('March 2021: in work and looking for another job, so with the TE Office; the interview within 14 days', async () => {
    const meetingId = await register({ situation: 'employed', since: null, benefitPayer: 'kela' });
    value(await assignCounselor(as(inEspoo), { ...target(), counselorId: inEspoo.accountId }));
    expect(await place()).toBe('teOffice');
    expect((await periods())[0]?.why).toMatchObject({ regime: 'R0', rule: 'trialOtherSituation' });
    const interview = await dueMeeting('initialInterview');
    expect(interview).toMatchObject({ id: meetingId, dueOn: '2021-03-24' });
    expect(interview.dueWhy).toMatchObject({ regime: 'R0', rule: 'firstInterviewDays', verify: true });
    await live('2021-03-22');
    const held = await meet(meetingId, inEspoo);
    planId = held.planId ?? '';
    await agree(planId, inEspoo);
    expect((await dueMeeting('jobSearchDiscussion')).dueOn).toBe('2021-06-22');
  });

  test('24 March: work will end on the 31st, so the municipality serves seven days ahead (1269/2020 § 5)', async () => {
    await live('2021-03-24');
    const { version } = await journey();
    const told = { version, on: '2021-03-31', details: '' };
    value(await reportChange(as(seeker), { ...target(), kind: 'workEnds', told }));
    expect(await place()).toBe('trialMunicipality');
    const last = (await periods()).at(-1);
    expect(last).toMatchObject({
      event: 'MOVE_TO_TRIAL',
      municipalityCode: '049',
      from: new Date('2021-03-24'),
    });
    expect(last?.why).toMatchObject({
      rule: 'trialSoon',
      facts: { criterion: 'noEarningsRelatedAllowance', eligibleOn: '2021-03-31', count: 7 },
    });
    await live('2021-04-01');
    expect((await periods()).at(-1)).toMatchObject({ event: 'MOVE_TO_TRIAL' });
    expect((await periods()).at(-1)?.clientInformedAt).not.toBeNull();
  });

  test('September 2021: the move from Espoo to Lahti takes all along, and the old area no longer reads', async () => {
    await live('2021-06-21');
    await meet((await dueMeeting('jobSearchDiscussion')).id, inEspoo);
    await live('2021-09-01');
    value(await reportMove(as(seeker), { ...target(), municipalityCode: '398', movedOn: '2021-09-01' }));
    expect((await periods()).at(-1)).toMatchObject({
      event: 'MOVE_WITHIN_TRIAL',
      municipalityCode: '398',
      areaCode: lahti,
      why: { regime: 'R0', rule: 'trialWasClient' },
    });
    const reading = { language: 'fi', contactShown: false } as const;
    expect(await getClient(inEspoo, seeker.personId, reading)).toBeNull();
    expect(await getClientAuthority(inEspoo, seeker.personId, today)).toBeNull();
    expect(await getClient(inLahti, seeker.personId, reading)).toMatchObject({ counselor: null });
    const plan = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
    // The reported change has asked for a look at it; until then it holds and binds.
    expect(plan).toMatchObject({ state: 'reviewDue', areaCode: lahti });
    // The day that was given in Espoo holds in Lahti.
    expect(await dueMeeting('jobSearchDiscussion')).toMatchObject({ dueOn: '2021-09-21', areaCode: lahti });
    value(await assignCounselor(as(inLahti), { ...target(), counselorId: inLahti.accountId }));
  });

  test('May 2022: the Nordic model; the running day stays, the next one is of the new law', async () => {
    for (const day of ['2021-09-20', '2021-12-17', '2022-03-14']) {
      await live(day);
      await meet((await dueMeeting('jobSearchDiscussion')).id, inLahti);
    }
    await live('2022-05-02');
    const running = await dueMeeting('jobSearchDiscussion');
    expect(running).toMatchObject({ dueOn: '2022-06-14', dueWhy: { regime: 'R0' } });
    await live('2022-06-13');
    await meet(running.id, inLahti);
    expect(await dueMeeting('jobSearchDiscussion')).toMatchObject({
      dueOn: '2022-09-13',
      dueWhy: { regime: 'R1' },
    });
  });

  test('2023: back after a job; no criterion holds, but a client of the trial stays one (§ 6)', async () => {
    await live('2022-11-01');
    value(await endJobseeking(as(seeker), { ...target(), reason: 'employed' }));
    await live('2023-10-02');
    expect((await periods()).at(-1)?.until).toEqual(new Date('2022-11-01'));
    value(await restartJobseeking(as(seeker), target()));
    const meetingId = await register({ situation: 'unemployed', since: null, benefitPayer: 'fund' });
    expect(await place()).toBe('trialMunicipality');
    expect((await periods()).at(-1)?.why).toMatchObject({ regime: 'R1', rule: 'trialWasClient' });
    expect(await dueMeeting('initialInterview')).toMatchObject({
      id: meetingId,
      dueOn: '2023-10-09',
      dueWhy: { regime: 'R1', rule: 'firstInterviewWorkdays', facts: { count: 5 } },
    });
    value(await assignCounselor(as(inLahti), { ...target(), counselorId: inLahti.accountId }));
    await live('2023-10-05');
    await meet(meetingId, inLahti);
  });

  test('1 January 2025: the worker gives the person to the employment area, and tells', async () => {
    await live('2024-12-31');
    expect(await place()).toBe('trialMunicipality');
    await live('2025-01-02');
    expect(await place()).toBe('homeAuthority');
    const last = (await periods()).at(-1);
    expect(last).toMatchObject({
      kind: 'employmentAuthority',
      areaCode: lahti,
      from: new Date('2025-01-01'),
      decidedRole: 'system',
      why: { regime: 'R2', rule: 'homeMunicipality', facts: { municipality: '398', area: lahti } },
    });
    expect(last?.clientInformedAt?.toISOString()).toBe('2024-12-31T22:00:00.000Z');
    expect(await journey()).toMatchObject({ counselorId: inLahti.accountId });
  });

  test('today: an interview, a discussion and an obligation of today’s law', async () => {
    await live('2025-11-28');
    value(await endJobseeking(as(seeker), { ...target(), reason: 'employed' }));
    await live('2026-11-16');
    value(await restartJobseeking(as(seeker), target()));
    const meetingId = await register({ situation: 'unemployed', since: null, benefitPayer: 'kela' });
    expect(await dueMeeting('initialInterview')).toMatchObject({
      id: meetingId,
      dueOn: '2026-11-30',
      dueWhy: { regime: 'R6', facts: { count: 10 }, verify: true },
    });
    value(await assignCounselor(as(inLahti), { ...target(), counselorId: inLahti.accountId }));
    await live('2026-11-18');
    const held = await meet(meetingId, inLahti);
    expect(await dueMeeting('jobSearchDiscussion')).toMatchObject({
      dueOn: '2027-02-18',
      dueWhy: { regime: 'R6' },
    });
    await agree(held.planId ?? '', inLahti);
    const obligation = await prisma.obligation.findUniqueOrThrow({ where: { planId: held.planId ?? '' } });
    expect(obligation).toMatchObject({ mode: 'standard', perPeriod: 4, periods: 3, why: { regime: 'R6' } });
  });

  test('whoever served is written down without a gap or an overlap', async () => {
    const lines = (await periods()).map(({ event, kind, areaCode, from, until }) => [
      event,
      kind,
      areaCode,
      isoDate(from),
      until && isoDate(until),
    ]);
    expect(lines).toEqual([
      ['COMPLETE_REGISTRATION', 'teOffice', espoo, '2021-03-10', '2021-03-24'],
      ['MOVE_TO_TRIAL', 'trialMunicipality', espoo, '2021-03-24', '2021-09-01'],
      ['MOVE_WITHIN_TRIAL', 'trialMunicipality', lahti, '2021-09-01', '2022-11-01'],
      ['COMPLETE_REGISTRATION', 'trialMunicipality', lahti, '2023-10-02', '2025-01-01'],
      ['RESPONSIBILITY_MOVED', 'employmentAuthority', lahti, '2025-01-01', '2025-11-28'],
      ['COMPLETE_REGISTRATION', 'employmentAuthority', lahti, '2026-11-16', null],
    ]);
    expect(await inconsistencies()).toEqual([]);
  });

  test.each(languages)('the client reads the same history in %s', async (language) => {
    setClockAhead(today.getTime() - Date.now());
    const authority = await renderOwn(authorityPage, seeker, language, '/my/authority');
    const days = ['2021-03-10', '2021-03-24', '2021-09-01', '2023-10-02', '2025-01-01', '2026-11-16'];
    for (const day of days) expect(authority).toContain(formatDate(language, day));
    for (const source of ['1269/2020 4 §', '1269/2020 5 §', '1269/2020 6 §', '380/2023 17 §'])
      expect(authority).toContain(source);
    expect(authority.match(/<time/g)).toHaveLength(6);
    const history = await wholeHistory(language);
    for (const id of ['R0', 'R1', 'R6'] as const) expect(history).toContain(ruleSet(id).name[language]);
    for (const day of ['2021-03-24', '2022-06-14', '2023-10-09', '2026-11-30'])
      expect(history).toContain(formatDate(language, day));
    // The seven days ahead, told with the day of turning eligible.
    expect(history).toContain(formatDate(language, '2021-03-31'));
    expect(history).not.toMatch(/[A-Z]+_[A-Z]+|undefined|\{\{/);
  });
});

/** All pages of the history, from the newest to the oldest. */
async function wholeHistory(language: (typeof languages)[number]): Promise<string> {
  const pages: string[] = [];
  for (let path: string | undefined = '/my/history'; path !== undefined;) {
    const page: string = await renderOwn(historyPage, seeker, language, path);
    pages.push(page);
    const before: string | undefined = /history\?before=(\d+)/.exec(page)?.[1];
    path = before && `/my/history?before=${before}`;
  }
  return pages.join('');
}
