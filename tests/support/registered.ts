import { leafPaths } from '#app/core/machine.ts';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { actAs, espoo, makeCounselor, makePerson, monday, startJourney, value } from './factories.ts';

/** All that registration asks of a Finnish citizen who is out of work. */
export const registrationAnswers: RegistrationAnswers = {
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

/** A job seeker whose search is valid from a day on, and a counselor of the same area. */
export async function registered(
  over: NonNullable<Parameters<typeof makePerson>[0]> = {},
  now = monday,
): Promise<{ seeker: SeekerActor; counselor: CounselorActor; journeyId: string; meetingId: string }> {
  const areaCode = over.areaCode ?? espoo;
  const seeker = await makePerson(over);
  // Nobody serves the person yet: a person under non-disclosure is there for whoever has the duty.
  const duties = over.nonDisclosure ? (['clientWork', 'protectedClients'] as const) : undefined;
  const counselor = await makeCounselor(areaCode, 'Kaisa Ohjaaja', { ...(duties && { duties }) });
  const journeyId = await startJourney(seeker, areaCode, now);
  const { personId } = seeker;
  value(await saveRegistrationAnswers(actAs(seeker, now), { personId, answers: registrationAnswers }));
  const { meetingId } = value(await completeRegistration(actAs(seeker, now), { personId }));
  return { seeker, counselor, journeyId, meetingId };
}

/** The innermost states in which a journey stands. */
export async function stateOf(journeyId: string): Promise<string[]> {
  const { state } = await kysely
    .selectFrom('Journey')
    .select('state')
    .where('id', '=', journeyId)
    .executeTakeFirstOrThrow();
  return leafPaths(state);
}
