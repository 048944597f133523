import { sql } from 'kysely';
import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { ServiceWay } from '#app/rules/appeal.ts';
import { askRound } from '../ask-look.server.ts';
import { freeLook } from '../close-looks.server.ts';
import { asWritten } from '../content.server.ts';
import { moveLook, type LookTarget } from '../move-look.server.ts';

/**
 * Changes the draft. Whatever a colleague has said of it holds no longer, and whoever changes it is one of its writers.
 * With `ask` the look is asked for anew at once.
 */
export async function editDraft(
  act: Act,
  { reasons, way, ask, ...target }: LookTarget & { reasons: string; way: ServiceWay | null; ask: boolean },
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const moved = await moveLook(tx, act, target, 'EDIT_DRAFT');
    if (moved.kind !== 'ok') return moved;
    const me = sql<string>`${actor.accountId}::uuid`;
    await tx
      .updateTable('SecondLook')
      .set({
        ...{ reasons: asWritten(reasons), way, makerId: actor.accountId, makerName: actor.name },
        drafterIds: sql<string[]>`array_append(array_remove("drafterIds", ${me}), ${me})`,
      })
      .where('id', '=', target.lookId)
      .execute();
    await freeLook(tx, target.lookId);
    return ask ? askRound(tx, act, actor, { lookId: target.lookId }) : moved;
  });
}
