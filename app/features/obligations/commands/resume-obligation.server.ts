import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { obligationMachine } from '../obligation.machine.ts';
import { beginToday, forgetWait } from '../set-obligation.server.ts';

/** What the start waited for is over before its day: the review periods begin today. */
export async function resumeObligation(
  act: Act,
  { obligationId: id, version }: { obligationId: string; version?: number },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'RESUME_OBLIGATION' } as const;
    const moved = await advance(tx, obligationMachine, { id, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    await forgetWait(tx, id);
    await beginToday(tx, id, act);
    return moved;
  });
}
