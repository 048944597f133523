import type { Act } from '#app/core/advance.server.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

export type Client = { journeyId: string; counselorId: string | null; areaCode: string };

/** The customership of a person whose matters the counselor who acts may move; null for anybody else, which a page answers with 404. */
export async function clientOf(tx: Tx, { actor, now }: Act, personId: string): Promise<Client | null> {
  if (actor.role !== 'counselor') return null;
  const row = await tx
    .selectFrom('Journey')
    .select(['id as journeyId', 'counselorId', 'areaCode'])
    .where('personId', '=', personId)
    .where(mayTouch(actor, 'write', now, 'Journey.personId'))
    .executeTakeFirst();
  return row ?? null;
}
