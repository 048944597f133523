import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** Hands the matter over for a statement; Kela or the unemployment fund decides on benefit, not this office. */
export async function requestStatement(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveMeeting(tx, act, target, { type: 'REQUEST_STATEMENT' }));
}
