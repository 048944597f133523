import { create, type Act } from '#app/core/advance.server.ts';
import { forbidden, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { oneByOne } from '#app/features/journey/one-by-one.server.ts';
import { referralMachine, serviceAreas } from '../referral.machine.ts';

type Proposed = { id: string; version: number };

/**
 * Proposes a service of the area to a client of the area; nothing is sent to the provider before the client agrees. What
 * waits for the client's answer in the same words is proposed already.
 */
export async function proposeReferral(
  act: Act,
  { personId, serviceId, purpose }: { personId: string; serviceId: string; purpose: string },
): Promise<Outcome<Proposed>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx): Promise<Outcome<Proposed>> => {
    const journey = await tx
      .selectFrom('Journey')
      .select('id')
      .where('personId', '=', personId)
      .where(mayTouch(actor, 'write', act.now, 'Journey.personId'))
      .executeTakeFirst();
    const service = await tx
      .selectFrom('Service')
      .select(['id', 'area', 'providerId', 'needsApplication'])
      .where('id', '=', serviceId)
      .where('areaCode', '=', actor.areaCode)
      .where('active', '=', true)
      .executeTakeFirst();
    const area = serviceAreas.find((known) => known === service?.area);
    if (!journey || !service || !area) return notFound;
    await oneByOne(tx, personId);
    const waiting = await tx
      .selectFrom('Referral')
      .select(['id', 'version'])
      .where('personId', '=', personId)
      .where('serviceId', '=', serviceId)
      .where('purpose', '=', purpose)
      .where('state', '=', '"proposed"')
      .executeTakeFirst();
    if (waiting) return ok(waiting);
    const { id, version } = await create(
      tx,
      referralMachine,
      {
        context: { area, needsApplication: service.needsApplication, unauthorisedAbsences: 0 },
        columns: {
          personId,
          areaCode: actor.areaCode,
          providerId: service.providerId,
          serviceId,
          referredBy: actor.accountId,
          purpose,
        },
      },
      act,
    );
    return ok({ id, version });
  });
}
