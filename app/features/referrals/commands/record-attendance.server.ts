import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** One day of the service: present, away with permission, or away without it. */
export async function recordAttendance(
  act: Act,
  { present, permitted, ...target }: ReferralTarget & { present: boolean; permitted: boolean },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveReferral(tx, act, target, { type: 'RECORD_ATTENDANCE', present, permitted }),
  );
}
