import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { grantableDuties, type Duty } from '#app/core/duties.ts';
import { done, forbidden, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { governs, noteAccessChange, staffAccount } from '../govern.server.ts';
import { writeOrdinaryDuties } from '../own-grants.server.ts';

/** Gives a duty from a day on, until a day where one is known (380/2023 124 §). Nobody gives themself any. */
export async function grantDuty(
  act: Act,
  { accountId, duty, from, until }: { accountId: string; duty: Duty; from: IsoDate; until: IsoDate | null },
): Promise<Outcome<null>> {
  if (!governs(act.actor, 'accounts')) return forbidden;
  const today = isoDate(act.now);
  if (from < today) return invalidField('from', 'past');
  if (until !== null && until < from) return invalidField('until', 'endBeforeStart');
  return transaction(async (tx): Promise<Outcome<null>> => {
    const account = await staffAccount(tx, act.actor, accountId);
    if (!account) return notFound;
    if (account.own) return forbidden;
    if (!grantableDuties[account.role].includes(duty)) return invalidField('duty', 'choose');
    await writeOrdinaryDuties(tx, act, account);
    await tx
      .insertInto('AccountDuty')
      .values({
        id: uuid(),
        accountId,
        duty,
        from,
        until,
        grantedBy: act.actor.accountId,
        grantedAt: act.now,
      })
      .execute();
    const { areaCode } = account;
    await noteAccessChange(tx, act, {
      areaCode,
      accountId,
      kind: 'dutyGranted',
      data: { duty, from, until },
    });
    return done;
  });
}
