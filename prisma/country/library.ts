import { pool } from '#app/db/client.server.ts';
import { personTables } from '#app/features/own-data/person-tables.ts';
import type { Column, Graph, Library, Row } from './library-format.ts';

/**
 * Of a person's tables those that are not stamped out: what opens something, what only this browser or this address has
 * got, what others looked for, and the read log, whose lines prove each other.
 */
const leftOut = new Set([
  ...['Session', 'Identity', 'RegisterView', 'UnsealedCode', 'Passkey', 'CalendarFeed', 'Draft', 'Delivery'],
  ...[
    'ReadLog',
    'ReadFinding',
    'BreakGlass',
    'Attachment',
    'DataExport',
    'ShareLink',
    'ReferralLink',
    'PlanLink',
  ],
  ...['CaseloadEntry', 'BulkItem', 'Identification', 'MessageChoice'],
]);

const AREA = '1';

/** Reads the lives of a filled city, each with all its rows, and beside them what lives meet: jobs, services, counselors. */
export async function readLibrary(madeAt: Date): Promise<Library> {
  const tables: Record<string, Column[]> = {};
  const rowsOf = async (table: string, where: string, values: unknown[]): Promise<Row[]> => {
    const columns = (tables[table] ??= await columnsOf(table));
    const list = columns.map(({ name }) => `t."${name}"::text`).join(', ');
    const order = columns.some(({ name }) => name === 'id') ? 'order by t."id"' : '';
    const text = `select ${list} from "${table}" t where ${where} ${order}`;
    return (await pool.query<Row>({ text, values, rowMode: 'array' })).rows;
  };
  const graphOf = async (parts: [table: string, where: string][], id: unknown): Promise<Graph> => {
    const graph: Graph = {};
    for (const [table, where] of parts) {
      const rows = await rowsOf(table, where, [id]);
      if (rows.length > 0) graph[table] = rows;
    }
    return graph;
  };
  const ids = async (text: string) =>
    (await pool.query<{ id: string }>(text, [AREA])).rows.map(({ id }) => id);

  const personal = personTables
    .filter(({ table }) => !leftOut.has(table))
    .map(({ table, rows, alsoErased }): [string, string] => [
      table,
      alsoErased === undefined ? rows : `(${rows}) or (${alsoErased})`,
    ]);
  const lives: Graph[] = [];
  for (const id of await ids('select "id" from "Person" where "areaCode" = $1 order by "id"'))
    lives.push(await graphOf(personal, id));
  const vacancies: Graph[] = [];
  for (const id of await ids('select "id" from "Vacancy" where "areaCode" = $1 order by "createdAt", "id"'))
    vacancies.push(await graphOf(ofVacancy, id));
  const companies = await graphOf(ofCompanies, AREA);
  const catalogue = await graphOf(ofServices, AREA);
  const counselors = await pool.query<Library['counselors'][number]>(
    `select "id", "name" from "Account" where "role" = 'counselor' and "areaCode" = $1 order by "id"`,
    [AREA],
  );
  return {
    ...{ madeAt: madeAt.toISOString(), tables, lives, vacancies, companies, catalogue },
    counselors: counselors.rows,
  };
}

const ofVacancy: [string, string][] = [
  ['Vacancy', 't."id" = $1::uuid'],
  ...['History', 'Outbox', 'Deadline', 'Notice'].map((table): [string, string] => [
    table,
    `t."subjectType" = 'Vacancy' and t."subjectId" = $1::uuid`,
  ]),
];
const companiesOfArea = `(select "id" from "Company" where "areaCode" = $1)`;
const ofCompanies: [string, string][] = [
  ['Company', 't."areaCode" = $1'],
  ['Account', `t."companyId" in ${companiesOfArea}`],
];
const ofServices: [string, string][] = [
  ['Provider', 't."areaCode" = $1'],
  ['Service', 't."areaCode" = $1'],
  ['Account', 't."providerId" in (select "id" from "Provider" where "areaCode" = $1)'],
];

const kinds: Record<string, Column['kind']> = {
  uuid: 'uuid',
  date: 'date',
  'timestamp with time zone': 'instant',
  jsonb: 'json',
};

async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await pool.query<{ name: string; type: string }>(
    `select column_name "name", data_type "type" from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name, type }) => ({ name, kind: kinds[type] ?? 'text' }));
}
