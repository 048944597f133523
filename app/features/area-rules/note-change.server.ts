import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { ManagerActor } from '#app/core/actor.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { RuleChanges } from './area-rules.ts';

/** Who changed what of an area's own rules, when, why and from what; the database keeps these lines as they are. */
export async function noteRuleChange(
  tx: Tx,
  manager: ManagerActor,
  { now }: Act,
  { changed, why }: { changed: RuleChanges; why: string },
): Promise<void> {
  const { areaCode, accountId, name } = manager;
  await tx
    .insertInto('AreaRuleChange')
    .values({ id: uuid(), areaCode, changed: json(changed), why, by: accountId, byName: name, at: now })
    .execute();
}
