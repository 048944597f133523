import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** Nobody answered the telephone: never a neglect by itself (1290/2002 2 a:11). */
export async function recordNotReached(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveMeeting(tx, act, target, { type: 'RECORD_NOT_REACHED' }));
}
