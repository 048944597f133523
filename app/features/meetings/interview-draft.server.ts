import type { Tx } from '#app/db/transaction.server.ts';

/** The name under which a counselor's unfinished record of a meeting is kept. */
export const interviewForm = (meetingId: string): string => `interview ${meetingId}`;

export async function dropInterviewDrafts(tx: Tx, meetingId: string): Promise<void> {
  await tx.deleteFrom('Draft').where('form', '=', interviewForm(meetingId)).execute();
}
