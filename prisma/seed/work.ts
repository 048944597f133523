import { kysely } from '#app/db/client.server.ts';
import type { ConsentItem } from '#app/features/consents/consent-items.ts';
import { applyToVacancy } from '#app/features/candidacies/commands/apply-to-vacancy.server.ts';
import { askConsent } from '#app/features/candidacies/commands/ask-consent.server.ts';
import { deferSelection } from '#app/features/candidacies/commands/defer-selection.server.ts';
import { withdrawConsent } from '#app/features/candidacies/commands/withdraw-consent.server.ts';
import { chooseCandidate } from '#app/features/candidacies/commands/choose-candidate.server.ts';
import { declineJob } from '#app/features/candidacies/commands/decline-job.server.ts';
import { giveConsent } from '#app/features/candidacies/commands/give-consent.server.ts';
import { inviteToInterview } from '#app/features/candidacies/commands/invite-to-interview.server.ts';
import { presentCandidate } from '#app/features/candidacies/commands/present-candidate.server.ts';
import { recordFollowUp } from '#app/features/candidacies/commands/record-follow-up.server.ts';
import { refuseConsent } from '#app/features/candidacies/commands/refuse-consent.server.ts';
import { rejectCandidate } from '#app/features/candidacies/commands/reject-candidate.server.ts';
import { showInterest } from '#app/features/candidacies/commands/show-interest.server.ts';
import { signContract } from '#app/features/candidacies/commands/sign-contract.server.ts';
import { suggestJob } from '#app/features/candidacies/commands/suggest-job.server.ts';
import { publishProfile } from '#app/features/profile/commands/publish-profile.server.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { skillsOf } from '#app/rules/skills.ts';
import { must } from './must.ts';
import type { Path } from './path.ts';
import type { Position } from './vacancies.ts';
import { words } from './words.ts';

const HOUR = 3_600_000;
const items = [
  'nameAndContact',
  'languages',
  'education',
  'workHistory',
  'skills',
  'presentation',
] as const satisfies readonly ConsentItem[];

/** Makes the profile that matching looks at, and lets it be seen. */
export async function showProfile(path: Path, occupationCode: string): Promise<void> {
  const { personId, spec, city } = path;
  const { random } = city;
  const native = { language: languageOf(spec.tongue), level: 'native' } as const;
  const finnish = { language: 'fi', level: random.chance(0.5) ? 'good' : 'basic' } as const;
  await must(
    saveProfile(path.own, {
      personId,
      occupationCodes: [occupationCode],
      skills: random.some(skillsOf(occupationCode), random.whole(2, 5)),
      education: random.weighted([
        ['vocational', 45],
        ['basic', 20],
        ['upperSecondary', 12],
        ['bachelor', 15],
        ['master', 8],
      ] as const),
      languages: native.language === 'fi' ? [native] : [native, finnish],
      municipalityCodes: random.chance(0.5) ? ['049', '091', '092'] : ['049', '235'],
      workingTimes: random.chance(0.7) ? ['01'] : ['01', '07', '08'],
      presentation: random.chance(0.5) ? words.presentation[spec.service] : '',
    }),
  );
  await must(publishProfile(path.own, { personId }));
}

function languageOf(tongue: string) {
  const known = ['fi', 'sv', 'en', 'et', 'ru', 'uk', 'ar', 'so', 'fa', 'sq', 'tr', 'vi', 'zh'] as const;
  return known.find((code) => code === tongue) ?? 'en';
}

/** The counselor brings a job; answers the candidacy once the person is interested. */
export async function suggest(path: Path, position: Position): Promise<string | null> {
  const { personId, spec } = path;
  const suitability = words.suitable[spec.service];
  const suggested = await suggestJob(path.staff, {
    personId,
    vacancyId: position.vacancyId,
    suitability,
    tell: true,
  });
  if (suggested.kind !== 'ok') return null;
  const candidacyId = suggested.value.id;
  await path.wait(1, 5);
  if (!(await isStill(path, candidacyId, 'toldToSeeker'))) return null;
  if (path.city.random.chance(0.15)) {
    await must(declineJob(path.own, { candidacyId }));
    return null;
  }
  await must(showInterest(path.own, { candidacyId }));
  return candidacyId;
}

