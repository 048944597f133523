import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, stale, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lookedAt } from '#app/features/second-looks/looked-at.ts';
import { looksOfArea } from '#app/features/second-looks/needs-look.server.ts';
import { lookKinds } from '#app/features/second-looks/second-look.machine.ts';
import { changesBetween, type AreaChoices } from '../area-rules.ts';
import { lockRules } from '../lock-rules.server.ts';
import { noteRuleChange } from '../note-change.server.ts';

type Input = AreaChoices & { version: number; why: string };

/**
 * Sets what the authority of an area chooses itself. It holds at once for what is decided, asked or set afterwards: days that
 * stand are not moved, and a draft for which a colleague was asked is still looked over (`clearDecision`).
 */
export async function setAreaRules(act: Act, { version, why, ...after }: Input): Promise<Outcome<null>> {
  const { actor } = act;
  if (actor.role !== 'manager' || !actor.duties.includes('areaRules')) return forbidden;
  const { areaCode } = actor;
  return transaction(async (tx) => {
    const row = await lockRules(tx, areaCode);
    if (row.version !== version) return stale;
    const { renewalMonths, renewalDays, answerDays } = row;
    const looks = await looksOfArea(tx, areaCode);
    const changed = changesBetween({ renewalMonths, renewalDays, answerDays, looks }, after);
    if (Object.keys(changed).length === 0) return done;
    const otherwise = lookKinds.filter((kind) => after.looks[kind] !== lookedAt[kind].needed);
    await tx
      .updateTable('AreaRule')
      .set({
        renewalMonths: after.renewalMonths,
        renewalDays: after.renewalDays,
        answerDays: after.answerDays,
        secondLooks: json(Object.fromEntries(otherwise.map((kind) => [kind, after.looks[kind]]))),
        version: version + 1,
      })
      .where('areaCode', '=', areaCode)
      .execute();
    await noteRuleChange(tx, actor, act, { changed, why });
    return done;
  });
}
