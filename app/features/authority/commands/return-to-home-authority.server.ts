import type { Act } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { openCase } from '../case.server.ts';
import { decide, type Settled } from '../settle.server.ts';
import { endSwitchNotice } from '../write-facts.server.ts';

/** Takes a switch notice back: the authority of the home municipality serves again (380/2023 17 §). */
export async function returnToHomeAuthority(
  act: Act,
  target: { personId: string; version?: number },
): Promise<Outcome<Settled>> {
  return transaction(async (tx) => {
    const opened = await openCase(tx, target, act);
    if (opened.kind !== 'ok') return opened;
    await endSwitchNotice(tx, target.personId, act);
    const { version } = target;
    return decide(tx, opened.value, { event: 'RETURN_TO_HOME_AUTHORITY', version, reason: null }, act);
  });
}
