import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { log } from '#app/core/log.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { identityHash } from '#app/features/identity/seal.server.ts';
import { makeCounselor, makeEmployer } from '#tests/support/factories.ts';
import { serveDoors } from '#tests/support/doors-server.ts';
import { startIdentityProvider, type IdentityProvider } from '#tests/support/identity-provider.ts';
import { Walker } from '#tests/support/walker.ts';

let polku: Awaited<ReturnType<typeof serveDoors>>;
let provider: IdentityProvider;

beforeAll(async () => {
  polku = await serveDoors();
  provider = await startIdentityProvider({ port: 0, clientUrl: polku.url });
  Object.assign(process.env, provider.env, { POLKU_BASE_URL: polku.url });
});
afterAll(async () => {
  await provider.close();
  await polku.close();
});

let visitor: Walker;
beforeEach(() => {
  visitor = new Walker();
});

/** Goes through a door as one of the fictitious people. */
async function signIn(person: string, { door = 'person', query = '', language = 'fi', by = visitor } = {}) {
  const asked = await by.go(`${polku.url}/${language}/sign-in/${door}${query}`);
  expect(asked.url.origin).toBe(provider.url);
  return by.go(asked.url.href, { person });
}

const sessions = () =>
  kysely
    .selectFrom('Session')
    .innerJoin('Account', 'Account.id', 'Session.accountId')
    .selectAll('Session')
    .select('role');
const accountOf = async (familyName: string) =>
  kysely
    .selectFrom('Account')
    .innerJoin('Person', 'Person.id', 'Account.personId')
    .select(['Account.id', 'role', 'name', 'personId', 'nonDisclosure', 'streetAddress', 'municipalityCode'])
    .where('familyName', '=', familyName)
    .execute();
const signedIn = (by = visitor) => by.cookies(polku.url).has('polku');

describe('The first time', () => {
  it('a person gets an account and a path of their own, and the next time the same', async () => {
    const end = await signIn('newcomer');
    expect(end.url.pathname).toBe('/fi/my');
    expect(signedIn()).toBe(true);
    const [account, ...others] = await accountOf('Kokeilija');
    expect(others).toEqual([]);
    expect(account).toMatchObject({ role: 'seeker', name: 'Aada Maria Kokeilija', municipalityCode: '049' });
    const journey = await kysely
      .selectFrom('Journey')
      .select('state')
      .where('personId', '=', account?.personId ?? '')
      .executeTakeFirst();
    expect(journey?.state).toBe('notRegistered');
    const seen = await kysely.selectFrom('RegisterView').selectAll().execute();
    expect(seen).toMatchObject([{ source: `${provider.url}/person`, municipalityCode: '049', changed: [] }]);

    await signIn('newcomer', { by: new Walker(), language: 'sv' });
    expect(await accountOf('Kokeilija')).toEqual([account]);
    const kept = await sessions()
      .where('accountId', '=', account?.id ?? '')
      .execute();
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ method: 'oidc', levelOfAssurance: 'http://ftn.ficora.fi/2017/loa2' });
    // The national token names a person: it is not kept, and neither is the provider's word for them.
    expect(kept.every(({ idToken }) => idToken === null)).toBe(true);
    expect(kept.every(({ subject }) => !subject?.includes('newcomer'))).toBe(true);
  });

  it('a person of another country begins without an identity code', async () => {
    expect((await signIn('eidas', { language: 'en' })).url.pathname).toBe('/en/my');
    const [account] = await accountOf('García Ejemplo');
    expect(account).toMatchObject({ municipalityCode: '200' });
    const kinds = await kysely
      .selectFrom('SealedIdentifier')
      .select('kind')
      .where('personId', '=', account?.personId ?? '')
      .execute();
    expect(kinds).toEqual([{ kind: 'eidas' }]);
    await signIn('eidas', { by: new Walker() });
    expect(await accountOf('García Ejemplo')).toHaveLength(1);
  });

  it('a person under non-disclosure is protected from the first moment, and no address is kept', async () => {
    await signIn('protected');
    expect(await accountOf('Suojattu')).toMatchObject([{ nonDisclosure: true, streetAddress: null }]);
  });

  it('two browsers at once make one account', async () => {
    const [one, two] = [new Walker(), new Walker()];
    await Promise.all([signIn('second', { by: one }), signIn('second', { by: two })]);
    expect(await accountOf('Esimerkki')).toHaveLength(1);
    expect(signedIn(one) && signedIn(two)).toBe(true);
  });
});

