import type { Act } from '#app/core/advance.server.ts';
import type { Duty } from '#app/core/duties.ts';
import { notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import { endSessionsOfAccount } from '#app/core/session-ends.server.ts';
import { releaseLooks } from '#app/features/second-looks/close-looks.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { changeAccount } from '../change-account.server.ts';
import { writeOrdinaryDuties } from '../own-grants.server.ts';

/** Takes a duty back at once (380/2023 124 §: without delay); yesterday was its last day. */
export async function endDuty(
  act: Act,
  { accountId, duty }: { accountId: string; duty: Duty },
): Promise<Outcome<null>> {
  return changeAccount(act, accountId, 'dutyEnded', async (tx, account) => {
    await writeOrdinaryDuties(tx, act, account);
    const today = isoDate(act.now);
    const ended = await tx
      .updateTable('AccountDuty')
      .set({ until: addDays(today, -1) })
      .where('accountId', '=', accountId)
      .where('duty', '=', duty)
      .where((row) => row.or([row('until', 'is', null), row('until', '>=', new Date(today))]))
      .returning('id')
      .execute();
    if (ended.length === 0) return notAllowed;
    await endSessionsOfAccount(tx, accountId, 'duties');
    if (duty === 'secondLook') await releaseLooks(tx, accountId, act);
    return ok({ duty });
  });
}
