import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isEmbedded, kysely, pool, prisma } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { findPersonByIdentityCode } from '#app/features/identity/find-person.server.ts';
import { keepIdentifier } from '#app/features/identity/keep-identifier.server.ts';
import { openIdentityCode } from '#app/features/identity/open-identity-code.server.ts';
import { identityHash, identityHashes } from '#app/features/identity/seal.server.ts';
import { openJourney } from '#app/features/journey/commands/open-journey.server.ts';
import { clock } from '#app/core/actor.ts';
import { makeCounselor, makePerson, monday, value } from '#tests/support/factories.ts';

const CODE = '010190-900P';
const key = (id: string, fill: string) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;

/** Modules that read the environment anew, as another process would. */
async function asProcess(seal: string, hash: string) {
  vi.resetModules();
  vi.stubEnv('POLKU_IDENTITY_KEYS', seal);
  vi.stubEnv('POLKU_IDENTITY_HASH_KEY', hash);
  const [keys, sealing, find, keep, rotate, stored, client] = await Promise.all([
    import('#app/core/identity-keys.server.ts'),
    import('#app/features/identity/seal.server.ts'),
    import('#app/features/identity/find-person.server.ts'),
    import('#app/features/identity/keep-identifier.server.ts'),
    import('#app/features/identity/rotate-keys.server.ts'),
    import('#app/features/identity/seal-stored.server.ts'),
    import('#app/db/client.server.ts'),
  ]);
  return { ...keys, ...sealing, ...find, ...keep, ...rotate, ...stored, client };
}

const person = { givenName: 'Aino', familyName: 'Kivelä', birthDate: '1990-01-01', municipalityCode: '049' };
const open = (over: { identityCode?: string; eidasIdentifier?: string }) =>
  openJourney({ actor: clock, now: monday }, { person: { ...person, areaCode: '1', ...over } });
const quiet = () => undefined;

/** All that a table holds, as text. */
async function textOf(table: string): Promise<string> {
  const { rows } = await pool.query<{ all: string }>(
    `select coalesce(string_agg(t::text, ' '), '') as "all" from "${table}" t`,
  );
  return rows[0]?.all ?? '';
}

describe('An identity code', () => {
  beforeEach(async () => void (await pool.query('truncate "Person" cascade')));

  it('stands in no table as it is written, and its person is found by it', async () => {
    const { personId } = value(await open({ identityCode: ` ${CODE.toLowerCase()} ` }));
    const { rows } = await pool.query<{ name: string }>(
      `select tablename as "name" from pg_tables where schemaname = current_schema()`,
    );
    for (const { name } of rows) expect((await textOf(name)).toUpperCase(), name).not.toContain(CODE);
    const find = (code: string) => transaction((tx) => findPersonByIdentityCode(tx, code));
    expect(await find(CODE)).toBe(personId);
    expect(await find('010190Y900P')).toBeNull();
  });

  it('belongs to one person, however many come with it at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => open({ identityCode: CODE })));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['ok', 'taken', 'taken', 'taken']);
    expect(await prisma.person.count()).toBe(1);
  });

  it('may be given to its own person again, and beside it the identifier of another country', async () => {
    const { personId } = value(await open({ identityCode: CODE, eidasIdentifier: 'EE/FI/12345' }));
    const keep = (personId: string) =>
      transaction((tx) => keepIdentifier(tx, { personId, kind: 'eidas', value: 'EE/FI/12345' }, monday));
    expect((await keep(personId)).kind).toBe('ok');
    expect((await keep((await makePerson()).personId)).kind).toBe('taken');
  });

  it('is opened after the reading is written down, and its own person reads it without a line', async () => {
    const { personId } = value(await open({ identityCode: CODE }));
    const staff = await makeCounselor();
    const asked = { page: 'client', reason: 'customership' } as const;
    expect(await openIdentityCode(staff, personId, asked, monday)).toBe(CODE);
    expect(await prisma.readLog.count({ where: { personId, accountId: staff.accountId } })).toBe(1);
    const own = { ...(await makePerson()), personId };
    expect(await openIdentityCode(own, personId, { page: 'export', reason: 'own' }, monday)).toBe(CODE);
    expect(await prisma.readLog.count({ where: { personId } })).toBe(1);
  });

  it('does not open as another person’s, nor when a letter of it was changed', async () => {
    const { personId } = value(await open({ identityCode: CODE }));
    const other = await makePerson();
    const row = await prisma.sealedIdentifier.findFirstOrThrow({ where: { personId } });
    const { seal, unseal } = await import('#app/features/identity/seal.server.ts');
    expect(() => unseal({ personId: other.personId, kind: 'identityCode' }, row)).toThrow();
    expect(() => unseal({ personId, kind: 'eidas' }, row)).toThrow();
    const bent = row.sealed.slice(0, -2) + (row.sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => unseal({ personId, kind: 'identityCode' }, { ...row, sealed: bent })).toThrow();
    const bearer = { personId, kind: 'identityCode' } as const;
    expect(seal(bearer, CODE).sealed).not.toBe(seal(bearer, CODE).sealed);
  });

  it('has a hash for other tables that says with which key it was made', () => {
    expect(identityHashes('subject', 'someone')).toEqual([identityHash('subject', 'someone')]);
    expect(identityHash('subject', CODE)).not.toBe(identityHash('identityCode', CODE));
    expect(identityHash('identityCode', CODE.toLowerCase())).toBe(identityHash('identityCode', CODE));
  });
});

