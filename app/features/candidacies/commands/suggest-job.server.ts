import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { beginCandidacy } from '../begin-candidacy.server.ts';
import { moveCandidacy } from '../move-candidacy.server.ts';

type Input = { personId: string; vacancyId: string; suitability: string; tell: boolean };

/** A counselor brings a job to a client of the area: judged suitable, and told to the person at once when `tell` says so. */
export async function suggestJob(
  act: Act,
  { personId, vacancyId, suitability, tell }: Input,
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx): Promise<Outcome<Moved>> => {
    const client = await tx
      .selectFrom('Journey')
      .select('id')
      .where('personId', '=', personId)
      .where(mayTouch(actor, 'match', act.now, 'Journey.personId'))
      .executeTakeFirst();
    if (!client) return notFound;
    const begun = await beginCandidacy(tx, { personId, vacancyId, source: 'counselor' }, act);
    if (begun.kind !== 'ok') return begun;
    const target = { candidacyId: begun.value.id };
    const suitable = await moveCandidacy(tx, act, target, { type: 'ASSESS_SUITABLE' }, { suitability });
    if (suitable.kind !== 'ok' || !tell) return suitable;
    return moveCandidacy(tx, act, target, { type: 'TELL_SEEKER' });
  });
}