describe('Nobody comes in', () => {
  it.each([
    ['weak', 'level'],
    ['nameless', 'attributes'],
    ['', 'cancelled'],
  ])('as %s, and a page says why', async (person, why) => {
    const warned = vi.spyOn(log, 'warn');
    const end = await signIn(person, { language: 'sv' });
    expect(end.url.pathname).toBe(`/sv/sign-in/stopped/${why}`);
    expect(signedIn()).toBe(false);
    expect(await accountOf('Vaisu')).toEqual([]);
    expect(warned).toHaveBeenCalledWith('sign-in refused', { type: 'person', reason: why });
  });

  it('while the provider does not answer', async () => {
    const issuer = process.env.POLKU_PERSON_ISSUER;
    process.env.POLKU_PERSON_ISSUER = 'http://127.0.0.1:9';
    const end = await visitor.go(`${polku.url}/fi/sign-in/person`);
    process.env.POLKU_PERSON_ISSUER = issuer;
    expect(end).toMatchObject({ status: 503 });
    expect(end.url.pathname).toBe('/fi/sign-in/stopped/unavailable');
  });

  it('through a door that is not there', async () => {
    expect((await visitor.go(`${polku.url}/fi/sign-in/window`)).status).toBe(404);
    expect((await visitor.go(`${polku.url}/sign-in/callback/window?code=1&state=1`)).status).toBe(404);
  });
});

describe('Staff of the city', () => {
  const give = (accountId: string, directoryId: string | null) =>
    kysely.updateTable('Account').set({ directoryId }).where('id', '=', accountId).execute();

  it('come in to the account that was prepared for them, and stay whom the directory knows', async () => {
    const { accountId } = await makeCounselor();
    await give(accountId, 'riikka.salo@polku.example');
    // The city has changed its directory since.
    const old = { issuer: 'https://old.example', subject: 'x', createdAt: new Date(), seenAt: new Date() };
    await kysely
      .insertInto('Identity')
      .values({ id: uuid(), accountId, ...old })
      .execute();
    expect((await signIn('riikka.salo', { door: 'staff' })).url.pathname).toBe('/fi/counselor');
    expect(await sessions().where('accountId', '=', accountId).execute()).toMatchObject([
      { role: 'counselor' },
    ]);
    // A name given anew to somebody else opens nothing; the old owner keeps the account.
    await give(accountId, 'uusi.tulokas@polku.example');
    const other = await signIn('uusi.tulokas', { door: 'staff', by: new Walker() });
    expect(other.url.pathname).toBe('/fi/sign-in/stopped/unknown');
    expect((await signIn('riikka.salo', { door: 'staff', by: new Walker() })).url.pathname).toBe(
      '/fi/counselor',
    );
  });

  it('to whom nobody has given access are told whom to ask, and no account is made', async () => {
    const before = await kysely.selectFrom('Account').select('id').execute();
    const end = await signIn('harri.vesala', { door: 'staff' });
    expect(end).toMatchObject({ status: 403 });
    expect(end.url.pathname).toBe('/fi/sign-in/stopped/unknown');
    expect(await kysely.selectFrom('Account').select('id').execute()).toHaveLength(before.length);
  });

  it('whose account is closed are refused', async () => {
    const { accountId } = await makeCounselor();
    await give(accountId, 'outi.saarela@polku.example');
    await kysely.updateTable('Account').set({ closedAt: new Date() }).where('id', '=', accountId).execute();
    const end = await signIn('outi.saarela', { door: 'staff' });
    expect(end.url.pathname).toBe('/fi/sign-in/stopped/closed');
    expect(signedIn()).toBe(false);
  });
});

