import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { nudgeLook, openLookOf } from './move-look.server.ts';

/** What was to be decided is over in another way: the draft goes no further. */
export async function closeLook(tx: Tx, subjectId: string, act: Act): Promise<void> {
  const look = await openLookOf(tx, subjectId);
  if (look) await endLook(tx, look.id, 'MATTER_CLOSED', act);
}

/** The last event of a look; the subject is free for another one. */
export async function endLook(
  tx: Tx,
  lookId: string,
  type: 'DECISION_LEFT' | 'MATTER_CLOSED',
  act: Act,
): Promise<void> {
  await nudgeLook(tx, act, lookId, type);
  await tx.updateTable('SecondLook').set({ openFor: null }).where('id', '=', lookId).execute();
}

/** All open looks of a person, when jobseeking ends. */
export async function closeLooksOf(tx: Tx, personId: string, act: Act): Promise<void> {
  for (const { id } of await openLooksOf(tx, personId)) await endLook(tx, id, 'MATTER_CLOSED', act);
}

/** Another authority serves the person: the drafts go along, and are looked over anew by whoever has the duty there. */
export async function leaveAuthority(tx: Tx, personId: string, act: Act): Promise<void> {
  for (const { id } of await openLooksOf(tx, personId))
    if (await nudgeLook(tx, act, id, 'AUTHORITY_LEFT')) await freeLook(tx, id);
}

/** What somebody has taken and not answered goes back to the queue when they lose the duty or leave. An answer stays theirs. */
export async function releaseLooks(tx: Tx, takerId: string, act: Act): Promise<void> {
  const taken = await tx
    .selectFrom('SecondLook')
    .select('id')
    .where('takerId', '=', takerId)
    .where('openFor', 'is not', null)
    .execute();
  for (const { id } of taken) if (await nudgeLook(tx, act, id, 'TAKER_LEFT')) await freeLook(tx, id);
}

/** Nobody has it in hand. */
export const freeLook = (tx: Tx, lookId: string) =>
  tx.updateTable('SecondLook').set({ takerId: null, takerName: null }).where('id', '=', lookId).execute();

const openLooksOf = (tx: Tx, personId: string) =>
  tx
    .selectFrom('SecondLook')
    .select('id')
    .where('personId', '=', personId)
    .where('openFor', 'is not', null)
    .execute();
