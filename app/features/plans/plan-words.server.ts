import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** Keeps what somebody says of a plan, with their name and role at that time. */
export async function writePlanComment(tx: Tx, planId: string, text: string, act: Act): Promise<void> {
  if (act.actor.role === 'system') return;
  await tx
    .insertInto('PlanComment')
    .values({
      id: uuid(),
      planId,
      accountId: act.actor.accountId,
      authorRole: act.actor.role,
      authorName: act.actor.name,
      text,
      at: act.now,
    })
    .execute();
}
