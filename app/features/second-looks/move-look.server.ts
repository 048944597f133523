import { sql } from 'kysely';
import { consequenceOf, type Actor } from '#app/core/actor.ts';
import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { lookMachine, type LookEvent } from './second-look.machine.ts';

export type LookTarget = { lookId: string; version?: number };

export const makerEvents: readonly LookEvent['type'][] = ['ASK_SECOND_LOOK', 'EDIT_DRAFT'];
const takerEvents: readonly LookEvent['type'][] = ['GIVE_BACK', 'APPROVE_DRAFT', 'RETURN_DRAFT'];

/** What decides, beside the machine, who may do what with a look. */
type Parts = { drafterIds: string[]; takerId: string | null };

/** May this member of the staff look at the draft of others at all? Never at what they have written themselves. */
export const mayLookOver = (actor: Actor, { drafterIds }: Parts): boolean =>
  'duties' in actor && actor.duties.includes('secondLook') && !drafterIds.includes(actor.accountId);

/** Of what the machine permits, what is this actor's to do; whether the client is theirs to write to is asked apart. */
export function isTheirs(actor: Actor, parts: Parts, type: LookEvent['type']): boolean {
  if (makerEvents.includes(type)) return actor.role === 'counselor';
  if (!mayLookOver(actor, parts)) return false;
  return !takerEvents.includes(type) || parts.takerId === actor.accountId;
}

/** One event to one look, by whoever it is for: the maker writes to the client, the colleague has the duty and has taken it. */
export async function moveLook(
  tx: Tx,
  act: Act,
  { lookId, version }: LookTarget,
  type: LookEvent['type'],
): Promise<Outcome<Moved>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor' && actor.role !== 'manager') return forbidden;
  const row = await lookOf(tx, lookId);
  if (!row) return notFound;
  if (!isTheirs(actor, row, type)) return forbidden;
  if (makerEvents.includes(type)) {
    const own = await tx
      .selectFrom('SecondLook')
      .select('id')
      .where('id', '=', lookId)
      .where(mayTouch(actor, 'write', now, 'SecondLook.personId'))
      .executeTakeFirst();
    if (!own) return notFound;
  }
  return advance(tx, lookMachine, { id: lookId, version, event: { type } }, act);
}

/** The same as a consequence of another act; nothing where the look's state knows no such thing. */
export async function nudgeLook(
  tx: Tx,
  act: Act,
  lookId: string,
  type: 'TAKER_LEFT' | 'DECISION_LEFT' | 'AUTHORITY_LEFT' | 'MATTER_CLOSED',
): Promise<boolean> {
  const by = { ...act, actor: consequenceOf(act.actor) };
  const moved = await advance(tx, lookMachine, { id: lookId, event: { type } }, by);
  if (moved.kind !== 'ok' && moved.kind !== 'not-allowed') throw new Error(`a look answered ${moved.kind}`);
  return moved.kind === 'ok';
}

/** The row of a look, locked until the transaction ends. */
export const lookOf = (tx: Tx, lookId: string) =>
  tx.selectFrom('SecondLook').selectAll().where('id', '=', lookId).forUpdate().executeTakeFirst();

/** The look that is open for a hearing, a meeting or a period, locked; there is one at a time. */
export const openLookOf = (tx: Tx, subjectId: string) =>
  tx.selectFrom('SecondLook').selectAll().where('openFor', '=', subjectId).forUpdate().executeTakeFirst();

/** The states in which a draft waits for a colleague. */
export const waits = (state: string): boolean => state === 'asked' || state === 'taken';

export const stateOf = ({ state }: { state: unknown }): string => leafPaths(state)[0] ?? '';

/** The latest asking of a look. */
export const lastRound = (tx: Tx, lookId: string) =>
  tx
    .selectFrom('SecondLookRound')
    .selectAll()
    .where('lookId', '=', lookId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Does whoever has taken a look still hold it? The account is open, the duty holds today, and they are not away with
 * somebody standing in for them. A stand-in inherits nothing: who holds the duty may take the look anew.
 */
export async function takerHolds(
  tx: Pick<Tx, 'selectFrom'>,
  takerId: string | null,
  now: Date,
): Promise<boolean> {
  if (takerId === null) return false;
  const today = sql<Date>`${isoDate(now)}::date`;
  const row = await tx
    .selectFrom('Account as a')
    .select('a.id')
    .where('a.id', '=', takerId)
    .where('a.closedAt', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('AccountDuty as d')
          .select('d.id')
          .whereRef('d.accountId', '=', 'a.id')
          .where('d.duty', '=', 'secondLook')
          .where('d.from', '<=', today)
          .where((until) => until.or([until('d.until', 'is', null), until('d.until', '>=', today)])),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('StandIn as s')
            .select('s.id')
            .whereRef('s.absentId', '=', 'a.id')
            .where('s.from', '<=', today)
            .where('s.until', '>=', today),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}
