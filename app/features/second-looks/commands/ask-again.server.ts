import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { askRound } from '../ask-look.server.ts';
import type { LookTarget } from '../move-look.server.ts';

/** Asks for a look at a draft that nobody has in hand, as it stands now. */
export async function askAgain(act: Act, target: LookTarget): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction((tx) => askRound(tx, act, actor, target));
}
