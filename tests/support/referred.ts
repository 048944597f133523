import { clock, type CounselorActor, type ProviderActor, type SeekerActor } from '#app/core/actor.ts';
import { advance } from '#app/core/advance.server.ts';
import { ordinaryDuties } from '#app/core/duties.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { agreeReferral } from '#app/features/referrals/commands/agree-referral.server.ts';
import { proposeReferral } from '#app/features/referrals/commands/propose-referral.server.ts';
import { referToService } from '#app/features/referrals/commands/refer-to-service.server.ts';
import { addService } from '#app/features/services/commands/add-service.server.ts';
import { actAs, espoo, makeCounselor, makePerson, startJourney, value } from './factories.ts';

export type Referred = { counselor: CounselorActor; seeker: SeekerActor; referralId: string };

/** A person whose referral to a coaching waits for the provider's answer. */
export async function referredTo(
  { providerId }: Pick<ProviderActor, 'providerId'>,
  person: Parameters<typeof makePerson>[0] = {},
): Promise<Referred> {
  const duties = [
    ...ordinaryDuties.counselor,
    ...(person?.nonDisclosure ? (['protectedClients'] as const) : []),
  ];
  const counselor = await makeCounselor(espoo, 'Kaisa Ohjaaja', { duties });
  const seeker = await makePerson(person);
  const id = await startJourney(seeker);
  const send = (event: Parameters<typeof advance<typeof journeyMachine>>[2]['event']) =>
    transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(seeker)));
  value(await send({ type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' }));
  value(await send({ type: 'COMPLETE_REGISTRATION' }));
  const name = { fi: 'Uravalmennus', sv: 'Karriärträning', en: 'Career coaching' };
  const service = { areaCode: espoo, providerId, kind: 'careerCoaching', name, description: name } as const;
  const added = value(await addService(actAs(clock), { ...service, place: 'Espoo', months: 2 }));
  const proposal = { personId: seeker.personId, serviceId: added.id, purpose: 'Uusi suunta' };
  const { id: referralId, version } = value(await proposeReferral(actAs(counselor), proposal));
  value(await agreeReferral(actAs(seeker), { referralId, version }));
  value(await referToService(actAs(counselor), { referralId }));
  return { counselor, seeker, referralId };
}
