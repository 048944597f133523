import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** The call is tried again at the same booking. */
export async function retryCall(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveMeeting(tx, act, target, { type: 'RETRY_CALL' }));
}
