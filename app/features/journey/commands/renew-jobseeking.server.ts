import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';
import { planRenewal } from '../renewal.server.ts';

/** Keeps jobseeking in force when it is asked for (380/2023 28 §); the next time is counted from this day. */
export async function renewJobseeking(act: Act, input: OwnJourney): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, input, { type: 'RENEW_JOBSEEKING' }, act);
    if (moved.kind === 'ok') await planRenewal(tx, moved.value, isoDate(act.now), act);
    return moved;
  });
}
