import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { isIn } from '#app/core/machine.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { interviewForm } from '../interview-draft.server.ts';

/** Keeps what is written during a meeting, finished or not. It is the counselor's own until the meeting is held. */
export async function saveInterviewDraft(
  { actor, now }: Act,
  { meetingId, values }: { meetingId: string; values: Record<string, unknown> },
): Promise<Outcome<null>> {
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const meeting = await tx
      .selectFrom('Meeting')
      .select('state')
      .where('id', '=', meetingId)
      .where(mayTouch(actor, 'write', now, 'Meeting.personId'))
      .executeTakeFirst();
    if (!meeting) return notFound;
    if (!isIn(meeting, 'inProgress')) return notAllowed;
    const kept = { accountId: actor.accountId, form: interviewForm(meetingId), values, updatedAt: now };
    await tx
      .insertInto('Draft')
      .values(kept)
      .onConflict((conflict) =>
        conflict.columns(['accountId', 'form']).doUpdateSet({ values, updatedAt: now }),
      )
      .execute();
    return done;
  });
}
