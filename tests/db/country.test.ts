import { beforeAll, describe, expect, it } from 'vitest';
import { isEmbedded, pool } from '#app/db/client.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { bookedMeeting } from '#tests/support/booked-meeting.ts';
import { presented } from '#tests/support/candidates.ts';
import { makeClient, makeNewcomer } from '#tests/support/clients.ts';
import { actAs, makeCounselor, makePerson, makeProvider, value } from '#tests/support/factories.ts';
import { jobSeeker, on, planInForce } from '#tests/support/obligations.ts';
import { referredTo } from '#tests/support/referred.ts';
import { checkCountry } from '../../prisma/country/check.ts';
import { copyInto } from '../../prisma/country/copy.ts';
import { codesOf } from '../../prisma/country/codes.ts';
import { figures } from '../../prisma/country/figures.ts';
import { Declined, fillCountry, type Options } from '../../prisma/country/fill.ts';
import { readLibrary } from '../../prisma/country/library.ts';
import type { Library } from '../../prisma/country/library-format.ts';
import { apportion, planCountry } from '../../prisma/country/plan.ts';

const wish = { seekers: 120, counselors: 40, vacancies: 30, seed: 1 };
let library: Library;
let refusal: unknown;

/** Some lives, lived through commands; and then an empty database again. */
beforeAll(async () => {
  const { personId, counselor } = await makeClient({ identityCode: '040590-9999' });
  value(await assignCounselor(actAs(counselor), { personId, counselorId: counselor.accountId }));
  await makeNewcomer();
  await bookedMeeting(await makePerson({ familyName: 'Varattu' }), await makeCounselor());
  await presented();
  await referredTo(await makeProvider());
  await planInForce(await jobSeeker('2026-09-01'), '2026-09-04');
  await catchUp(on('2026-11-20'));
  library = await readLibrary(on('2026-11-20'));
  refusal = await fill().catch((error: unknown) => error);
  await empty();
});

async function empty(): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(tablename) "name" from pg_tables
      where schemaname = 'public' and tablename not in ('_prisma_migrations', 'ReadLog', 'ReadSeal', 'ReadChain')`,
  );
  await pool.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  await pool.query('drop schema if exists country cascade');
}

async function fill(over: Partial<Options> = {}): Promise<number> {
  const client = await pool.connect();
  try {
    return await fillCountry(client, {
      wish,
      source: async () => library,
      say: () => undefined,
      copy,
      ...over,
    });
  } finally {
    client.release();
  }
}

/** The embedded database takes no COPY from a client: there the same rows are inserted. */
const copy: typeof copyInto = isEmbedded
  ? async (client, { table, columns }, chunks) => {
      const names = columns.map((name) => `"${name}"`).join(', ');
      const lines = chunks.join('').trimEnd().split('\n');
      const rows = lines.map((line) => `(${line.split('\t').map(literal).join(', ')})`);
      await client.query(`insert into "${table}" (${names}) values ${rows.join(', ')}`);
    }
  : copyInto;

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
const literal = (field: string): string => {
  if (field === '\\N') return 'null';
  const text = field.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
  return `'${text.replaceAll("'", "''")}'`;
};

/** All that stands in the database but the seals, each of which has a random number of its own. */
async function contents(): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select tablename "name" from pg_tables where schemaname = 'public' and tablename not in
      ('_prisma_migrations', 'ReadLog', 'ReadSeal', 'ReadChain', 'Setting', 'CaseloadCount') order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ sum: string | null }>(
      `select md5(string_agg(r, e'\\n' order by r)) "sum"
        from (select (to_jsonb(t) - 'sealed')::text r from "${name}" t) rows`,
    );
    found[name] = rows[0]?.sum ?? '';
  }
  return found;
}

const numberOf = async (text: string): Promise<number> =>
  Number((await pool.query<{ n: string }>(`select count(*) "n" from ${text}`)).rows[0]?.n);

describe('a plan of a country', () => {
  const teams = planCountry({ seekers: 400_000, counselors: 5000, vacancies: 100_000, seed: 1 }, 80);
  const total = (of: (team: (typeof teams)[number]) => number) =>
    teams.reduce((sum, team) => sum + of(team), 0);

  it('gives every municipality its share of the seekers, and adds up', () => {
    expect([total((team) => team.seekers), total((team) => team.counselors)]).toEqual([400_000, 5000]);
    expect(total((team) => team.vacancies)).toBe(100_000);
    const shares = apportion(
      400_000,
      figures.map(({ seekers }) => seekers),
    );
    const living = new Map<string, number>();
    for (const { municipality, seekers } of teams.flatMap(({ homes }) => homes))
      living.set(municipality.code, (living.get(municipality.code) ?? 0) + seekers);
    expect(figures.map(({ code }) => living.get(code))).toEqual(shares);
  });

  it('numbers its people one after the other and lets a counselor have some eighty', () => {
    for (const [at, team] of teams.entries()) {
      const before = teams[at - 1];
      expect(team.firstPerson).toBe(before ? before.firstPerson + before.seekers : 1);
      expect(team.seekers / team.counselors).toBeLessThan(100);
    }
  });

  it('gives no two people one identity code', () => {
    const codes = [1, 2, 3].flatMap((team) => {
      const codeOf = codesOf(team, 3, '2026-11-22');
      return Array.from({ length: 600 }, (_, at) => codeOf(20 + (at % 3)).code);
    });
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a country', () => {
  it('is not put where there are people', () => {
    expect(refusal).toBeInstanceOf(Declined);
    expect(String(refusal)).toContain('people');
  });

  it('is the same whole as in parts, and everything in it is what its history says', async () => {
    await fill({ stopAfter: 12 });
    expect(await numberOf('"Person"')).toBeLessThan(120);
    await expect(fill({ wish: { ...wish, seekers: 121 } })).rejects.toThrow('Another country');
    await fill();
    const inParts = await contents();
    await expect(fill()).rejects.toThrow('whole country');
    await empty();
    await fill();
    expect(await contents()).toEqual(inParts);
    expect(await numberOf('"Person"')).toBe(120);
    expect(await numberOf('"CaseloadEntry"')).toBe(120);
    expect(await numberOf('"Vacancy"')).toBe(30);
    expect(await checkCountry(1000)).toMatchObject({ looked: 120, found: [] });
  });

  it('does not pass when a row was tampered with', async () => {
    const found = async (damage: string) => {
      await pool.query(damage);
      return (await checkCountry(1000)).found;
    };
    const one = (table: string) => `"id" = (select min("id"::text)::uuid from "${table}")`;
    expect(await found(`update "Journey" set "version" = 99 where ${one('Journey')}`)).toHaveLength(1);
    expect(await found(`update "Vacancy" set "state" = '"open"' where ${one('Vacancy')}`)).toHaveLength(2);
    expect(await found(`delete from "Outbox" where "id" = (select min("id") from "Outbox")`)).toHaveLength(3);
    expect(
      await found(`update "CaseloadEntry" set "commented" = true where "personId" =
      (select min("personId"::text)::uuid from "CaseloadEntry")`),
    ).toHaveLength(4);
  });
});
