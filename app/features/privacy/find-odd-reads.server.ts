import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { searchable } from '#app/core/searchable.ts';
import { kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { oddReads, type Finding, type OpenedFile } from './odd-reads.ts';

/**
 * Up to which line of each chain one has looked. Ids tell nothing: who took a lower one may write it down later, on another
 * server. In its chain a line has a number only when the one before it is there.
 */
const LOOKED = 'oddReadsLookedByChain';
const Marks = z.record(z.string(), z.number());
/** As many new lines in one round. */
const MOST = 5000;

type New = { chain: number; seq: number; accountId: string; at: Date };

/** Looks through what staff opened since the last time, and writes down what is odd; answers how many lines it saw. */
export async function findOddReads(): Promise<number> {
  const stored = await kysely
    .selectFrom('Setting')
    .select('value')
    .where('key', '=', LOOKED)
    .executeTakeFirst();
  const marks = Marks.safeParse(stored?.value).data ?? {};
  const rows = await linesAfter(marks);
  if (rows.length === 0) return 0;
  const looked = { ...marks };
  for (const { chain, seq } of rows) looked[chain] = Math.max(looked[chain] ?? 0, seq);
  // Whole days of each reader, for some rules count.
  const times = rows.map(({ at }) => at.getTime());
  const since = startOfDay(isoDate(new Date(Math.min(...times))));
  const until = startOfDay(addDays(isoDate(new Date(Math.max(...times))), 1));
  const readers = [...new Set(rows.map(({ accountId }) => accountId))];
  const findings = oddReads(await filesOf(readers, since, until));
  await transaction(async (tx) => {
    for (const finding of findings)
      await tx
        .insertInto('ReadFinding')
        .values({ id: uuid(), key: keyOf(finding), ...finding })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ count: finding.count, lastAt: finding.lastAt })
            .where('ReadFinding.lookedAt', 'is', null),
        )
        .execute();
    await tx
      .insertInto('Setting')
      .values({ key: LOOKED, value: json(looked) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json(looked) }))
      .execute();
  });
  return rows.length;
}

/** The next lines of each chain by which staff opened somebody's data; of a chain its first ones always come first. */
async function linesAfter(marks: Record<string, number>): Promise<New[]> {
  const { rows } = await sql<New>`select l.* from "ReadChain" c cross join lateral (
      select r."chain", r."seq"::int as "seq", r."accountId", r."at" from "ReadLog" r
      where r."chain" = c."chain" and r."seq" > coalesce((${json(marks)}::jsonb ->> c."chain"::text)::bigint, 0)
        and r."kind" = 'read' and r."actorRole" in ('counselor', 'manager') and r."personId" is not null
      order by r."seq" limit ${MOST}) l
    order by l."chain", l."seq" limit ${MOST}`.execute(kysely);
  return rows;
}

const keyOf = ({ rule, accountId, personId, on }: Finding) =>
  [rule, accountId, personId ?? '-', on].join(' ');

type Row = Omit<OpenedFile, 'readerFamily' | 'personFamily' | 'address' | 'namesakes'> & {
  actorName: string;
  familyName: string;
  address: string | null;
};

const addressOf = sql<string | null>`case when "streetAddress" is null or "postalCode" is null then null
  else lower("streetAddress") || ' ' || "postalCode" end`;

async function filesOf(readers: readonly string[], since: Date, until: Date): Promise<OpenedFile[]> {
  const { rows } =
    await sql<Row>`select l."accountId", l."areaCode", l."personId", l."reason", l."at", l."actorName",
      p."familyName", ${addressOf} as "address"
    from "ReadLog" l join "Person" p on p."id" = l."personId"
    where l."accountId" = any(${readers}::uuid[]) and l."at" >= ${since} and l."at" < ${until} and l."kind" = 'read'
      and l."actorRole" in ('counselor', 'manager')
    order by l."id"`.execute(kysely);
  const names = new Map(rows.map(({ actorName }) => [actorName, searchNameOf(actorName)]));
  const found = await sql<{ id: string; searchName: string; address: string | null }>`
    select "id", "searchName", ${addressOf} as "address" from "Person" where "searchName" = any(${[...names.values()]}::text[])`.execute(
    kysely,
  );
  return rows.map(({ actorName, familyName, ...row }) => ({
    ...row,
    readerFamily: searchable(familyOf(actorName)),
    personFamily: searchable(familyName),
    namesakes: found.rows
      .filter(({ searchName }) => searchName === names.get(actorName))
      .map(({ id, address }) => ({ personId: id, address })),
  }));
}

const familyOf = (name: string) => name.split(' ').at(-1) ?? '';
/** "familyname givenname", as persons are searched for. */
const searchNameOf = (name: string) => {
  const parts = name.split(' ');
  return searchable([parts.at(-1), ...parts.slice(0, -1)].join(' '));
};