describe('What the register says at a later sign-in', () => {
  it('changes names and non-disclosure at once, and drops the address that may now be secret', async () => {
    await signIn('newcomer');
    const [account] = await accountOf('Kokeilija');
    await kysely
      .updateTable('Person')
      .set({ givenName: 'Aada', familyName: 'Entinen', streetAddress: 'Vanha tie 1' })
      .where('id', '=', account?.personId ?? '')
      .execute();
    await signIn('newcomer', { by: new Walker() });
    const [again] = await accountOf('Kokeilija');
    expect(again).toMatchObject({ name: 'Aada Maria Kokeilija', streetAddress: 'Vanha tie 1' });
    const view = await kysely
      .selectFrom('RegisterView')
      .select('changed')
      .where('personId', '=', account?.personId ?? '')
      .executeTakeFirst();
    expect(view?.changed).toEqual(['givenName', 'familyName', 'searchName']);
  });

  it('moves nobody who is registered to another area: they are asked to tell of the move', async () => {
    await signIn('newcomer');
    const [account] = await accountOf('Kokeilija');
    const personId = account?.personId ?? '';
    const move = { municipalityCode: '398', areaCode: '19' };
    await kysely.updateTable('Person').set(move).where('id', '=', personId).execute();
    await kysely.updateTable('Journey').set({ areaCode: '19' }).where('personId', '=', personId).execute();
    // Before registration nothing is decided yet: the register is right.
    await signIn('newcomer', { by: new Walker() });
    expect(await accountOf('Kokeilija')).toMatchObject([{ municipalityCode: '049' }]);
    await kysely.updateTable('Person').set(move).where('id', '=', personId).execute();
    const state = JSON.stringify('registering');
    const { sql } = await import('kysely');
    await sql`update "Journey" set "state" = ${state}::jsonb where "personId" = ${personId}::uuid`.execute(
      kysely,
    );
    await signIn('newcomer', { by: new Walker() });
    expect(await accountOf('Kokeilija')).toMatchObject([{ municipalityCode: '398' }]);
    await sql`update "Journey" set "state" = '"notRegistered"'::jsonb where "personId" = ${personId}::uuid`.execute(
      kysely,
    );
  });
});

describe('An account that is closed', () => {
  const close = (over: { closingToldAt: Date | null }) =>
    kysely
      .updateTable('Account')
      .set({ closedAt: new Date(), ...over })
      .where('name', '=', 'Eero Olavi Esimerkki')
      .execute();

  it('because nobody used it opens to its own person, and one closed otherwise to nobody', async () => {
    await signIn('second');
    await close({ closingToldAt: new Date() });
    expect((await signIn('second', { by: new Walker() })).url.pathname).toBe('/fi/my');
    // Nobody was told, or was told and then used it.
    for (const closingToldAt of [null, new Date('2020-01-01')]) {
      await close({ closingToldAt });
      const end = await signIn('second', { by: new Walker(), language: 'en' });
      expect(end.url.pathname).toBe('/en/sign-in/stopped/closed');
    }
    await kysely.updateTable('Account').set({ closedAt: null }).execute();
  });
});

describe('Several roles', () => {
  it('are chosen from after one sign-in, once', async () => {
    await signIn('newcomer');
    const { accountId } = await makeEmployer('Leipomo Kaksi Oy');
    const representativeId = uuid();
    const hash = identityHash('identityCode', '120501A9378');
    await kysely
      .insertInto('Representative')
      .values({ id: representativeId, identityHash: hash, createdAt: new Date() })
      .execute();
    await kysely.updateTable('Account').set({ representativeId }).where('id', '=', accountId).execute();
    const browser = new Walker();
    const offer = await signIn('newcomer', { by: browser, query: '?to=/fi/notices' });
    expect(offer.url.pathname).toBe('/fi/sign-in/role');
    expect(offer.text).toContain('Leipomo Kaksi Oy');
    expect(signedIn(browser)).toBe(false);
    const stranger = await makeEmployer();
    const refused = await browser.ask(offer.url.href, { accountId: stranger.accountId });
    expect(refused.status).toBe(403);
    const cookies = new Map(browser.cookies(polku.url));
    const end = await browser.go(offer.url.href, { accountId });
    expect(end.url.pathname).toBe('/fi/notices');
    expect(await sessions().where('accountId', '=', accountId).execute()).toMatchObject([
      { role: 'employer' },
    ]);
    const thief = new Walker();
    for (const [name, value] of cookies) thief.cookies(polku.url).set(name, value);
    const late = await thief.go(offer.url.href, { accountId });
    expect(late.url.pathname).toBe('/fi/sign-in/stopped/expired');
    // Through the door of job seekers one comes in as one at once.
    expect((await signIn('newcomer', { by: new Walker(), query: '?as=seeker' })).url.pathname).toBe('/fi/my');
    await kysely.deleteFrom('Account').where('id', '=', accountId).execute();
  });
});

