import type { Actor } from '#app/core/actor.ts';
import type { Tx } from '#app/db/transaction.server.ts';

export type Client = { journeyId: string; counselorId: string | null; areaCode: string };

/** The person's customership in the area of the counselor who acts; null for anybody else, which a page answers with 404. */
export async function clientOf(tx: Tx, actor: Actor, personId: string): Promise<Client | null> {
  if (actor.role !== 'counselor') return null;
  const row = await tx
    .selectFrom('Journey')
    .select(['id as journeyId', 'counselorId', 'areaCode'])
    .where('personId', '=', personId)
    .where('areaCode', '=', actor.areaCode)
    .executeTakeFirst();
  return row ?? null;
}
