import type { StaffActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { openedBecause, placesFrom, tieColumns, valuesOf } from '#app/core/rights.sql.server.ts';
import type { Held, Ties } from '#app/core/rights.ts';
import { pool } from '#app/db/client.server.ts';
import { statement, type Statement } from '#app/db/statement.server.ts';
import { addressed, type AddressPart } from './addressed.ts';

/** A client as somebody of the staff stands to them: what decides about rights, and the name. */
export type Standing = Held &
  Ties & {
    personId: string;
    givenName: string;
    familyName: string;
    /** In the actor's own words, where the client was opened with a reason. */
    reason: string | null;
  };

const columns = `e."personId", e."areaCode", e."counselorId", e."nonDisclosure", e."givenName", e."familyName",
  ${tieColumns(placesFrom(2))}, (${openedBecause(placesFrom(2))}) as "reason"`;

const standingBy = (part: AddressPart): Statement<Standing> => {
  const table = addressed[part];
  const which = table
    ? `e."personId" = (select x."personId" from "${table}" x where x."id" = $1::uuid)`
    : `e."personId" = $1::uuid`;
  return statement<Standing>(
    `standing-${part}`,
    `select ${columns} from "CaseloadEntry" e where ${which} and e."areaCode" = $3::text`,
  );
};

const statements = new Map<AddressPart, Statement<Standing>>();

/** How the actor stands to the client whom an id leads to; null where there is none in the actor's area. */
export async function standingOf(
  actor: StaffActor,
  part: AddressPart,
  id: string,
  now: Date,
): Promise<Standing | null> {
  if (!isUuid(id)) return null;
  const found = statements.get(part) ?? standingBy(part);
  statements.set(part, found);
  const { rows } = await pool.query<Standing>(found.text, [id, ...valuesOf(actor, now)]);
  return rows[0] ?? null;
}

const several = statement<Standing>(
  'standings',
  `select ${columns} from "CaseloadEntry" e where e."personId" = any($1::uuid[]) and e."areaCode" = $3::text`,
);

/** The same for some people at once. */
export async function standingsOf(
  actor: StaffActor,
  personIds: readonly string[],
  now: Date,
): Promise<Standing[]> {
  const { rows } = await pool.query<Standing>(several.text, [[...personIds], ...valuesOf(actor, now)]);
  return rows;
}
