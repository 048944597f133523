import { advance, isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { obligationMachine } from './obligation.machine.ts';
import { periodMachine } from './review-period.machine.ts';

export type PeriodTarget = { periodId: string; version?: number | undefined };
export type PeriodMove = EventInput<typeof periodMachine>;

/** One event to one period, as the page showed it. */
export function movePeriod(
  tx: Tx,
  act: Act,
  { periodId, version }: PeriodTarget,
  event: PeriodMove,
): Promise<Outcome<Moved>> {
  return advance(tx, periodMachine, { id: periodId, version, event }, act);
}

/** The same as a consequence of another act; left out where the period's state does not permit it. */
export async function nudgePeriod(tx: Tx, periodId: string, event: PeriodMove, act: Act): Promise<boolean> {
  const moved = await movePeriod(tx, { ...act, actor: consequenceOf(act.actor) }, { periodId }, event);
  if (moved.kind !== 'ok' && moved.kind !== 'not-allowed') throw new Error(`a period answered ${moved.kind}`);
  return moved.kind === 'ok';
}

/** As `nudgePeriod`, for the obligation itself. */
export async function nudgeObligation(
  tx: Tx,
  id: string,
  event: EventInput<typeof obligationMachine>,
  act: Act,
): Promise<boolean> {
  const by = { ...act, actor: consequenceOf(act.actor) };
  const moved = await advance(tx, obligationMachine, { id, event }, by);
  if (moved.kind !== 'ok' && moved.kind !== 'not-allowed')
    throw new Error(`an obligation answered ${moved.kind}`);
  return moved.kind === 'ok';
}

/** The period with what a counselor's or the person's own command needs; null for anybody else. */
export async function periodOf(tx: Tx, { actor, now }: Act, periodId: string) {
  if (!isUuid(periodId) || (actor.role !== 'counselor' && actor.role !== 'seeker')) return null;
  const query = tx
    .selectFrom('ReviewPeriod')
    .select(['id', 'personId', 'areaCode', 'kind', 'endsOn', 'candidacyId', 'state', 'context', 'reasonCode'])
    .where('id', '=', periodId);
  const row =
    actor.role === 'counselor'
      ? await query.where(mayTouch(actor, 'write', now, 'ReviewPeriod.personId')).executeTakeFirst()
      : await query.where('personId', '=', actor.personId).executeTakeFirst();
  return row ?? null;
}
