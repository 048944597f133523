import { sql, type RawBuilder } from 'kysely';
import type { StaffActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { pageKey, type ReadPage } from './read-pages.ts';

const PAGE = 100;
/** As many lines of a file are read at once. */
const STEP = 1000;

export type LogLine = {
  id: number;
  at: string;
  name: string;
  role: string;
  areaCode: string | null;
  unit: string | null;
  page: ReadPage;
  reason: string;
  words: string | null;
  route: string | null;
  /** Whose data it was; null of a list and of a person under non-disclosure. */
  person: string | null;
  /** How many persons a list showed. */
  shown: number | null;
  personIds: string[];
};

type Row = Omit<LogLine, 'at' | 'page'> & { at: Date; page: string; personId: string | null };

/** A search that this supervisor began; null for anybody else's. */
export async function getSearch(actor: StaffActor, id: string) {
  if (!isUuid(id)) return null;
  return prisma.readSearch.findFirst({ where: { id, accountId: actor.accountId, areaCode: actor.areaCode } });
}
export type ReadSearch = NonNullable<Awaited<ReturnType<typeof getSearch>>>;

/** The lines that a search finds, the newest first; `before` is the id of the last line of the page before. */
export async function listFound(actor: StaffActor, search: ReadSearch, before: number | null) {
  const rows = await found(actor, search, before, PAGE + 1);
  return { lines: rows.slice(0, PAGE), older: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

/** All of them, part after part, for a file. */
export async function* partsForFile(actor: StaffActor, search: ReadSearch): AsyncGenerator<LogLine[]> {
  for (let before: number | null = null; ;) {
    const lines = await found(actor, search, before, STEP);
    if (lines.length > 0) yield lines;
    before = lines.at(-1)?.id ?? null;
    if (lines.length < STEP) return;
  }
}

/** What a supervisor has searched for before. */
export async function listSearches(actor: StaffActor) {
  const rows = await prisma.readSearch.findMany({
    where: { accountId: actor.accountId, areaCode: actor.areaCode },
    orderBy: { at: 'desc' },
    take: 10,
    select: { id: true, at: true, why: true },
  });
  return rows;
}

/** The lines behind something odd: that reader's, of that day, and of that person where it is about one. */
export async function linesOf(
  actor: StaffActor,
  {
    accountId,
    personId,
    firstAt,
    lastAt,
  }: { accountId: string; personId: string | null; firstAt: Date; lastAt: Date },
): Promise<LogLine[]> {
  return read(
    actor,
    sql`l."accountId" = ${accountId}::uuid and l."at" between ${firstAt} and ${lastAt}
      and (${personId}::uuid is null or l."personId" = ${personId}::uuid)`,
    PAGE,
  );
}

async function found(
  actor: StaffActor,
  search: ReadSearch,
  before: number | null,
  take: number,
): Promise<LogLine[]> {
  const { personIds, person, reader, from, to, page, reason } = search;
  const wanted = [sql`(${before}::bigint is null or l."id" < ${before}::bigint)`];
  if (person)
    wanted.push(
      sql`(l."personId" = any(${personIds}::uuid[]) or (l."kind" = 'list' and l."personIds" && ${personIds}::uuid[]))`,
    );
  if (reader) wanted.push(sql`l."actorName" ilike ${`%${reader.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (from) wanted.push(sql`l."at" >= ${startOfDay(isoDate(from))}`);
  if (to) wanted.push(sql`l."at" < ${startOfDay(addDays(isoDate(to), 1))}`);
  if (page) wanted.push(sql`l."page" like ${`${page}%`}`);
  if (reason) wanted.push(sql`l."reason" = ${reason}`);
  return read(actor, sql.join(wanted, sql` and `), take);
}

/** Of one's own area: its readers, and its persons whoever read them. */
async function read(actor: StaffActor, wanted: RawBuilder<unknown>, take: number): Promise<LogLine[]> {
  const mayName = actor.duties.includes(protectedDuty);
  const { rows } = await sql<Row>`
    select l."id", l."at", l."actorName" as "name", l."actorRole" as "role", l."areaCode", coalesce(t."name", c."name") as "unit",
      l."page", l."reason", l."words", l."route", l."personId",
      case when p."nonDisclosure" and not ${mayName}::boolean then null else p."givenName" || ' ' || p."familyName" end as "person",
      case when l."kind" = 'list' then cardinality(l."personIds") end as "shown",
      case when l."kind" = 'list' then l."personIds"::text[] else array_remove(array[l."personId"::text], null) end as "personIds"
    from "ReadLog" l left join "Person" p on p."id" = l."personId"
      left join "Account" a on a."id" = l."accountId" left join "Team" t on t."id" = a."teamId"
      left join "Company" c on c."id" = l."companyId"
    where l."erasedAt" is null and l."kind" in ('read', 'list')
      and (l."areaCode" = ${actor.areaCode} or p."areaCode" = ${actor.areaCode}) and ${wanted}
    order by l."id" desc limit ${take}`.execute(kysely);
  return rows.map(({ at, page, personId: _person, ...row }) => ({
    ...row,
    at: at.toISOString(),
    page: pageKey(page),
  }));
}
