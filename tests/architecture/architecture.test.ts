import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { schemaChanges } from '../../prisma/schema-engine.ts';
import { unguarded } from './guards.ts';
import { find, sources } from './sources.ts';

const app = sources('app');
const parse = (text: string) => ts.createSourceFile('route.tsx', text, ts.ScriptTarget.Latest, true);

describe('Each loader and action first asks who is there', () => {
  test('in every route', () => {
    const routes = app.filter(({ path }) => path.startsWith('app/routes/') || path === 'app/root.tsx');
    expect(routes.flatMap(({ path, tree }) => unguarded(tree).map((name) => `${path}: ${name}`))).toEqual([]);
  });

  test.each([
    ['export async function loader() { return 1 }'],
    ['export const loader = async ({ request }) => page(request)'],
    ['export const action = makeAction(schema)'],
    [`export { loader } from './other.tsx'`],
    [
      'export async function action({ request }) { const form = await request.formData(); await requireSeeker(request) }',
    ],
    ['export async function loader({ request }) { requireSeeker(request); return 1 }'],
  ])('which this one does not: %s', (text) => {
    expect(unguarded(parse(text))).toHaveLength(1);
  });

  test.each([
    [
      'export async function loader({ request }) { const actor = await requireSeeker(request); return actor }',
    ],
    ['export const action = async ({ request }) => { await allowAnyone(request); return null }'],
    ['function loader() { return 1 }'],
  ])('which this one does or need not: %s', (text) => {
    expect(unguarded(parse(text))).toEqual([]);
  });
});

describe('Only the core moves a machine', () => {
  const machineTables = new Set(['Journey', 'Meeting', 'Plan', 'Referral', 'Vacancy', 'Candidacy']);
  const columns = new Set(['state', 'context', 'version', 'machineVersion']);
  const outside = [...app, ...sources('prisma')].filter(({ path }) => !path.startsWith('app/core/'));

  /** `tx.updateTable('Meeting').set({ state })`: the table named in the chain and the columns written. */
  const writesState = (call: ts.CallExpression): boolean => {
    const method = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
    if (method !== 'set' && method !== 'values' && method !== 'doUpdateSet') return false;
    const tables = find(call.expression, ts.isCallExpression)
      .filter((inner) => /\.(updateTable|insertInto)$/.test(inner.expression.getText()))
      .flatMap(({ arguments: [table] }) => (table && ts.isStringLiteral(table) ? [table.text] : []));
    if (!tables.some((table) => machineTables.has(table))) return false;
    return call.arguments.some((argument) =>
      find(argument, ts.isObjectLiteralElementLike).some((property) =>
        columns.has(property.name?.getText() ?? ''),
      ),
    );
  };

  test('through its tables', () => {
    const writers = outside.flatMap(({ path, tree }) =>
      find(tree, ts.isCallExpression)
        .filter(writesState)
        .map((call) => `${path}: ${call.getText().slice(0, 80)}`),
    );
    expect(writers).toEqual([]);
  });

  test('through SQL of its own or through Prisma', () => {
    const sql = /\b(update|insert into)\s+"(Journey|Meeting|Plan|Referral|Vacancy|Candidacy)"/i;
    const orm = /\bprisma\.\w+\.(create|update|upsert|delete)\w*\(/;
    expect(outside.filter(({ text }) => sql.test(text) || orm.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

test('the migrations make exactly the tables of schema.prisma', { timeout: 120_000 }, async () => {
  expect(await schemaChanges()).toBe('');
});

describe('The lock file', () => {
  const lock = readFileSync('package-lock.json', 'utf8');

  test.each(['@rollup/rollup-', '@esbuild/'])('has the binaries of all platforms of %s', (name) => {
    const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
    expect(platforms.filter((platform) => !lock.includes(`node_modules/${name}${platform}`))).toEqual([]);
  });

  test('names no registry', () => {
    expect(lock.match(/"resolved".*/g)).toBeNull();
  });
});

test('no folder or file is called utils, helpers, common, lib or misc', () => {
  const vague = /\/(utils?|helpers?|common|lib|misc)(\/|\.tsx?$)/;
  expect(app.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
});