describe('The way on', () => {
  it('is kept through the whole sign-in', async () => {
    const end = await signIn('newcomer', { query: `?to=${encodeURIComponent('/sv/my/jobs?page=2')}` });
    expect(end.url.href).toBe(`${polku.url}/sv/my/jobs?page=2`);
  });

  it.each([
    'https://evil.example/fi/my',
    '//evil.example/fi',
    '/\\evil.example',
    '/fi//evil.example',
    '/fi/../..//evil.example',
    'javascript:alert(1)',
    '/fi\r\nSet-Cookie: polku=x',
    '/fi/my\u0000',
    '/evil',
    '/fi@evil.example',
    'fi/my',
  ])('leads nowhere else: %s', async (to) => {
    const end = await signIn('newcomer', { query: `?to=${encodeURIComponent(to)}` });
    expect(end.url.href).toBe(`${polku.url}/fi/my`);
  });
});

describe('Asked once more who they are', () => {
  it('a person has to prove it anew, though the provider still knows them', async () => {
    await signIn('newcomer');
    // Signed in at the provider: without more ado one is let in again …
    expect((await visitor.go(`${polku.url}/fi/sign-in/person`)).url.pathname).toBe('/fi/my');
    // … but not where it is to be proved anew.
    const asked = await visitor.go(`${polku.url}/fi/sign-in/person?again=1&to=/fi/settings`);
    expect(asked.url.origin).toBe(provider.url);
    const end = await visitor.go(asked.url.href, { person: 'newcomer' });
    expect(end.url.pathname).toBe('/fi/settings');
  });

  it('and nobody else takes their place', async () => {
    await signIn('newcomer');
    const token = visitor.cookies(polku.url).get('polku');
    visitor.cookies(provider.url).clear();
    const end = await signIn('second', { query: '?again=1&to=/fi/settings' });
    expect(end.url.pathname).toBe('/fi/sign-in/stopped/other');
    expect(visitor.cookies(polku.url).get('polku')).toBe(token);
  });
});

it('Of Polku’s keys the provider sees the public halves alone', async () => {
  const answer = await visitor.ask(`${polku.url}/sign-in/keys/person`);
  const { keys } = z.object({ keys: z.array(z.record(z.string(), z.unknown())) }).parse(await answer.json());
  expect(keys.map((key) => Object.keys(key).sort().join(' '))).toEqual([
    'alg crv kid kty use x y',
    'alg crv kid kty use x y',
  ]);
  expect((await visitor.ask(`${polku.url}/sign-in/keys/staff`)).status).toBe(404);
});

describe('Signing out', () => {
  const open = () => sessions().where('endedAt', 'is', null).execute();

  it('leads on to the provider, with its token only where that names nobody', async () => {
    const { accountId } = await makeCounselor();
    await kysely
      .updateTable('Account')
      .set({ directoryId: 'harri.vesala@polku.example' })
      .where('id', '=', accountId)
      .execute();
    for (const [door, person, named] of [
      ['person', 'newcomer', false],
      ['staff', 'harri.vesala', true],
    ] as const) {
      const by = new Walker();
      await signIn(person, { door, by });
      const answer = await by.ask(`${polku.url}/fi/sign-out`, {});
      const [, leads = ''] = /^0; url=(.+)$/.exec(answer.headers.get('Refresh') ?? '') ?? [];
      const address = new URL(leads);
      expect(address.origin).toBe(provider.url);
      expect(address.searchParams.has('id_token_hint')).toBe(named);
      expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${polku.url}/`);
      expect(signedIn(by)).toBe(false);
    }
  });

  it('at the provider ends every session that came from there, whichever browser asks', async () => {
    await kysely.updateTable('Session').set({ endedAt: new Date() }).execute();
    await signIn('newcomer');
    // The same browser again: two sessions of one at the provider, as two servers would have them.
    const twin = new Walker();
    for (const [name, value] of visitor.cookies(provider.url)) twin.cookies(provider.url).set(name, value);
    await twin.go(`${polku.url}/fi/sign-in/person`);
    await signIn('second', { by: new Walker() });
    expect(await open()).toHaveLength(3);
    const page = await visitor.go(`${provider.url}/person/session/end`);
    const [, xsrf = ''] = /name="xsrf" value="(\w+)"/.exec(page.text) ?? [];
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    await visitor.go(action, { xsrf, logout: 'yes' });
    const left = await open();
    expect(left).toHaveLength(1);
    const ended = await sessions().where('endReason', '=', 'provider').execute();
    expect(ended).toHaveLength(2);
  });
});
