import { beforeAll, expect, it } from 'vitest';
import type { PoolClient } from 'pg';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { countQuery } from '#app/features/caseload/caseload-counts.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { idsQuery, pageQuery, totalQuery, type Query } from '#app/features/caseload/caseload.sql.server.ts';
import { presets, scopes, sorts } from '#app/features/caseload/presets.ts';
import { isoDate } from '#app/rules/dates.ts';
import { caseloadRows } from '#tests/support/caseload-rows.ts';
import { makeCounselor, monday } from '#tests/support/factories.ts';

const PEOPLE = 8000;
/** From so many rows on a table is too large to be read from end to end for a list. */
const LARGE = 2000;
const areaCodes = Array.from({ length: 40 }, (_, at) => String(at + 1));

let actor: CounselorActor;
let base: unknown[];

beforeAll(async () => {
  actor = await makeCounselor();
  const colleagues = await Promise.all(
    Array.from({ length: 60 }, (_, at) => makeCounselor('1', `Olli ${at}`)),
  );
  base = [actor.areaCode, actor.accountId, isoDate(monday), actor.teamId, monday];
  const whose = [actor, ...colleagues].map(({ accountId }) => accountId);
  const persons = await caseloadRows(PEOPLE, { areaCodes, whose: [...whose, null], now: monday });
  await pool.query('alter table "Meeting" disable trigger "caseload"');
  await pool.query(
    `insert into "Meeting" ("id","personId","areaCode","counselorId","kind","startsAt","state","context","version","machineVersion","createdAt","updatedAt")
     select gen_random_uuid(), p, '1', ($2::uuid[])[1 + at % 60], 'jobSearchDiscussion', $3, '"booked"', '{}', 0, 1, $3, $3
     from unnest($1::uuid[]) with ordinality as u(p, at)`,
    [persons, whose, monday],
  );
  await pool.query('alter table "Meeting" enable trigger "caseload"');
  await pool.query('select "foldCaseload"(1)');
  await pool.query('analyze');
});

type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] };
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The large tables that a statement would read from end to end, once it is prepared for any reader and for this one. */
async function readWhole(client: PoolClient, { text, params }: Query, large: Set<string>): Promise<string[]> {
  const found: string[] = [];
  for (const mode of ['force_generic_plan', 'force_custom_plan']) {
    await client.query(`set plan_cache_mode = ${mode}`);
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
      `explain (format json) ${text}`,
      params,
    );
    const nodes = rows.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan }) => nodesOf(Plan));
    for (const node of nodes)
      if (node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
        found.push(`${mode}: ${node['Relation Name']}`);
  }
  return found;
}

async function withClient<T>(work: (client: PoolClient, large: Set<string>) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ relname: string }>(
      `select "relname" from pg_class where "relkind" = 'r' and "reltuples" >= ${LARGE}`,
    );
    return await work(client, new Set(rows.map(({ relname }) => relname)));
  } finally {
    await client.query('reset plan_cache_mode');
    client.release();
  }
}

const filters = [
  ...[
    'q=virta',
    'q=a',
    'area=careerGuidance',
    'municipality=049',
    'language=sv',
    'under=30',
    'education=master',
  ],
  ...['activity=workTrial', 'activity=-workTrial', 'need=needsSkills', 'weak=housing', 'obligation=short'],
  ...[
    'benefit=100',
    'contactBefore=2026-10-01',
    'changedFrom=2026-10-01',
    'counselor=nobody',
    'startedFrom=2026-06-01',
  ],
];

it('No list of the caseload reads a large table from end to end', async () => {
  const asked = [
    ...presets.map((preset) => `preset=${preset}`),
    ...sorts.map((sort) => `sort=${sort}`),
    ...filters,
    'preset=waitsForMe&sort=contact&under=30',
  ];
  const wrong = await withClient(async (client, large) => {
    expect([...large]).toEqual(expect.arrayContaining(['CaseloadEntry', 'Person', 'Meeting']));
    const found: string[] = [];
    for (const scope of scopes)
      for (const query of asked) {
        const search = searchOf(new URL(`?scope=${scope}&${query}`, 'http://polku.test'));
        const statements = [pageQuery(search, actor.duties, base)];
        if (scope === 'area')
          statements.push(
            idsQuery(search, actor.duties, base, 1000),
            totalQuery(search, actor.duties, base, 1000),
          );
        for (const statement of statements)
          for (const table of await readWhole(client, statement, large))
            found.push(`${scope} ${query}: ${table}`);
      }
    return found;
  });
  expect(wrong).toEqual([]);
});

it('No count of the caseload does either', async () => {
  const wrong = await withClient(async (client, large) => {
    const found: string[] = [];
    for (const scope of scopes)
      found.push(
        ...(await readWhole(
          client,
          { text: countQuery(scope, actor.duties), params: base, varies: false },
          large,
        )),
      );
    return found;
  });
  expect(wrong).toEqual([]);
});

it('Without its indexes the same is found out', async () => {
  const wrong = await withClient(async (client, large) => {
    await client.query('begin');
    const { rows } = await client.query<{ indexname: string }>(
      `select "indexname" from pg_indexes where "tablename" = 'CaseloadEntry' and "indexname" <> 'CaseloadEntry_pkey'`,
    );
    for (const { indexname } of rows) await client.query(`drop index "${indexname}"`);
    const search = searchOf(new URL('?preset=overdue', 'http://polku.test'));
    const found = await readWhole(client, pageQuery(search, actor.duties, base), large);
    await client.query('rollback');
    return found;
  });
  expect(wrong).toContain('force_generic_plan: CaseloadEntry');
});
