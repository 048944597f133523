import type { SeekerActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';
import { pageKey, type ReadPage } from './read-pages.ts';

const PAGE = 100;

/** What is asked for: lines older than one, and from a day on. */
export type ReaderSearch = { before: number | null; since: IsoDate | null };

type Row = {
  id: number;
  kind: string;
  accountId: string | null;
  actorRole: string;
  actorName: string;
  areaCode: string | null;
  team: string | null;
  company: string | null;
  provider: string | null;
  page: string;
  reason: string;
  words: string | null;
  at: Date;
};

/** One look: a page, by what right, how often between two moments. */
export type Look = {
  id: number;
  page: ReadPage;
  reason: string;
  /** The reader's own words where a right asks for them. */
  words: string | null;
  count: number;
  firstAt: string;
  lastAt: string;
};
/** Everything that one reader opened on one day. */
export type DayOfReader = {
  key: string;
  name: string;
  role: string;
  areaCode: string | null;
  unit: string | null;
  looks: Look[];
};
export type Readers = { days: { on: IsoDate; readers: DayOfReader[] }[]; older: number | null };

// A person's own lines, and the lists that showed them by name.
const lines = statement<Row>(
  'lines-of-a-person',
  `select l."id", l."kind", l."accountId", l."actorRole", l."actorName", l."areaCode", t."name" as "team", c."name" as "company",
     v."name" as "provider", l."page", l."reason", case when l."reason" = 'break-glass' then l."words" end as "words", l."at"
   from "ReadLog" l left join "Account" a on a."id" = l."accountId" left join "Team" t on t."id" = a."teamId"
   left join "Company" c on c."id" = l."companyId" left join "Provider" v on v."id" = a."providerId"
   where (l."personId" = $1::uuid or (l."kind" = 'list' and l."personIds" @> array[$1::uuid]))
     and ($2::bigint is null or l."id" < $2::bigint) and ($3::timestamptz is null or l."at" >= $3::timestamptz)
   order by l."id" desc limit $4::int`,
);

/** Who has opened the person's data, by day and reader, the newest first. */
export async function listReaders(actor: SeekerActor, search: ReaderSearch): Promise<Readers> {
  return readersOf(actor.personId, search);
}

/** The same of a client; whoever asks has been let into the client's file. */
export async function readersOf(personId: string, { before, since }: ReaderSearch): Promise<Readers> {
  const { rows } = await pool.query<Row>(lines.text, [
    personId,
    before,
    since && startOfDay(since),
    PAGE + 1,
  ]);
  const shown = rows.slice(0, PAGE);
  const days = grouped(shown, ({ at }) => isoDate(at)).map(([on, ofDay]) => ({
    on,
    readers: grouped(ofDay, ({ accountId, actorName }) => `${accountId} ${actorName}`).map(
      ([key, ofReader]) => dayOfReader(key, ofReader),
    ),
  }));
  return { days, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

function dayOfReader(key: string, rows: [Row, ...Row[]]): DayOfReader {
  const [{ actorName: name, actorRole: role, areaCode, team, company, provider }] = rows;
  const looks = grouped(rows, ({ page, reason, words }) => [pageKey(page), reason, words].join(' ')).map(
    ([, same]) => ({
      id: same[0].id,
      page: pageKey(same[0].page),
      reason: same[0].reason,
      words: same[0].words,
      count: same.length,
      firstAt: (same.at(-1) ?? same[0]).at.toISOString(),
      lastAt: same[0].at.toISOString(),
    }),
  );
  return { key, name, role, areaCode, unit: team ?? company ?? provider, looks };
}

/** Rows in groups, in the order in which the groups are met. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): [string, [T, ...T[]]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups];
}
