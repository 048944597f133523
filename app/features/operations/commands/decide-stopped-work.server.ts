import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { runStatement, type Statement } from '#app/db/statement.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { OperatorAct, StoppedWork } from '../stopped-work.ts';
import { stopped } from '../work.sql.server.ts';

type Decision = { work: StoppedWork; id: string; act: OperatorAct; reason: string };

/** Sets work that has stopped going again, or ends it for good; who did it and why is kept. */
export async function decideStoppedWork(
  { actor, now }: Act,
  { work, id, act, reason }: Decision,
): Promise<Outcome<null>> {
  if (actor.role !== 'manager') return forbidden;
  const { areaCode, accountId, name } = actor;
  return transaction(async (tx) => {
    const [row] = await runStatement(tx, decisionOn(work, act), [id, now, areaCode]);
    if (!row) return notFound;
    await tx
      .insertInto('OperatorAct')
      .values({
        id: uuid(),
        areaCode,
        accountId,
        name,
        act,
        work,
        workId: id,
        type: row.type,
        reason,
        at: now,
      })
      .execute();
    return done;
  });
}

function decisionOn(work: StoppedWork, act: OperatorAct): Statement<{ type: string }> {
  const { table, stopped: condition, own, type, [act]: change } = stopped[work];
  const text = `update "${table}" w set ${change}
    where w."id"::text=$1::text and ${condition} and ${own('$3::text')} and $2::timestamptz is not null returning ${type} as "type"`;
  return { name: `${act}-${work}`, text };
}
