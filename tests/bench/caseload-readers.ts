import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';

/** Somebody who reads a caseload, and what the query by hand knows of them beforehand. */
export type Reader = {
  what: string;
  actor: CounselorActor;
  clients: number;
  inArea: number;
  readable: number;
  /** The counselors whose clients they may read. */
  counselors: string[];
  /** Whether some are read for who they are: the query by hand leaves them out. */
  byName: boolean;
  /** Measured in the whole area too. */
  wide: boolean;
};
type Row = { id: string; name: string; areaCode: string; teamId: string | null; clients: number };

const counselors = `select a."id", a."name", a."areaCode", a."teamId", count(e."personId")::int as "clients"
  from "Account" a join "CaseloadEntry" e on e."counselorId" = a."id" and e."areaCode" = a."areaCode"
  where a."role" = 'counselor' and a."closedAt" is null`;

/** Whoever has most clients; somebody of the biggest area and of the median one, each of the team with most clients there. */
export async function readers(): Promise<Reader[]> {
  const { rows: areas } = await pool.query<{ areaCode: string }>(
    `select "areaCode" from "CaseloadEntry" group by 1 order by count(*) desc, 1`,
  );
  const [biggest, median] = [areas[0], areas[Math.floor(areas.length / 2)]];
  const most = await one(`${counselors} group by a."id" order by 5 desc, 1 limit 1`, []);
  const ofTeam = `${counselors} and a."areaCode" = $1 and a."teamId" is not distinct from (
      select t."teamId" from "Account" t join "CaseloadEntry" x on x."counselorId" = t."id"
      where t."areaCode" = $1 group by 1 order by count(*) desc limit 1)
    group by a."id" order by 5 desc, 1 limit 1`;
  return [
    await readerOf('The counselor with most clients', most, false),
    await readerOf('The biggest area', await one(ofTeam, [biggest?.areaCode]), true),
    await readerOf('The median area', await one(ofTeam, [median?.areaCode]), true),
  ];
}

async function one(text: string, values: unknown[]): Promise<Row> {
  const { rows } = await pool.query<Row>(text, values);
  const [row] = rows;
  if (!row) throw new Error('there is nobody who serves anybody: npm run generate -- --seekers 400000');
  return row;
}

async function readerOf(what: string, row: Row, wide: boolean): Promise<Reader> {
  const actor: CounselorActor = {
    ...{ role: 'counselor', accountId: row.id, name: row.name },
    ...{ areaCode: row.areaCode, teamId: row.teamId, duties: ['clientWork'] },
  };
  const { rows: team } = await pool.query<{ ids: string[] }>(
    `select coalesce(array_agg("id"), '{}') as "ids" from "Account" where "teamId" = $1 or "id" = $2
       or "id" in (select "absentId" from "StandIn" where "standInId" = $2 and "from" <= current_date and "until" >= current_date)`,
    [row.teamId, row.id],
  );
  const ids = team[0]?.ids ?? [];
  const { rows: found } = await pool.query<{ inArea: number; readable: number; byName: boolean }>(
    `select count(*)::int as "inArea",
       count(*) filter (where "counselorId" is null or "counselorId" = any($2::uuid[]))::int as "readable",
       exists (select 1 from "Meeting" m where m."counselorId" = $3 and m."startsAt" is not null) as "byName"
     from "CaseloadEntry" where "areaCode" = $1`,
    [row.areaCode, ids, row.id],
  );
  const [{ inArea = 0, readable = 0, byName = false } = {}] = found;
  return { what, actor, clients: row.clients, inArea, readable, counselors: ids, byName, wide };
}
