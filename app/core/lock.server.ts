import { statement, type Statement } from '#app/db/statement.server.ts';
import type { Actor } from './actor.ts';
import type { Duty } from './duties.ts';
import type { AccessColumn, AnyMachine } from './machine.ts';
import { clientCondition, dutiesKey, everyPlace, placesFrom, valuesOf } from './rights.sql.server.ts';
import { rights, type Right } from './rights.ts';
import type { Owner } from './transition.server.ts';

export type LockedRow = Owner & { id: string; state: unknown; context: unknown; version: number };

/** What the actor must be to a row: a column that equals the actor's own, and of staff a right to the row's person. */
export type Claim = { column: AccessColumn; right: Right | null; actor: Actor };

/** Locks the rows that the actor may move: one, waiting for it; or many, leaving out those that somebody else holds. */
const lockedBy = ({ table, ofPerson }: AnyMachine, { column, right, actor }: Claim, many: boolean) =>
  statement<LockedRow>(
    lockName(table, { column, right, actor }, many),
    `select "id","state","context","version","areaCode",${ofPerson ? '"personId"' : 'null::uuid as "personId"'}
     from "${table}" t where "id"=${many ? 'any($1::uuid[])' : '$1::uuid'}
     and ${column === 'any' ? '$2::text is null' : `"${column}"::text=$2`}
     ${right && 'duties' in actor ? `and ${ofClient(actor.duties, right)}` : ''}
     ${many ? 'order by "id" for update of t skip locked' : 'for update of t'}`,
  );

const ofClient = (duties: readonly Duty[], right: Right) => `exists (
  select 1 from "CaseloadEntry" e where e."personId"=t."personId" and ${everyPlace(placesFrom(3))} and ${clientCondition(duties, right, placesFrom(3))})`;

const lockName = (table: string, { column, right, actor }: Claim, many: boolean): string =>
  `lock-${many ? 'all-' : ''}${table}-${column}${right && 'duties' in actor ? `-${right}${dutiesKey(actor.duties)}` : ''}`;

const locks = new Map<string, Statement<LockedRow>>();

export function lockOf(machine: AnyMachine, claim: Claim, many: boolean): Statement<LockedRow> {
  const key = lockName(machine.table, claim, many);
  const found = locks.get(key) ?? lockedBy(machine, claim, many);
  locks.set(key, found);
  return found;
}

/** Null where the role never moves such rows, or the staff's duties do not reach them. */
export function claimOf(machine: AnyMachine, actor: Actor): Claim | null {
  const column = machine.access[actor.role];
  if (!column) return null;
  const need = needOf(machine, actor);
  if (!('duties' in actor) || need === null) return { column, right: null, actor };
  const right = rights.find((each) => each === need) ?? null;
  return right || actor.duties.some((duty) => duty === need) ? { column, right, actor } : null;
}

function needOf({ staffNeed, ofPerson }: AnyMachine, { role }: Actor): Right | Duty | null {
  if (typeof staffNeed === 'string') return staffNeed;
  if (staffNeed && role === 'manager') return staffNeed.manager;
  return ofPerson ? 'write' : null;
}

export const lockValues = ({ column, right, actor }: Claim, ids: string | string[], now: Date): unknown[] => [
  ids,
  ownId(actor, column),
  ...(right && 'duties' in actor ? valuesOf(actor, now) : []),
];

function ownId(actor: Actor, column: string): string | null {
  if (column === 'any') return null;
  const ids: Record<string, unknown> = actor;
  const id = ids[column];
  if (typeof id !== 'string') throw new Error(`an actor in the role ${actor.role} has no ${column}`);
  return id;
}
