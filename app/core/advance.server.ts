import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '#app/db/database.ts';
import { runStatement, statement, type Statement } from '#app/db/statement.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { regimeAt } from '#app/rules/regimes.ts';
import type { Actor, Channel } from './actor.ts';
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
import { forbidden, notAllowed, notFound, ok, stale, type Outcome } from './outcome.ts';

/** Who acts, when, and how it reached the authority (`eService` unless said otherwise). */
export type Act = { actor: Actor; now: Date; channel?: Channel };

export type Moved = {
  id: string;
  version: number;
  state: unknown;
  personId: string | null;
  areaCode: string;
};

type MachineColumns = 'id' | 'state' | 'context' | 'version' | 'machineVersion' | 'createdAt' | 'updatedAt';

type LockedRow = {
  state: unknown;
  context: unknown;
  version: number;
  machineVersion: number;
  personId: string | null;
  areaCode: string;
};

// The whole of a transition: state, history and messages stand or fall together, in one round trip.
const note = `
  noted as (
    insert into "History" ("subjectType","subjectId","version","machineVersion","personId","areaCode","type","data",
      "actorRole","actorId","channel","fromState","toState","on","at","regime")
    select $1,$2::uuid,$3::int,$4::int,$5::uuid,$6,$7,$8::jsonb,$9,$10::uuid,$11,$12::jsonb,$13::jsonb,$14::date,$15::timestamptz,$16
    from moved returning 1),
  sent as (
    insert into "Outbox" ("type","params","subjectType","subjectId","version","personId","actorRole","actorId","at","availableAt")
    select m."type",m."params",$1,$2::uuid,$3::int,$5::uuid,$9,$10::uuid,$15::timestamptz,$15::timestamptz
    from moved, jsonb_to_recordset($17::jsonb) as m("type" text, "params" jsonb) returning 1)
  select count(*)::int as "moved" from moved`;

const created = statement<{ moved: number }>(
  'created',
  `with moved as (select 1 where $18::jsonb is null), ${note}`,
);

const movedBy = (table: MachineTable): Statement<{ moved: number }> =>
  statement(
    `move-${table}`,
    `with moved as (
      update "${table}" set "state"=$13::jsonb, "context"=$18::jsonb, "version"=$3::int, "machineVersion"=$4::int, "updatedAt"=$15::timestamptz
      where "id"=$2::uuid and "version"=$3::int - 1 returning 1), ${note}`,
  );

const lockedBy = (table: MachineTable, ofPerson: boolean, column: string) =>
  statement<LockedRow>(
    `lock-${table}-${column}`,
    `select "state","context","version","machineVersion","areaCode",${ofPerson ? '"personId"' : 'null::uuid as "personId"'}
     from "${table}" where "id"=$1::uuid and ${column === 'any' ? '$2::text is null' : `"${column}"::text=$2`} for update`,
  );

const locks = new Map<string, Statement<LockedRow>>();
const moves = new Map<string, Statement<{ moved: number }>>();

function once<S>(known: Map<string, S>, key: string, make: () => S): S {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

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
  await runStatement(tx, created, [
    ...historyParams(
      machine,
      { id, version: 0, owner, type: 'CREATED', data: start.context, from: null, to: start.state },
      act,
    ),
    '[]',
    null,
  ]);
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
  const { actor, now } = act;
  const column = machine.access[actor.role];
  if (!column || !isUuid(target.id)) return column ? notFound : forbidden;
  const locking = once(locks, `${machine.table} ${column}`, () =>
    lockedBy(machine.table, machine.ofPerson, column),
  );
  const [row] = await runStatement(tx, locking, [target.id, ownId(actor, column)]);
  if (!row) return notFound;
  const { type, ...data }: { type: string } = target.event;
  if (!maySend(machine, type, actor.role)) return forbidden;
  if (target.version !== undefined && target.version !== row.version) return stale;
  const next = step(machine, row, { ...target.event, actor: { role: actor.role }, on: isoDate(now) });
  if (!next) return notAllowed;
  const version = row.version + 1;
  const owner = { personId: row.personId, areaCode: row.areaCode };
  const move = once(moves, machine.table, () => movedBy(machine.table));
  const [written] = await runStatement(tx, move, [
    ...historyParams(
      machine,
      { id: target.id, version, owner, type, data, from: row.state, to: next.state },
      act,
    ),
    JSON.stringify(next.messages),
    JSON.stringify(next.context),
  ]);
  return written?.moved === 1 ? ok({ id: target.id, version, state: next.state, ...owner }) : stale;
}

type Line = {
  id: string;
  version: number;
  owner: { personId: string | null; areaCode: string };
  type: string;
  data: object;
  from: unknown;
  to: unknown;
};

function historyParams(machine: AnyMachine, line: Line, { actor, now, channel }: Act): unknown[] {
  const on = isoDate(now);
  return [
    machine.table,
    line.id,
    line.version,
    machine.version,
    line.owner.personId,
    line.owner.areaCode,
    line.type,
    JSON.stringify(line.data),
    actor.role,
    actor.accountId,
    channel ?? 'eService',
    line.from === null ? null : JSON.stringify(line.from),
    JSON.stringify(line.to),
    on,
    now,
    regimeAt(on),
  ];
}

function ownerOf(columns: object): { personId: string | null; areaCode: string } {
  const personId = 'personId' in columns && typeof columns.personId === 'string' ? columns.personId : null;
  if (!('areaCode' in columns) || typeof columns.areaCode !== 'string')
    throw new Error('a machine row needs its area');
  return { personId, areaCode: columns.areaCode };
}

function ownId(actor: Actor, column: string): string | null {
  if (column === 'any') return null;
  const ids: Record<string, unknown> = actor;
  const id = ids[column];
  if (typeof id !== 'string') throw new Error(`an actor in the role ${actor.role} has no ${column}`);
  return id;
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => uuidShape.test(text);
