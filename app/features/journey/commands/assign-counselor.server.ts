import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { giveCounselor } from '../give-counselor.server.ts';

/** Gives the person a counselor of the same area; what is booked with another counselor stays with that one. */
export async function assignCounselor(
  act: Act,
  input: { personId: string; counselorId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const given = await giveCounselor(tx, act, input);
    return given.kind === 'ok' ? done : given;
  });
}
