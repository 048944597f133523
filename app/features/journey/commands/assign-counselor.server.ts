import type { Act } from '#app/core/advance.server.ts';
import { done, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '../client-of.server.ts';

/** Gives the person a counselor of the same area; what is booked with another counselor stays with that one. */
export async function assignCounselor(
  act: Act,
  input: { personId: string; counselorId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, input.personId);
    if (!client) return notFound;
    const counselor = await tx
      .selectFrom('Account')
      .select('id')
      .where('id', '=', input.counselorId)
      .where('role', '=', 'counselor')
      .where('areaCode', '=', client.areaCode)
      .executeTakeFirst();
    if (!counselor) return invalidField('counselorId', 'choose');
    await tx
      .updateTable('Journey')
      .set({ counselorId: counselor.id })
      .where('id', '=', client.journeyId)
      .execute();
    return done;
  });
}
