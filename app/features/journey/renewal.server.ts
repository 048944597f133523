import type { Act } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';

const DAYS_TO_RENEW = 14;

/** After RENEWAL_DUE the person has time to renew (380/2023 28 §). How long, no act says: two weeks is this service's own. */
export async function giveTimeToRenew(tx: Tx, journeyId: string, { now }: Act): Promise<void> {
  const due = addDays(isoDate(now), DAYS_TO_RENEW);
  await setDeadline(
    tx,
    { subjectType: 'Journey', subjectId: journeyId, event: 'RENEWAL_DEADLINE_PASSED', due },
    now,
  );
}
