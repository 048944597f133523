import { existsSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { find } from '../architecture/sources.ts';
import { asvs } from './asvs.ts';

const Requirement = z.object({
  id: z.string().regex(/^\d+\.\d+\.\d+$/),
  level: z.enum(['1', '2']),
  about: z.string().min(3),
  verdict: z.enum(['test', 'none', 'city', 'gap']),
  words: z.string().min(10),
});

const requirements = asvs
  .trim()
  .split('\n')
  .map((line) => {
    const [id, level, about, verdict, ...words] = line.split(' | ');
    return Requirement.parse({ id, level, about, verdict, words: words.join(' | ') });
  });
const having = (verdict: string) => requirements.filter((each) => each.verdict === verdict);

/** The names of the tests of a file, as they stand in its source. */
const known = new Map<string, Set<string>>();
function namesIn(file: string): Set<string> {
  const found = known.get(file);
  if (found) return found;
  const path = `tests/${file}`;
  const tree = existsSync(path)
    ? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    : undefined;
  const calls = tree ? find(tree, ts.isCallExpression) : [];
  const names = calls
    .filter(({ expression }) => /^(it|test)\b/.test(expression.getText()))
    .flatMap(({ arguments: [name] }) => (name ? [textOf(name)] : []));
  known.set(file, new Set(names));
  return new Set(names);
}

const textOf = (name: ts.Expression) =>
  ts.isStringLiteralLike(name) ? name.text : name.getText().replace(/^`|`$/g, '');

describe('OWASP ASVS 5.0.0, levels 1 and 2', () => {
  it('has each of its requirements here once, in order', () => {
    const ids = requirements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const number = (id: string) => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
    expect(ids.map(number)).toEqual(ids.map(number).toSorted((one, other) => one - other));
    expect(requirements.filter(({ level }) => level === '1')).toHaveLength(70);
    expect(requirements.filter(({ level }) => level === '2')).toHaveLength(183);
    expect(new Set(ids.map((id) => id.split('.')[0])).size).toBe(17);
  });

  it('is answered by tests that exist', () => {
    const missing = having('test').flatMap(({ id, words }) =>
      words.split(' + ').flatMap((reference) => {
        const [file = '', ...name] = reference.split(': ');
        return namesIn(file).has(name.join(': ')) ? [] : [`${id}: ${reference}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('says why where it does not apply, who answers for it, or what is missing', () => {
    for (const { id, words } of requirements.filter(({ verdict }) => verdict !== 'test'))
      expect(words.split(' ').length, id).toBeGreaterThan(2);
    const counts = (['test', 'none', 'city', 'gap'] as const).map((verdict) => having(verdict).length);
    const [tested, none, city, gap] = counts;
    process.stdout.write(
      `\nASVS 5.0.0 levels 1 and 2: ${requirements.length} requirements: ${tested} proved by tests, ${none} do not apply, ` +
        `${city} are the city's, ${gap} are not fulfilled (${having('gap')
          .map(({ id }) => id)
          .join(', ')})\n`,
    );
  });
});

/** The session itself, and who begins one: each with the proof that it asks for. */
const waysIn = [
  'app/core/session.server.ts',
  // an identity provider, strong for people and the city's own for staff; after it a choice of company or of role
  'app/features/sign-in/enter.server.ts',
  // an invitation, once whoever was invited has been identified
  'app/routes/public/invitation.tsx',
  // a key of a company's or a provider's person
  'app/routes/public/passkey-sign-in.tsx',
  'app/routes/public/sign-in-companies.tsx',
  'app/routes/public/sign-in-role.tsx',
  // invented persons of a demonstration
  'app/routes/public/sign-in.tsx',
];

it('every way in is one of these', () => {
  const begins = /beginSession\(/;
  const ways = ts.sys
    .readDirectory('app', ['.ts', '.tsx'])
    .filter((path) => begins.test(readFileSync(path, 'utf8')))
    .map((path) => path.slice(path.indexOf('app/')))
    .sort();
  expect(ways).toEqual(waysIn.toSorted());
});

it('a line of the log is one line of JSON, whatever is in it', async () => {
  const out = new PassThrough();
  const text = 'a\r\n{"level":"info"}\u2028\u0000"';
  pino({ base: null }, out).warn({ path: text, error: text }, text);
  out.end();
  const lines: string[] = [];
  for await (const part of out) lines.push(String(part));
  const [line = '', rest] = lines.join('').split('\n');
  expect(rest).toBe('');
  expect(JSON.parse(line)).toMatchObject({ path: text, msg: text });
});