/** Asks for consent and presents the person; answers whether the employer now knows them. */
export async function presentWithConsent(path: Path, candidacyId: string): Promise<boolean> {
  await path.wait(0, 2);
  if (!(await isStill(path, candidacyId, 'interested'))) return false;
  await must(askConsent(path.staff, { candidacyId }));
  await path.wait(1, 4);
  if (!(await isStill(path, candidacyId, 'interested'))) return false;
  const language = path.spec.service;
  if (path.city.random.chance(0.12)) {
    await must(refuseConsent(path.own, { candidacyId, language }));
    return false;
  }
  await must(giveConsent(path.self, { candidacyId, items, language }));
  await path.wait(1, 2);
  if (!(await isStill(path, candidacyId, 'interested'))) return false;
  await must(presentCandidate(path.staff, { candidacyId }));
  return true;
}

/** Applies by themselves; null where the position is gone. */
export async function applyAlone(path: Path, position: Position): Promise<string | null> {
  const language = path.spec.service;
  const application = { message: words.application[language], items, language };
  const sent = await applyToVacancy(path.self, { vacancyId: position.vacancyId, ...application });
  return sent.kind === 'ok' ? sent.value.id : null;
}

/** What the employer does with a candidate; answers whether the person was hired. */
export async function beConsidered(
  path: Path,
  candidacyId: string,
  position: Position,
  hired: boolean,
): Promise<boolean> {
  const employer = () => ({ actor: position.employer, now: path.time.now() });
  await path.wait(2, 10);
  if (!(await isOpen(path, candidacyId))) return false;
  if (hired || path.city.random.chance(0.5)) {
    const interviewAt = new Date(path.time.now().getTime() + path.city.random.whole(2, 7) * 24 * HOUR);
    await must(inviteToInterview(employer(), { candidacyId, interviewAt, note: '' }));
    await path.time.until(new Date(interviewAt.getTime() + 24 * HOUR));
    if (!(await isOpen(path, candidacyId))) return false;
  }
  if (path.city.random.chance(0.15)) {
    await must(deferSelection(employer(), { candidacyId }));
    await path.wait(3, 12);
    if (!(await isOpen(path, candidacyId))) return false;
  }
  if (!hired && path.spec.online && path.city.random.chance(0.08)) {
    await must(withdrawConsent(path.self, { candidacyId }));
    return false;
  }
  if (!hired) {
    const reasonCode = path.city.random.weighted([
      ['experience', 4],
      ['otherChosen', 4],
      ['language', 1],
      ['skills', 2],
    ] as const);
    await must(rejectCandidate(employer(), { candidacyId, reasonCode, note: '' }));
    return false;
  }
  await must(chooseCandidate(employer(), { candidacyId }));
  await path.wait(1, 4);
  if (!(await isStill(path, candidacyId, 'chosen'))) return false;
  const startsOn = addDays(isoDate(path.time.now()), path.city.random.whole(3, 14));
  const contract = {
    startsOn,
    hoursPerWeek: 37,
    duration: '06',
    supported: path.city.random.chance(0.2),
  } as const;
  await must(signContract(employer(), { candidacyId, ...contract }));
  return true;
}

/** Three months later the counselor asks how it went. */
export async function followUp(path: Path, candidacyId: string): Promise<void> {
  const { followUpDueOn } = await kysely
    .selectFrom('Candidacy')
    .select('followUpDueOn')
    .where('id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  if (followUpDueOn) await path.time.until(followUpDueOn);
  await path.wait(2, 9);
  if (!(await path.isIn('Candidacy', candidacyId, 'followUpDue'))) return;
  const outcome = path.city.random.weighted([
    ['openMarket', 7],
    ['supported', 2],
    ['ended', 1],
  ] as const);
  await must(recordFollowUp(path.staff, { candidacyId, outcome, note: '' }));
}

async function isStill(path: Path, id: string, state: string): Promise<boolean> {
  return !path.ended && (await path.isIn('Candidacy', id, state));
}

async function isOpen(path: Path, id: string): Promise<boolean> {
  return (
    !path.ended && (await path.isIn('Candidacy', id, 'presented', 'applied', 'interview', 'selectionPending'))
  );
}
