import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { isForClient, RECORDED } from '#app/core/for-client.server.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** What staff write for a client that moves no machine; keys of `onBehalf:what`. */
export const recordedMatters = [
  'profile',
  'ownView',
  'actStage',
  'act',
  'askMeeting',
  'reach',
  'message',
] as const;
export type RecordedMatter = (typeof recordedMatters)[number];

/** Keeps who wrote what for the client and how it was told, and tells the client; of what the client does, nothing. */
export async function recordForClient(
  tx: Tx,
  act: Act,
  personId: string,
  what: RecordedMatter,
): Promise<void> {
  const { actor, now: at, channel } = act;
  if (!isForClient(act) || channel === undefined || actor.accountId === null) return;
  const { accountId: recordedBy } = actor;
  const id = uuid();
  await tx.insertInto('RecordedForClient').values({ id, personId, what, recordedBy, channel, at }).execute();
  await tx
    .insertInto('Outbox')
    .values({
      ...{ type: RECORDED, params: json({}), subjectType: 'RecordedForClient', subjectId: id, version: 0 },
      ...{ personId, actorRole: actor.role, actorId: recordedBy, at, availableAt: at },
    })
    .execute();
}
