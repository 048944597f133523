import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { clientOf } from './client-of.server.ts';

/** Whose matter it is: a seeker's own, or of staff the client for whom they act. Null where the actor may not. */
export async function actedFor(tx: Tx, act: Act, personId?: string): Promise<string | null> {
  const { actor } = act;
  if (actor.role === 'seeker')
    return personId === undefined || personId === actor.personId ? actor.personId : null;
  return personId !== undefined && (await clientOf(tx, act, personId)) ? personId : null;
}
