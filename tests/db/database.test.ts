import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { kysely, pool, prisma } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { runStatement, statement } from '#app/db/statement.server.ts';
import { transaction } from '#app/db/transaction.server.ts';

const person = (id: string) => ({
  id,
  givenName: 'Aino',
  familyName: 'Virtanen',
  searchName: 'virtanen aino',
  birthDate: '1990-05-01',
  municipalityCode: '049',
  areaCode: 'espoo',
  createdAt: new Date('2026-07-01T10:00:00.123Z'),
});

test('a civil date and an instant come back the same through Prisma, Kysely and SQL', async () => {
  const id = randomUUID();
  await transaction((tx) => tx.insertInto('Person').values(person(id)).execute());
  const written = {
    birthDate: new Date('1990-05-01T00:00:00Z'),
    createdAt: new Date('2026-07-01T10:00:00.123Z'),
  };
  const select = { birthDate: true, createdAt: true };
  expect(await prisma.person.findUnique({ where: { id }, select })).toEqual(written);
  const query = kysely.selectFrom('Person').select(['birthDate', 'createdAt']).where('id', '=', id);
  expect(await query.executeTakeFirst()).toEqual(written);
  const { rows } = await pool.query(
    `select "birthDate"::text as date, to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as instant
     from "Person" where id = $1`,
    [id],
  );
  expect(rows).toEqual([{ date: '1990-05-01', instant: '2026-07-01 10:00:00.123' }]);
});

test('Prisma writes the instant it is given', async () => {
  const id = randomUUID();
  const createdAt = new Date('2026-03-29T01:30:00.000Z');
  await prisma.person.create({
    data: { ...person(id), birthDate: new Date('2000-02-29T00:00:00Z'), createdAt },
  });
  const { rows } = await pool.query(
    `select "birthDate"::text as date, extract(epoch from "createdAt") * 1000 as ms from "Person" where id = $1`,
    [id],
  );
  expect(rows.map(({ date, ms }) => ({ date, ms: Number(ms) }))).toEqual([
    { date: '2000-02-29', ms: createdAt.getTime() },
  ]);
});

test('JSON columns hold records as they are and anything else through json()', async () => {
  await transaction(async (tx) => {
    await tx
      .insertInto('Setting')
      .values({ key: 'record', value: { a: [1, 'two'] } })
      .execute();
    await tx
      .insertInto('Setting')
      .values({ key: 'list', value: json([1, 'two']) })
      .execute();
  });
  const rows = await kysely.selectFrom('Setting').select('value').orderBy('key', 'desc').execute();
  expect(rows).toEqual([{ value: { a: [1, 'two'] } }, { value: [1, 'two'] }]);
});

test('a thrown error and a refusal leave nothing behind', async () => {
  const id = randomUUID();
  const refused = await transaction(async (tx) => {
    await tx.insertInto('Person').values(person(id)).execute();
    return { kind: 'stale' as const };
  });
  expect(refused).toEqual({ kind: 'stale' });
  const thrown = transaction(async (tx) => {
    await tx.insertInto('Person').values(person(id)).execute();
    throw new Error('a bug');
  });
  await expect(thrown).rejects.toThrow('a bug');
  expect(await prisma.person.count({ where: { id } })).toBe(0);
});

test('a failed statement in a transaction does not poison the next one', async () => {
  const broken = transaction((tx) => sql`select 1 / 0`.execute(tx));
  await expect(broken).rejects.toThrow('division by zero');
  expect(await transaction(async () => ({ kind: 'ok' as const }))).toEqual({ kind: 'ok' });
});

const double = statement<{ twice: number }>('test-double', 'select 2 * $1::bigint as twice');

test('a hand-written statement is prepared under its name', async () => {
  const prepared = await transaction(async (tx) => {
    expect(await runStatement(tx, double, [21])).toEqual([{ twice: 42 }]);
    expect(await runStatement(tx, double, [4])).toEqual([{ twice: 8 }]);
    return sql<{ name: string }>`select name from pg_prepared_statements where name = 'test-double'`.execute(
      tx,
    );
  });
  expect(prepared.rows).toEqual([{ name: 'test-double' }]);
});

test('a dropped connection leaves neither transaction, settings nor locks to the next', async () => {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`set local statement_timeout = '1h'`);
  await client.query('select pg_advisory_lock(4711)');
  client.release(true);
  const { rows } = await pool.query(
    `select now() = statement_timestamp() as outside, current_setting('statement_timeout') as timeout,
       current_setting('TimeZone') as zone,
       (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks`,
  );
  expect(rows).toEqual([{ outside: true, timeout: '0', zone: 'UTC', locks: 0 }]);
});

test('long answers and many readers at once arrive whole', async () => {
  const lengths = await Promise.all(
    [1, 70_000, 3_000_000].map((length) => pool.query('select repeat($1, $2) as text', ['ä', length])),
  );
  expect(lengths.map(({ rows }) => rows[0].text.length)).toEqual([1, 70_000, 3_000_000]);
});

test('migrations are applied once and an edited one is refused', async () => {
  const migrations = await readMigrations();
  expect(await migrate(pool, migrations)).toEqual([]);
  const [first, ...rest] = migrations;
  if (!first) throw new Error('there are no migrations');
  await expect(migrate(pool, [{ ...first, checksum: 'other' }, ...rest])).rejects.toThrow('was edited');
  await expect(migrate(pool, rest)).rejects.toThrow('does not know');
});

test('a migration that fails is written down and stops the next start', async () => {
  const migrations = await readMigrations();
  const broken = {
    name: '99990101000000_broken',
    sql: 'create table "Half" (id int); select 1 / 0',
    checksum: 'x',
  };
  await expect(migrate(pool, [...migrations, broken])).rejects.toThrow('99990101000000_broken failed');
  await expect(migrate(pool, [...migrations, broken])).rejects.toThrow('failed before');
  const { rows } = await pool.query(`select to_regclass('"Half"') as half`);
  expect(rows).toEqual([{ half: null }]);
});
