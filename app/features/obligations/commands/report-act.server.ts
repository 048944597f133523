import type { Act } from '#app/core/advance.server.ts';
import { forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import { recordAct, type NewAct, type Recorded } from '../record-act.server.ts';

/** What the person did to find work, told by themselves or by a counselor in the channel in which they said it. */
export async function reportAct(act: Act, input: Omit<NewAct, 'candidacyId'>): Promise<Outcome<Recorded>> {
  return transaction(async (tx) => {
    const refused = await mayLog(tx, act, input.personId);
    return refused ?? recordAct(tx, input, act);
  });
}

/** Whose search an actor may write about; null where nothing stands against it. */
export async function mayLog(tx: Tx, act: Act, personId: string) {
  const { actor } = act;
  if (actor.role === 'seeker') return actor.personId === personId ? null : notFound;
  if (actor.role !== 'counselor') return forbidden;
  return (await clientOf(tx, act, personId)) ? null : notFound;
}
