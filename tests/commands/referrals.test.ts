import { describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { advance } from '#app/core/advance.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { acceptReferral } from '#app/features/referrals/commands/accept-referral.server.ts';
import { agreeReferral } from '#app/features/referrals/commands/agree-referral.server.ts';
import { askInterruption } from '#app/features/referrals/commands/ask-interruption.server.ts';
import { completeService } from '#app/features/referrals/commands/complete-service.server.ts';
import { decideInterruption } from '#app/features/referrals/commands/decide-interruption.server.ts';
import { hearParticipant } from '#app/features/referrals/commands/hear-participant.server.ts';
import { proposeReferral } from '#app/features/referrals/commands/propose-referral.server.ts';
import { referToService } from '#app/features/referrals/commands/refer-to-service.server.ts';
import { rejectReferral } from '#app/features/referrals/commands/reject-referral.server.ts';
import { startService } from '#app/features/referrals/commands/start-service.server.ts';
import { getReferral } from '#app/features/referrals/referrals.queries.server.ts';
import { addProvider } from '#app/features/services/commands/add-provider.server.ts';
import { addService } from '#app/features/services/commands/add-service.server.ts';
import type { ServiceKind } from '#app/features/services/service-kinds.ts';
import { listServices } from '#app/features/services/services.queries.server.ts';
import { clock } from '#app/core/actor.ts';
import {
  actAs,
  espoo,
  lahti,
  makeCounselor,
  makePerson,
  startJourney,
  value,
} from '#tests/support/factories.ts';

async function makeService(kind: ServiceKind) {
  const act = actAs(clock);
  const provider = value(await addProvider(act, { name: 'Valmentamo', areaCode: espoo }));
  const text = { fi: `Palvelu ${uuid()}`, sv: 'Tjänst', en: 'Service' };
  const service = { areaCode: espoo, providerId: provider.id, kind, name: text, description: text };
  return value(await addService(act, { ...service, place: 'Espoo', months: 2 })).id;
}

async function client() {
  const seeker = await makePerson();
  const id = await startJourney(seeker);
  const send = (event: Parameters<typeof advance<typeof journeyMachine>>[2]['event']) =>
    transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(seeker)));
  value(await send({ type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' }));
  value(await send({ type: 'COMPLETE_REGISTRATION' }));
  return seeker;
}

async function referred(kind: ServiceKind) {
  const counselor = await makeCounselor();
  const seeker = await client();
  const serviceId = await makeService(kind);
  const proposal = { personId: seeker.personId, serviceId, purpose: 'Uusi suunta' };
  const { id: referralId, version } = value(await proposeReferral(actAs(counselor), proposal));
  value(await agreeReferral(actAs(seeker), { referralId, version }));
  value(await referToService(actAs(counselor), { referralId }));
  return { counselor, seeker, referralId };
}

const dates = { startsOn: '2026-11-23', endsOn: '2027-01-22' };

const regionsOf = async (personId: string) => {
  const { state } = await kysely
    .selectFrom('Journey')
    .select('state')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return leafPaths(state);
};

describe('A referral', () => {
  it('goes from a proposal through the provider to the end, and the path follows it', async () => {
    const { counselor, seeker, referralId } = await referred('careerCoaching');
    value(await acceptReferral(actAs(counselor), { referralId, ...dates }));
    value(await startService(actAs(counselor), { referralId, ...dates }));
    expect(await regionsOf(seeker.personId)).toContain('active.careerGuidance.exploringOptions');
    value(await completeService(actAs(counselor), { referralId, outcome: 'goalReached' }));
    expect(await getReferral(counselor, referralId, 'fi')).toMatchObject({
      state: 'completed',
      outcome: 'goalReached',
      startsOn: '2026-11-23',
    });
  });

  it('returns with a coded reason that the referrer sees when the provider says no', async () => {
    const { counselor, referralId } = await referred('careerCoaching');
    const answer = { referralId, reasonCode: 'noRoom', note: 'Ryhmä on täynnä' } as const;
    value(await rejectReferral(actAs(counselor), answer));
    expect(await getReferral(counselor, referralId, 'fi')).toMatchObject({
      state: 'proposed',
      answerCode: 'noRoom',
      answerNote: 'Ryhmä on täynnä',
    });
  });

  it('is interrupted only after the person is heard, by a decision of a human', async () => {
    const { counselor, seeker, referralId } = await referred('integrationTraining');
    value(await acceptReferral(actAs(counselor), { referralId, ...dates }));
    value(await startService(actAs(counselor), { referralId, ...dates }));
    expect(await regionsOf(seeker.personId)).toContain('active.skillsDevelopment.inTraining');
    value(await askInterruption(actAs(counselor), { referralId, note: 'Poissaoloja' }));
    const decision = { referralId, note: 'Perustelut' };
    expect(await decideInterruption(actAs(counselor), decision)).toEqual({ kind: 'not-allowed' });
    value(await hearParticipant(actAs(counselor), { referralId, note: 'Kertoi syyn' }));
    value(await decideInterruption(actAs(counselor), decision));
    expect(await regionsOf(seeker.personId)).toContain('active.skillsDevelopment.interrupted');
  });

  it('to a partner moves the support of the path, and its end ends it', async () => {
    const { counselor, seeker, referralId } = await referred('debtCounselling');
    expect(await regionsOf(seeker.personId)).toContain('active.socialSupport.guidedToPartner');
    value(await acceptReferral(actAs(counselor), { referralId, ...dates }));
    value(await startService(actAs(counselor), { referralId, ...dates }));
    value(await completeService(actAs(counselor), { referralId, outcome: 'goalReached' }));
    expect(await regionsOf(seeker.personId)).toContain('active.socialSupport.ended');
  });

  it('is proposed once, however often its form is sent', async () => {
    const [counselor, seeker] = [await makeCounselor(), await client()];
    const serviceId = await makeService('careerCoaching');
    const proposal = { personId: seeker.personId, serviceId, purpose: 'Uusi suunta' };
    const propose = (purpose: string) => proposeReferral(actAs(counselor), { ...proposal, purpose });
    const [one, other] = await Promise.all([propose('Uusi suunta'), propose('Uusi suunta')]);
    expect(value(other).id).toBe(value(one).id);
    expect(value(await propose('Toinen suunta')).id).not.toBe(value(one).id);
  });

  it('is not there for a counselor of another area, who can neither read nor move it', async () => {
    const { referralId, seeker } = await referred('careerCoaching');
    const stranger = await makeCounselor(lahti);
    expect(await getReferral(stranger, referralId, 'fi')).toBeNull();
    expect(await acceptReferral(actAs(stranger), { referralId, ...dates })).toEqual({ kind: 'not-found' });
    const [service] = await listServices(await makeCounselor(), { language: 'fi' });
    const proposal = { personId: seeker.personId, serviceId: service?.id ?? '', purpose: 'x' };
    expect(await proposeReferral(actAs(stranger), proposal)).toEqual({ kind: 'not-found' });
  });
});
