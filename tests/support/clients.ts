import { v7 as uuid } from 'uuid';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { openJourney, type NewPerson } from '#app/features/journey/commands/open-journey.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { actAs, espoo, makeCounselor, monday, value } from './factories.ts';

/** Complete answers of somebody unemployed, with basic allowance, without anything out of the ordinary. */
export const answers: RegistrationAnswers = {
  contact: {
    phone: '040 123 4567',
    email: '',
    streetAddress: 'Kirkkokatu 1',
    postalCode: '02770',
    postOffice: 'Espoo',
    serviceLanguage: 'fi',
  },
  situation: { situation: 'unemployed', since: null, benefitPayer: 'kela' },
  work: { hasWorked: 'no', jobs: [] },
  education: { level: 'vocational', degree: '', year: '', studiesNow: 'no' },
  skills: { skills: 'Leivon', languages: [], interpreter: 'no', interpreterLanguage: '' },
  ability: { ability: 'noEffect', wish: '' },
  changes: { change: 'nothing', on: null, more: '', understood: true },
};

/** A person with an account and an empty path, known to a counselor of the area. */
export async function makeNewcomer(
  person: Partial<NewPerson> = {},
  now = monday,
): Promise<{ seeker: SeekerActor; counselor: CounselorActor }> {
  const counselor = await makeCounselor(person.areaCode ?? espoo);
  const known = {
    ...{ givenName: 'Aino', familyName: 'Kivelä', birthDate: '1990-05-04' },
    ...{ municipalityCode: '049', areaCode: espoo },
    ...person,
  };
  const { personId } = value(await openJourney(actAs(counselor, now), { person: known }));
  const name = `${known.givenName} ${known.familyName}`;
  const accountId = uuid();
  await kysely.insertInto('Account').values({ id: accountId, role: 'seeker', name, personId }).execute();
  return { seeker: { role: 'seeker', accountId, personId, name }, counselor };
}

/** The same, registered as a jobseeker. */
export async function makeClient(
  person: Partial<NewPerson> = {},
  now = monday,
  said: RegistrationAnswers = answers,
) {
  const { seeker, counselor } = await makeNewcomer(person, now);
  const { personId } = seeker;
  // From outside Europe one registers at the office; staff complete it for everybody here.
  const act = { ...actAs(counselor, now), channel: 'visit' as const };
  value(await saveRegistrationAnswers(act, { personId, answers: said }));
  const { meetingId } = value(await completeRegistration(act, { personId }));
  return { seeker, counselor, personId, meetingId };
}
