import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { grantableDuties, type Duty } from '#app/core/duties.ts';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { changeAccount } from '../change-account.server.ts';
import { writeOrdinaryDuties } from '../own-grants.server.ts';

/** Gives a duty from a day on, until a day where one is known (380/2023 124 §). Nobody gives themself any. */
export async function grantDuty(
  act: Act,
  { accountId, duty, from, until }: { accountId: string; duty: Duty; from: IsoDate; until: IsoDate | null },
): Promise<Outcome<null>> {
  const { actor, now } = act;
  return changeAccount(act, accountId, 'dutyGranted', async (tx, account) => {
    if (from < isoDate(now)) return invalidField('from', 'past');
    if (until !== null && until < from) return invalidField('until', 'endBeforeStart');
    if (!grantableDuties[account.role].includes(duty)) return invalidField('duty', 'choose');
    await writeOrdinaryDuties(tx, act, account);
    await tx
      .insertInto('AccountDuty')
      .values({ id: uuid(), accountId, duty, from, until, grantedBy: actor.accountId, grantedAt: now })
      .execute();
    return ok({ duty, from, until });
  });
}
