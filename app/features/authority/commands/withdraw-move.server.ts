import type { Act } from '#app/core/advance.server.ts';
import { notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { openCase } from '../case.server.ts';
import { report, type Settled } from '../settle.server.ts';
import { writeUpcoming } from '../write-facts.server.ts';

/** The move that was reported for a day to come does not take place. */
export async function withdrawMove(
  act: Act,
  target: { personId: string; version?: number },
): Promise<Outcome<Settled>> {
  return transaction(async (tx) => {
    const opened = await openCase(tx, target, act);
    if (opened.kind !== 'ok') return opened;
    if (opened.value.stored.upcoming?.homeMunicipality === undefined) return notAllowed;
    await writeUpcoming(tx, opened.value, null, act);
    return report(tx, opened.value, { event: 'REPORT_MOVE', version: target.version }, act);
  });
}
