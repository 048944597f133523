import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clearDecision } from '#app/features/second-looks/clear-decision.server.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** Hands the matter over for a statement; Kela or the unemployment fund decides on benefit, not this office. */
export async function requestStatement(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'REQUEST_STATEMENT' });
    if (moved.kind !== 'ok') return moved;
    const leaving = {
      kind: 'meetingStatement',
      areaCode: moved.value.areaCode,
      subjectId: target.meetingId,
    } as const;
    const cleared = await clearDecision(tx, leaving, act);
    return cleared.kind === 'ok' ? moved : cleared;
  });
}
