import type { Act } from '#app/core/advance.server.ts';
import { done, invalidField, notAllowed, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { isEvaluated, jobKeyOf, periodOn, weigh } from '../act-facts.server.ts';
import { lockAct, recount, type ActTarget } from '../own-act.server.ts';
import type { NewAct } from '../record-act.server.ts';

type Correction = Pick<NewAct, 'kind' | 'on' | 'what' | 'employer'>;

/** Puts right what was logged. An application made in Polku is a fact of Polku and stays as it was sent. */
export async function correctAct(act: Act, { kind, on, what, employer, ...target }: ActTarget & Correction) {
  return transaction(async (tx): Promise<Outcome<null>> => {
    const found = await lockAct(tx, act, target);
    if (found.kind !== 'ok') return found;
    const { id, personId, periodId, fixed } = found.value;
    if (fixed) return notAllowed;
    if (on > isoDate(act.now)) return invalidField('on', 'future');
    const jobKey = jobKeyOf({ kind, what, employer });
    if (await isLogged(tx, { personId, on, jobKey, but: id })) return invalidField('what', 'sameJob');
    const period = await periodOn(tx, personId, on);
    if (period && isEvaluated(period)) return invalidField('on', 'evaluated');
    const { counts, why } = await weigh(tx, { kind, on, personId, butAct: id }, period);
    await tx
      .updateTable('SearchAct')
      .set((row) => ({
        ...{ kind, on, what, employer, jobKey, counts, why: json(why) },
        periodId: period?.id ?? null,
        judgedBy: null,
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    for (const changed of new Set([periodId, period?.id ?? null])) {
      if (changed === null) continue;
      const moved = await recount(tx, act, changed, 'CORRECT_ACT');
      if (moved.kind !== 'ok') return moved;
    }
    return done;
  });
}

type Same = { personId: string; on: string; jobKey: string; but: string };

async function isLogged(tx: Tx, { personId, on, jobKey, but }: Same): Promise<boolean> {
  const same = await tx
    .selectFrom('SearchAct')
    .select('id')
    .where('personId', '=', personId)
    .where('on', '=', new Date(on))
    .where('jobKey', '=', jobKey)
    .where('id', '<>', but)
    .executeTakeFirst();
  return same !== undefined;
}
