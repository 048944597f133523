import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { done, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import type { BenefitSource } from '../benefit-days.ts';

/** Writes down how many paid days a source tells of, on which day; earlier lines stay. Nothing is computed from them. */
export async function recordBenefitDays(
  act: Act,
  input: { personId: string; days: number; asOf: IsoDate; source: BenefitSource },
): Promise<Outcome<null>> {
  const { actor, now } = act;
  if (input.asOf > isoDate(now)) return invalidField('asOf', 'date');
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, input.personId);
    if (!client) return notFound;
    await tx
      .insertInto('BenefitDays')
      .values({ id: uuid(), ...input, recordedBy: actor.accountId, recordedRole: actor.role, at: now })
      .execute();
    return done;
  });
}
