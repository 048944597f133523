import { statement, type Statement } from '#app/db/statement.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { regimeAt } from '#app/rules/regimes.ts';
import type { Actor, Channel } from './actor.ts';
import type { AnyMachine, MachineTable } from './machine.ts';

/**
 * Who acts, when, and how it reached the authority (`eService` unless said otherwise). `holdUntil`: the messages leave no
 * earlier, so that until then the act can be undone.
 */
export type Act = { actor: Actor; now: Date; channel?: Channel; holdUntil?: Date };

export type Owner = { personId: string | null; areaCode: string };

/** What is written of one transition: the row's new version and state, its line of history, its messages. */
export type Line = Owner & {
  id: string;
  version: number;
  type: string;
  data: object;
  from: unknown;
  to: unknown;
  context: object;
  messages: object[];
};

type Moved = { id: string };

// The values of a transition and their types: those that all lines of one act share, then those of the line.
const ofAct = {
  table: 'text',
  machineVersion: 'int',
  role: 'text',
  actorId: 'uuid',
  channel: 'text',
  on: 'date',
  at: 'timestamptz',
  regime: 'text',
  leavesAt: 'timestamptz',
};
const ofLine = {
  id: 'uuid',
  version: 'int',
  personId: 'uuid',
  areaCode: 'text',
  type: 'text',
  data: 'jsonb',
  from: 'jsonb',
  to: 'jsonb',
  context: 'jsonb',
  messages: 'jsonb',
} satisfies Record<keyof Line, string>;

const types = { ...ofAct, ...ofLine };
type Name = keyof typeof types;
const places = new Map(Object.keys(types).map((name, at) => [name, at + 1]));

/** Where a statement finds a value: in a parameter of its own, or in the list of lines that is the last parameter. */
type Source = (name: Name) => string;
const parameter: Source = (name) => `$${places.get(name)}::${types[name]}`;
const listed: Source = (name) => (name in ofLine ? `l."${name}"` : parameter(name));
const lines = `lines as materialized (
    select * from json_to_recordset($${Object.keys(ofAct).length + 1}::json)
      as (${Object.entries(ofLine).map(([name, type]) => `"${name}" ${type}`)})),`;

// The ids stand in a parameter of their own too: the planner knows nothing of a list of records, and would read the table.
const amongIds = `and t."id"=any($${Object.keys(ofAct).length + 2}::uuid[])`;

// The whole of a transition: state, history and messages stand or fall together, in one round trip.
const noting = (moved: string, rows: string, value: Source) => `
  moved as (${moved}),
  noted as (
    insert into "History" ("subjectType","subjectId","version","machineVersion","personId","areaCode","type","data",
      "actorRole","actorId","channel","fromState","toState","on","at","regime")
    select ${value('table')},${value('id')},${value('version')},${value('machineVersion')},${value('personId')},
      ${value('areaCode')},${value('type')},${value('data')},${value('role')},${value('actorId')},${value('channel')},
      ${value('from')},${value('to')},${value('on')},${value('at')},${value('regime')}
    from ${rows}),
  sent as (
    insert into "Outbox" ("type","params","subjectType","subjectId","version","personId","actorRole","actorId","at","availableAt")
    select m."type",m."params",${value('table')},${value('id')},${value('version')},${value('personId')},
      ${value('role')},${value('actorId')},${value('at')},${value('leavesAt')}
    from ${rows}, jsonb_to_recordset(${value('messages')}) as m("type" text, "params" jsonb))
  select "id" from moved`;

const moving = (table: MachineTable, value: Source, from = '', among = '') => `
    update "${table}" t set "state"=${value('to')},"context"=${value('context')},"version"=${value('version')},
      "machineVersion"=${value('machineVersion')},"updatedAt"=${value('at')} ${from}
    where t."id"=${value('id')} ${among} and t."version"=${value('version')} - 1 returning t."id"`;

/** The first line of a new row's history. */
export const created = statement<Moved>(
  'created',
  `with ${noting(`select ${parameter('id')} as "id" where ${parameter('context')} is not null`, 'moved', parameter)}`,
);

/** Moves one row if it is still of the version before; answers its id. */
export const moveOf = perTable(
  'move',
  (table) => `with ${noting(moving(table, parameter), 'moved', parameter)}`,
);

/** Moves many rows of one table; answers the ids of those that were still of the version before. */
export const moveAllOf = perTable(
  'move-all',
  (table) =>
    `with ${lines} ${noting(moving(table, listed, 'from lines l', amongIds), 'moved join lines l using ("id")', listed)}`,
);

export const parametersOf = (machine: AnyMachine, line: Line, act: Act): unknown[] => [
  ...shared(machine, act),
  line.id,
  line.version,
  line.personId,
  line.areaCode,
  line.type,
  JSON.stringify(line.data),
  line.from === null ? null : JSON.stringify(line.from),
  JSON.stringify(line.to),
  JSON.stringify(line.context),
  JSON.stringify(line.messages),
];

export const parametersOfAll = (machine: AnyMachine, all: Line[], act: Act): unknown[] => [
  ...shared(machine, act),
  JSON.stringify(all),
  all.map(({ id }) => id),
];

function shared(machine: AnyMachine, { actor, now, channel, holdUntil }: Act): unknown[] {
  const on = isoDate(now);
  return [
    machine.table,
    machine.version,
    actor.role,
    actor.accountId,
    channel ?? 'eService',
    on,
    now,
    regimeAt(on),
    holdUntil ?? now,
  ];
}

function perTable(
  name: string,
  text: (table: MachineTable) => string,
): (table: MachineTable) => Statement<Moved> {
  const known = new Map<MachineTable, Statement<Moved>>();
  return (table) => {
    const found = known.get(table) ?? statement<Moved>(`${name}-${table}`, text(table));
    known.set(table, found);
    return found;
  };
}
