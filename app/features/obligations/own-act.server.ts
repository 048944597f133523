import { isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { notFound, ok, stale, type Ok, type Outcome, type Refusal } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { acts as actKinds } from '#app/rules/job-search.ts';
import { countDone, lockPerson } from './act-facts.server.ts';
import { isSentInPolku } from './sent-in-polku.ts';
import { movePeriod } from './move-period.server.ts';

export type ActTarget = { actId: string; version: number };

export type StoredAct = Awaited<ReturnType<typeof lockedAct>>;

/** An act as the page showed it, locked with all else that its person logs. Another's is not there. */
export async function lockAct(
  tx: Tx,
  act: Act,
  { actId, version }: ActTarget,
): Promise<Ok<StoredAct> | Refusal> {
  if (!isUuid(actId)) return notFound;
  const personId = await personOf(tx, act, actId);
  if (personId === null) return notFound;
  await lockPerson(tx, personId);
  const row = await lockedAct(tx, actId);
  return row.version === version ? ok(row) : stale;
}

async function personOf(tx: Tx, { actor, now }: Act, actId: string): Promise<string | null> {
  if (actor.role !== 'seeker' && actor.role !== 'counselor') return null;
  const query = tx
    .selectFrom('SearchAct')
    .innerJoin('Journey', 'Journey.personId', 'SearchAct.personId')
    .select('SearchAct.personId')
    .where('SearchAct.id', '=', actId)
    .where('SearchAct.withdrawnAt', 'is', null);
  const row =
    actor.role === 'seeker'
      ? await query.where('SearchAct.personId', '=', actor.personId).executeTakeFirst()
      : await query.where(mayTouch(actor, 'write', now, 'SearchAct.personId')).executeTakeFirst();
  return row?.personId ?? null;
}

async function lockedAct(tx: Tx, actId: string) {
  const row = await tx
    .selectFrom('SearchAct')
    .leftJoin('Candidacy', 'Candidacy.id', 'SearchAct.candidacyId')
    .select([
      'SearchAct.id',
      'SearchAct.personId',
      'SearchAct.periodId',
      'SearchAct.kind',
      'SearchAct.on',
      'SearchAct.version',
      'Candidacy.state as jobState',
    ])
    .where('SearchAct.id', '=', actId)
    .executeTakeFirstOrThrow();
  return {
    ...row,
    fixed: isSentInPolku(row.jobState),
    on: isoDate(row.on),
    kind: actKinds.find((known) => known === row.kind) ?? ('otherAct' as const),
  };
}

/** Counts a period again after one of its acts has changed; refused where the whole has been evaluated. */
export async function recount(
  tx: Tx,
  act: Act,
  periodId: string,
  type: 'RECORD_ACT' | 'CORRECT_ACT' | 'WITHDRAW_ACT' | 'JUDGE_ACT',
): Promise<Outcome<Moved>> {
  return movePeriod(tx, act, { periodId }, { type, done: await countDone(tx, periodId) });
}
