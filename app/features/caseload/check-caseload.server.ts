import { pool } from '#app/db/client.server.ts';

/** A client whose row does not say what the tables behind it say, and in which columns. */
export type WrongRow = { personId: string; columns: string[] };
/** The clients of one counselor, or nobody's, of whom a view counts more or fewer than there are. */
export type WrongCount = {
  areaCode: string;
  counselorId: string | null;
  nonDisclosure: boolean;
  counted: number[];
  found: number[];
};
export type CaseloadCheck = { checked: number; rows: WrongRow[]; counts: WrongCount[] };

const BATCH = 2000;

const nextPersons = `select array_agg(n."personId") as "persons" from (
  select "personId" from (select "personId" from "Journey" union select "personId" from "CaseloadEntry") k
  where $1::uuid is null or "personId" > $1::uuid order by "personId" limit ${BATCH}) n`;

// One statement sees one moment, so that people may work meanwhile.
const wrongRows = `select coalesce(f."personId", e."personId") as "personId", array(
    select k."key" from jsonb_each(coalesce(to_jsonb(f), to_jsonb(e))) k
    where f is null or e is null or to_jsonb(f) -> k."key" is distinct from to_jsonb(e) -> k."key" order by 1) as "columns"
  from "caseloadFacts"($1::uuid[]) f
  full join (select * from "CaseloadEntry" where "personId" = any($1::uuid[])) e on e."personId" = f."personId"
  where f.* is distinct from e.*`;

const summed = (rows: string, numbers: string) => `select "areaCode", "counselorId", "nonDisclosure",
    array_agg("n" order by "i") as "numbers" from (
      select r."areaCode", r."counselorId", r."nonDisclosure", u."i", sum(u."n")::int as "n"
      from ${rows} r cross join unnest(${numbers}) with ordinality as u("n", "i") group by 1, 2, 3, 4) s
  group by 1, 2, 3`;
const wrongCounts = `select "areaCode", "counselorId", "nonDisclosure", coalesce("counted", '{}') as "counted",
    coalesce("found", '{}') as "found" from (
  select coalesce(c."areaCode", f."areaCode") as "areaCode", coalesce(c."counselorId", f."counselorId") as "counselorId",
    coalesce(c."nonDisclosure", f."nonDisclosure") as "nonDisclosure", c."numbers" as "counted", f."numbers" as "found"
  from (${summed('"CaseloadCount"', 'r."counts"')}) c
  full join (${summed('"CaseloadEntry"', '"caseloadViews"(r)')}) f
    on (c."areaCode", coalesce(c."counselorId"::text, ''), c."nonDisclosure") = (f."areaCode", coalesce(f."counselorId"::text, ''), f."nonDisclosure")) b
  where coalesce("counted", array_fill(0, array[cardinality("found")])) <> coalesce("found", array_fill(0, array[cardinality("counted")]))`;

/** Compares each row of the caseload with the tables that it tells of, and each count with the rows. Changes nothing. */
export async function checkCaseload(): Promise<CaseloadCheck> {
  const rows: WrongRow[] = [];
  let checked = 0;
  for (let after: string | null = null; ;) {
    const next: { rows: { persons: string[] | null }[] } = await pool.query(nextPersons, [after]);
    const persons = next.rows[0]?.persons ?? [];
    if (persons.length === 0) break;
    rows.push(...(await pool.query<WrongRow>(wrongRows, [persons])).rows);
    checked += persons.length;
    after = persons.at(-1) ?? null;
  }
  const counts = await pool.query<WrongCount>(wrongCounts);
  return { checked, rows, counts: counts.rows };
}

/** Brings what was found wrong to what the tables say; counts are counted anew, all of them. */
export async function repairCaseload({ rows, counts }: CaseloadCheck): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const persons = rows.slice(at, at + BATCH).map(({ personId }) => personId);
    await pool.query(
      `delete from "CaseloadEntry" e where e."personId" = any($1::uuid[])
      and not exists (select 1 from "Journey" j where j."personId" = e."personId")`,
      [persons],
    );
    await pool.query(`select "refreshCaseload"($1::uuid[])`, [persons]);
  }
  if (rows.length + counts.length > 0) await pool.query(`select "recountCaseload"()`);
}

/** Counts come as lines of changes; where many have gathered they become one. Answers how many lines went. */
export async function foldCounts(most: number): Promise<number> {
  const { rows } = await pool.query<{ folded: number }>(`select "foldCaseload"($1::int)::int as "folded"`, [
    most,
  ]);
  return rows[0]?.folded ?? 0;
}
