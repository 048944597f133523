import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** How a client was given: enough to give the client back. */
export type GivenAway = {
  personId: string;
  givenTo: string;
  backTo: string | null;
  /** Since when the client was there. */
  assignedAt: Date | null;
  handoverId: string | null;
  memoIds: string[];
  at: Date;
};
/** `movedOn`: another counselor since · `somethingNewer`: the case went on · `handoverRead`: the new one has taken it up. */
export type TakenBack = 'ok' | 'movedOn' | 'somethingNewer' | 'handoverRead' | 'counselorGone';

/**
 * Gives a client back to where the client was before, if nothing has happened to the case since; a brief of its own says
 * so beside the first. Whether the actor is the one who gave the client away is for the caller to know.
 */
export async function takeBackClient(tx: Tx, { actor, now }: Act, given: GivenAway): Promise<TakenBack> {
  const { personId, givenTo, backTo, assignedAt, memoIds } = given;
  const journey = await tx
    .selectFrom('Journey')
    .select(['id', 'counselorId', 'areaCode'])
    .where('personId', '=', personId)
    .where('areaCode', '=', 'areaCode' in actor ? actor.areaCode : '')
    .forUpdate()
    .executeTakeFirst();
  if (!journey || journey.counselorId !== givenTo) return 'movedOn';
  const newer = await newerThan(tx, given);
  if (newer) return newer;
  if (backTo !== null && !(await serves(tx, backTo, journey.areaCode))) return 'counselorGone';
  await tx
    .updateTable('Journey')
    .set({ counselorId: backTo, assignedAt })
    .where('id', '=', journey.id)
    .execute();
  if (memoIds.length > 0 && actor.accountId)
    await tx
      .updateTable('Memo')
      .set({ accountId: actor.accountId })
      .where('id', 'in', memoIds)
      .where('accountId', '=', givenTo)
      .execute();
  if (given.handoverId !== null && actor.accountId)
    await noteTheWayBack(tx, { handoverId: given.handoverId, byId: actor.accountId, now });
  return 'ok';
}

async function newerThan(
  tx: Tx,
  { personId, handoverId, at }: GivenAway,
): Promise<'somethingNewer' | 'handoverRead' | null> {
  const found = await sql<{ newer: boolean; read: boolean }>`
    select exists (select 1 from "History" h where h."personId"=${personId} and h."at" > ${at})
        or exists (select 1 from "ContactNote" n where n."personId"=${personId} and n."at" > ${at})
        or exists (select 1 from "Handover" o where o."personId"=${personId} and o."at" > ${at}) as "newer",
      exists (select 1 from "Handover" o where o."id"=${handoverId}::uuid and o."readAt" is not null) as "read"`.execute(
    tx,
  );
  const [row] = found.rows;
  if (row?.read) return 'handoverRead';
  return row?.newer ? 'somethingNewer' : null;
}

async function serves(tx: Tx, accountId: string, areaCode: string): Promise<boolean> {
  const account = await tx
    .selectFrom('Account')
    .select('id')
    .where('id', '=', accountId)
    .where('role', '=', 'counselor')
    .where('areaCode', '=', areaCode)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return account !== undefined;
}

/** Both ways stay in the record, and neither waits for anybody: nothing has happened in between. */
async function noteTheWayBack(
  tx: Tx,
  { handoverId, byId, now }: { handoverId: string; byId: string; now: Date },
): Promise<void> {
  await sql`insert into "Handover" ("id","personId","areaCode","fromId","fromName","toId","toName","byId","words","facts","at","readAt")
    select ${uuid()}::uuid,"personId","areaCode","toId","toName","fromId","fromName",${byId}::uuid,'',"facts",${now}::timestamptz,${now}::timestamptz
    from "Handover" where "id"=${handoverId}::uuid and "fromId" is not null`.execute(tx);
  await tx.updateTable('Handover').set({ readAt: now }).where('id', '=', handoverId).execute();
}
