import { advance } from '#app/core/advance.server.ts';
import type { CounselorActor, EmployerActor, SeekerActor } from '#app/core/actor.ts';
import { parseValues } from '#app/core/form.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { askConsent } from '#app/features/candidacies/commands/ask-consent.server.ts';
import { giveConsent } from '#app/features/candidacies/commands/give-consent.server.ts';
import { presentCandidate } from '#app/features/candidacies/commands/present-candidate.server.ts';
import { showInterest } from '#app/features/candidacies/commands/show-interest.server.ts';
import { suggestJob } from '#app/features/candidacies/commands/suggest-job.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { publishProfile } from '#app/features/profile/commands/publish-profile.server.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { publishVacancy } from '#app/features/vacancies/commands/publish-vacancy.server.ts';
import { saveVacancy } from '#app/features/vacancies/commands/save-vacancy.server.ts';
import { submitVacancy } from '#app/features/vacancies/commands/submit-vacancy.server.ts';
import { VacancyForm } from '#app/features/vacancies/vacancies.schema.server.ts';
import { actAs, makeCounselor, makeEmployer, makePerson, startJourney, value } from './factories.ts';

const form = {
  kind: 'publicVacancy',
  language: 'fi',
  title: 'Myyjä',
  description: 'Palvelet asiakkaita ja hoidat kassaa.',
  occupationCode: '5223',
  skills: 'kassatyö, asiakaspalvelu',
  municipalityCode: '049',
  contractType: '01',
  workingTime: '01',
  duration: '06',
  pay: '13,50 €/tunti',
  positions: '1',
  applicationWay: 'polku',
  applyBy: '2026-12-31',
  contactName: 'Erik',
};

/** A published vacancy of the employer. */
export async function openVacancy(employer: EmployerActor, counselor: CounselorActor): Promise<string> {
  const draft = value(parseValues(form, VacancyForm));
  const { id } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft }));
  value(await submitVacancy(actAs(employer), { vacancyId: id }));
  value(await publishVacancy(actAs(counselor), { vacancyId: id }));
  return id;
}

const sellerProfile = {
  occupationCodes: ['5223'],
  skills: ['cashDesk'],
  education: 'vocational',
  languages: [{ language: 'fi', level: 'good' as const }],
  municipalityCodes: ['049'],
  workingTimes: ['01'],
  presentation: 'Viihdyn ihmisten kanssa.',
};

/** A job seeker whom employers can find. */
export async function seekerOnTheWay(over: Parameters<typeof makePerson>[0] = {}): Promise<SeekerActor> {
  const seeker = await makePerson(over);
  const id = await startJourney(seeker);
  const send = (event: Parameters<typeof advance<typeof journeyMachine>>[2]['event']) =>
    transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(seeker)));
  value(await send({ type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' }));
  value(await send({ type: 'COMPLETE_REGISTRATION' }));
  value(await saveProfile(actAs(seeker), { personId: seeker.personId, ...sellerProfile }));
  value(await publishProfile(actAs(seeker), { personId: seeker.personId }));
  return seeker;
}

export async function cast() {
  const employer = await makeEmployer();
  const counselor = await makeCounselor();
  const vacancyId = await openVacancy(employer, counselor);
  return { employer, counselor, vacancyId };
}

/** A seeker who is interested in a job that a counselor told of. */
export async function interested() {
  const { employer, counselor, vacancyId } = await cast();
  const seeker = await seekerOnTheWay();
  const suggestion = { personId: seeker.personId, vacancyId, suitability: 'Sopii hyvin', tell: true };
  const { id: candidacyId } = value(await suggestJob(actAs(counselor), suggestion));
  value(await showInterest(actAs(seeker), { candidacyId }));
  return { employer, counselor, vacancyId, seeker, candidacyId };
}

/** The same, presented to the employer with a consent. */
export async function presented() {
  const known = await interested();
  const { counselor, seeker, candidacyId } = known;
  value(await askConsent(actAs(counselor), { candidacyId }));
  value(await giveConsent(actAs(seeker), { candidacyId, items: ['skills'], language: 'fi' }));
  value(await presentCandidate(actAs(counselor), { candidacyId }));
  return known;
}
