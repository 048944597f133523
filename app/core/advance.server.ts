import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '#app/db/database.ts';
import { runStatement } from '#app/db/statement.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import {
  initial,
  maySend,
  step,
  type AnyMachine,
  type EventInput,
  type BaseEvent,
  type Machine,
  type MachineTable,
} from './machine.ts';
import { forbidden, notAllowed, notFound, ok, stale, taken, type Outcome } from './outcome.ts';
import { withRecord } from './for-client.server.ts';
import { claimOf, lockOf, lockValues, type LockedRow } from './lock.server.ts';
import {
  created,
  moveAllOf,
  moveOf,
  parametersOf,
  parametersOfAll,
  type Act,
  type Line,
  type Owner,
} from './transition.server.ts';

export type { Act };

export type Moved = Owner & { id: string; version: number; state: unknown };

type MachineColumns = 'id' | 'state' | 'context' | 'version' | 'machineVersion' | 'createdAt' | 'updatedAt';

/**
 * Begins a machine: inserts its row in the initial state and the first line of its history.
 * `columns` are the table's own columns; `context` is what the machine starts with.
 */
export async function create<C extends object, E extends BaseEvent, T extends MachineTable>(
  tx: Tx,
  machine: Machine<C, E, T>,
  row: {
    id?: string;
    context: C;
    columns: Omit<Insertable<Database[T]>, MachineColumns>;
  },
  act: Act,
): Promise<Moved> {
  const id = row.id ?? uuid();
  const start = initial(machine, row.context);
  const owner = ownerOf(row.columns);
  const values: Record<string, unknown> = {
    ...row.columns,
    id,
    state: JSON.stringify(start.state),
    context: JSON.stringify(start.context),
    version: 0,
    machineVersion: machine.version,
    createdAt: act.now,
    updatedAt: act.now,
  };
  const names = sql.join(Object.keys(values).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(machine.table)} (${names}) values (${sql.join(Object.values(values))})`.execute(
    tx,
  );
  const line = {
    id,
    version: 0,
    ...owner,
    type: 'CREATED',
    data: start.context,
    from: null,
    to: start.state,
  };
  await runStatement(
    tx,
    created,
    parametersOf(machine, { ...line, context: start.context, messages: [] }, act),
  );
  return { id, version: 0, state: start.state, ...owner };
}

/**
 * The only way a stored state changes: two statements in the caller's transaction. Locks the row with the actor in the
 * where, asks the machine, then writes state, history and messages at once.
 * `version` is what the page showed; leave it out only where no page was shown (clock, consequences of another feature).
 */
export async function advance<M extends AnyMachine>(
  tx: Tx,
  machine: M,
  target: { id: string; version?: number | undefined; event: EventInput<M> },
  act: Act,
): Promise<Outcome<Moved>> {
  const claim = claimOf(machine, act.actor);
  if (!claim || !isUuid(target.id)) return claim ? notFound : forbidden;
  const locking = lockOf(machine, claim, false);
  const [row] = await runStatement(tx, locking, lockValues(claim, target.id, act.now));
  if (!row) return notFound;
  const line = next(machine, row, target, act);
  if (line.kind !== 'ok') return line;
  const written = await runStatement(tx, moveOf(machine.table), parametersOf(machine, line.value, act));
  return written.length === 1 ? moved(line.value) : stale;
}

/** The stored state cannot be understood. */
type Broken = { kind: 'broken'; error: unknown };
export type Advanced = Outcome<Moved> | Broken;

/**
 * The same for many rows of one machine, in two statements for all of them; each row at most once. Rows that somebody
 * else holds are not waited for: their outcome is `taken`. A row that cannot be understood spoils no other.
 */
export async function advanceAll<M extends AnyMachine>(
  tx: Tx,
  machine: M,
  targets: readonly { id: string; event: EventInput<M> }[],
  act: Act,
): Promise<Map<string, Advanced>> {
  const claim = claimOf(machine, act.actor);
  if (!claim) return new Map(targets.map(({ id }) => [id, forbidden]));
  const outcomes = new Map<string, Advanced>();
  const ids = targets.map(({ id }) => id);
  const locked = await runStatement(tx, lockOf(machine, claim, true), lockValues(claim, ids, act.now));
  const rows = new Map(locked.map((row) => [row.id, row]));
  const lines: Line[] = [];
  for (const target of targets) {
    const row = rows.get(target.id);
    const line = row ? attempt(machine, row, target, act) : notFound;
    if (line.kind === 'ok') lines.push(line.value);
    outcomes.set(target.id, line.kind === 'ok' ? stale : line);
  }
  if (lines.length > 0) {
    const values = parametersOfAll(machine, lines, act);
    const written = await runStatement(tx, moveAllOf(machine.table), values);
    const done = new Set(written.map(({ id }) => id));
    for (const line of lines) if (done.has(line.id)) outcomes.set(line.id, moved(line));
  }
  const missing = ids.filter((id) => !rows.has(id));
  if (missing.length > 0) for (const id of await among(tx, machine, missing)) outcomes.set(id, taken);
  return outcomes;
}

/** Which of the rows that could not be locked are there all the same. */
async function among(tx: Tx, { table }: AnyMachine, ids: string[]): Promise<string[]> {
  const there = await sql<{
    id: string;
  }>`select "id" from ${sql.table(table)} where "id" = any(${ids}::uuid[])`.execute(tx);
  return there.rows.map(({ id }) => id);
}

function next(
  machine: AnyMachine,
  row: LockedRow,
  target: { version?: number | undefined; event: { type: string } },
  act: Act,
): Outcome<Line> {
  const { actor, now } = act;
  const { type, ...data } = target.event;
  if (!maySend(machine, type, actor.role)) return forbidden;
  if (target.version !== undefined && target.version !== row.version) return stale;
  const stepped = step(machine, row, { ...target.event, actor: { role: actor.role }, on: isoDate(now) });
  if (!stepped) return notAllowed;
  const { state, context } = stepped;
  const messages = machine.ofPerson ? withRecord(stepped.messages, type, act) : stepped.messages;
  const { id, personId, areaCode } = row;
  const version = row.version + 1;
  return ok({ id, version, personId, areaCode, type, data, from: row.state, to: state, context, messages });
}

function attempt(...[machine, row, target, act]: Parameters<typeof next>): Outcome<Line> | Broken {
  try {
    return next(machine, row, target, act);
  } catch (error) {
    return { kind: 'broken', error };
  }
}

const moved = ({ id, version, to, personId, areaCode }: Line): Outcome<Moved> =>
  ok({ id, version, state: to, personId, areaCode });

function ownerOf(columns: object): Owner {
  const personId = 'personId' in columns && typeof columns.personId === 'string' ? columns.personId : null;
  if (!('areaCode' in columns) || typeof columns.areaCode !== 'string')
    throw new Error('a machine row needs its area');
  return { personId, areaCode: columns.areaCode };
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => uuidShape.test(text);