describe('The codes of a database of before', () => {
  it('are sealed at the start, in any number of goes, and leave nothing in clear', async () => {
    const { sealStoredCodes } = await import('#app/features/identity/seal-stored.server.ts');
    await pool.query('truncate "Person" cascade');
    const people = await Promise.all(Array.from({ length: 7 }, () => makePerson()));
    const codes = people.map((_, at) => `0${at + 1}0190-90${at}X`);
    for (const [at, { personId }] of people.entries())
      await kysely
        .insertInto('UnsealedCode')
        .values({ personId, code: codes[at] ?? '' })
        .execute();
    const said: string[] = [];
    const both = await Promise.all([1, 2].map(() => sealStoredCodes((line) => said.push(line), monday)));
    expect(both.reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(said.join()).not.toMatch(/0190/);
    expect(await textOf('UnsealedCode')).toBe('');
    const found = await Promise.all(
      codes.map((code) => transaction((tx) => findPersonByIdentityCode(tx, code))),
    );
    expect(found).toEqual(people.map(({ personId }) => personId));
    expect(await sealStoredCodes(quiet, monday)).toBe(0);
  });
});

describe.skipIf(!isEmbedded)('The keys', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  const [seal1, seal2] = [key('one', 'a'), key('two', 'b')];
  const [hash1, hash2] = [key('one', 'c'), key('two', 'd')];

  it('change by command: old and new serve together, then the old is not needed', async () => {
    const before = await asProcess(seal1, hash1);
    const { personId } = { personId: '01900000-0000-7000-8000-000000000001' };
    const insert = (id: string) =>
      before.client.kysely
        .insertInto('Person')
        .values({ ...person, id, areaCode: '1', searchName: 'kivela aino' })
        .execute();
    await insert(personId);
    const keep = async (process: typeof before, id: string) =>
      process.client.kysely
        .transaction()
        .execute((tx) =>
          process.keepIdentifier(tx, { personId: id, kind: 'identityCode', value: CODE }, monday),
        );
    await keep(before, personId);
    const dump = await before.client.prisma.sealedIdentifier.findMany();
    await before.client.closeDatabase();

    const during = await asProcess(`${seal2},${seal1}`, `${hash2},${hash1}`);
    await during.client.kysely
      .insertInto('Person')
      .values(
        ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'].map((id) => ({
          ...person,
          id,
          areaCode: '1',
          searchName: 'kivela aino',
        })),
      )
      .execute();
    await during.client.kysely.insertInto('SealedIdentifier').values(dump).execute();
    expect((await keep(during, '01900000-0000-7000-8000-000000000002')).kind).toBe('taken');
    expect(await during.verifySealed(quiet)).toEqual({ done: 1, failed: [] });
    expect(await during.rotateKeys(quiet, monday)).toEqual({ done: 1, failed: [] });
    expect(await during.rotateKeys(quiet, monday)).toEqual({ done: 0, failed: [] });
    expect(await during.keysInUse()).toEqual([{ sealKey: 'two', hashKey: 'two', count: 1 }]);
    const [after] = await during.client.prisma.sealedIdentifier.findMany();
    await during.client.closeDatabase();
    if (!after) throw new Error('the row is gone');

    const later = await asProcess(seal2, hash2);
    expect(later.unseal({ personId, kind: 'identityCode' }, after)).toBe(CODE);
    expect(later.hashesOf('identityCode', CODE)[0].hash).toBe(after.hash);
    const earlier = await asProcess(seal1, hash1);
    expect(() => earlier.unseal({ personId, kind: 'identityCode' }, after)).toThrow('the key two');
    await Promise.all([later.client.closeDatabase(), earlier.client.closeDatabase()]);
  });

  it('that are missing or wrong are named at the start, and their bytes are not', async () => {
    const wrong = await asProcess('short:QUJD,Big:QUJD', '');
    expect(wrong.identityKeyProblems()).toEqual([
      'POLKU_IDENTITY_KEYS: the key short must be 32 bytes in base64',
      'POLKU_IDENTITY_KEYS: key 2 needs an id of small letters, digits and hyphens before its colon',
      expect.stringContaining('POLKU_IDENTITY_HASH_KEY is missing'),
    ]);
    expect(() => wrong.identityKeys()).toThrow(/POLKU_IDENTITY_KEYS[\s\S]*POLKU_IDENTITY_HASH_KEY/);
    expect((await asProcess(seal1, key('other', 'a'))).identityKeyProblems()).toEqual([
      'POLKU_IDENTITY_HASH_KEY must not hold a key of POLKU_IDENTITY_KEYS',
    ]);
  });

  it('are refused at the start when one is not there with which something was sealed', async () => {
    const one = await asProcess(seal2, hash2);
    await one.client.pool.query(
      `insert into "Person" ("id","givenName","familyName","searchName","birthDate","municipalityCode","areaCode")
       values ('01900000-0000-7000-8000-000000000003','A','B','b a','1990-01-01','049','1')`,
    );
    await one.client.pool.query(
      `insert into "SealedIdentifier" values ('01900000-0000-7000-8000-000000000003','identityCode','x','lost','h','gone',now())`,
    );
    await expect(one.requireKeysInUse()).rejects.toThrow(/lacks the key lost[\s\S]*lacks the key gone/);
    expect(await one.verifySealed(quiet)).toEqual({
      done: 0,
      failed: ['01900000-0000-7000-8000-000000000003'],
    });
    await one.client.closeDatabase();
  });

  it('are kept beside an embedded database, readable by its owner alone', async () => {
    const { mkdtempSync, statSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const folder = mkdtempSync(join(tmpdir(), 'polku-keys-'));
    vi.stubEnv('POLKU_DATA', folder);
    const first = await asProcess('', '');
    const { sealing } = first.identityKeys();
    expect(statSync(join(folder, 'identity-keys')).mode & 0o777).toBe(0o600);
    expect(first.newKey('sealing', '2026-11-16')).toMatchObject({ kept: true });
    const second = await asProcess('', '');
    expect(second.identityKeys().sealing.map(({ id }) => id)).toEqual(['2026-11-16', 'first']);
    expect(second.identityKeys().sealing[1]?.bytes).toEqual(sealing[0]?.bytes);
    rmSync(folder, { recursive: true, force: true });
  });
});
