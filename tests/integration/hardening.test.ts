import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { limits } from '#app/core/limits.server.ts';
import { isEmbedded } from '#app/db/client.server.ts';
import type { City } from '#tests/support/city.ts';
import { startEmpty } from '#tests/support/empty-server.ts';
import { send, sessionCookie, visit, type Answer } from '#tests/support/visit.ts';

/** As it stands on the open net: over HTTPS, behind one proxy. */
let open: City;
/** Another process that counts more strictly; on PostgreSQL it is on the same database. */
let strict: City;
let cookie = '';
let accountId = '';
const FACTOR = 0.02;
const formsAllowed = Math.round(limits.form.points * FACTOR);

beforeAll(async () => {
  open = await startEmpty({ POLKU_SECURE_COOKIES: 'on', POLKU_PROXIES: '1', POLKU_LOG: 'info' });
  strict = await startEmpty({ POLKU_LIMITS: String(FACTOR), POLKU_PROXIES: '1', POLKU_WORKER: 'off' });
  accountId = uuid();
  await open.query(
    `insert into "Account" ("id","role","name","areaCode") values ($1,'counselor','Kaisa','1')`,
    [accountId],
  );
  cookie = `__Host-${await sessionCookie(open, accountId)}`;
}, 900_000);
afterAll(() => Promise.all([open.stop(), strict.stop()]));

const form: [string, string][] = [['a', 'b']];
const answers: Record<string, () => Promise<Answer>> = {
  'a page': () => visit(open, '/fi'),
  'a page of somebody': () => visit(open, '/fi/counselor', { cookie }),
  'what a browser has': async () => {
    const etag = (await visit(open, '/fi')).headers.get('etag') ?? '';
    return visit(open, '/fi', { headers: { 'If-None-Match': etag } });
  },
  'a redirect': () => visit(open, '/fi/my'),
  'a file': () => visit(open, '/favicon.svg'),
  'data of a page': () => visit(open, '/fi/counselor.data', { cookie }),
  'an unknown address': () => visit(open, '/fi/nothing'),
  'an address that is none': () => visit(open, '/%'),
  'an address that is too long': () => visit(open, `/fi?word=${'a'.repeat(9000)}`),
  'a form of another site': () =>
    send(open, '/fi/sign-in', form, { headers: { 'Sec-Fetch-Site': 'cross-site' } }),
  'a form that is too long': () => send(open, '/fi/sign-in', [['a', 'b'.repeat(300_000)]]),
  'a page without forms that is sent one': () => send(open, '/fi/vacancies', form),
  'the health of the server': () => visit(open, '/health'),
};

describe('Every answer', () => {
  it.each(Object.entries(answers))('tells browsers to be careful: %s', async (_, ask) => {
    const { headers, status } = await ask();
    const policy = headers.get('content-security-policy') ?? '';
    // What a browser has already keeps the policy it came with.
    expect(policy, String(status)).toContain("default-src 'none'");
    for (const part of [
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      'upgrade-insecure-requests',
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache|max-age/);
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  });

  it('about somebody is kept nowhere, on the way there and back too', async () => {
    for (const ask of ['a page of somebody', 'a redirect', 'data of a page', 'a form of another site'])
      expect((await answers[ask]?.())?.headers.get('cache-control'), ask).toContain('no-store');
  });

  it('sets cookies that only this host sets and only HTTPS carries, hidden from scripts', async () => {
    const set = (await visit(open, '/fi')).headers.getSetCookie();
    expect(set.length).toBeGreaterThan(0);
    for (const each of set)
      expect(each).toMatch(
        /^__Host-polku[\w-]*=[^;]*;(?=.* HttpOnly)(?=.* Secure)(?=.* SameSite=Lax)(?=.* Path=\/(;|$))(?!.*Domain)/,
      );
    const plain = cookie.replace('__Host-', '');
    expect((await visit(open, '/fi/counselor', { cookie: plain })).status).toBe(303);
    expect((await visit(open, '/fi/counselor', { cookie })).status).toBe(200);
  });

  it('that refuses is a page in the reader’s language and frame, without insides', async () => {
    const expected = { fi: 'Lomake ei tullut', sv: 'Blanketten kom inte', en: 'The form did not come' };
    for (const [language, words] of Object.entries(expected)) {
      const headers = { 'Sec-Fetch-Site': 'cross-site' };
      const { status, text } = await send(open, `/${language}/counselor/times`, form, { cookie, headers });
      expect([status, text.includes(`<html lang="${language}"`), text.includes(words)]).toEqual([
        403,
        true,
        true,
      ]);
      expect(text).toContain(`action="/${language}/sign-out"`);
      expect(text).not.toMatch(/<script|node_modules|at async|Error:/);
    }
  });
});

describe('Whoever sends too often', () => {
  const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
  const press = (site: City, address: string, language = 'fi') =>
    send(site, `/${language}/vacancies`, form, from(address));

  it('is refused in three languages with the time to wait, whatever they say before the proxy', async () => {
    for (let turn = 0; turn < formsAllowed; turn++)
      expect((await press(strict, `10.0.0.${turn}, 203.0.113.5`)).status).toBe(405);
    const expected = {
      fi: /Liian monta.*minuutin kuluttua/s,
      sv: /För många.*minut/s,
      en: /Too many.*minute/s,
    };
    for (const [language, words] of Object.entries(expected)) {
      const { status, text, headers } = await press(strict, '203.0.113.5', language);
      expect([status, words.test(text)]).toEqual([429, true]);
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(headers.get('cache-control')).toContain('no-store');
    }
    expect((await press(strict, '203.0.113.6')).status).toBe(405);
    expect((await visit(strict, '/fi', from('203.0.113.5'))).status).toBe(200);
  });

  it('guesses secret addresses only so often, and reads right ones as often as wanted', async () => {
    const guess = () => visit(strict, `/calendar/${uuid()}.ics`, from('203.0.113.7'));
    const first = await guess();
    expect(first.status).toBe(404);
    let last = first;
    for (let turn = 0; turn < 3; turn++) last = await guess();
    expect(last.status).toBe(429);
  });

  it('is told when to try again by a page that counts for itself, too', async () => {
    const guess = () => visit(strict, `/sv/links/referral/${'A'.repeat(43)}`, from('203.0.113.9'));
    await guess();
    const { status, text, headers } = await guess();
    expect([status, text.includes('För många försök')]).toEqual([429, true]);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.skipIf(isEmbedded)('is counted by all servers together', async () => {
    for (let turn = 0; turn < formsAllowed; turn++)
      expect((await press(turn % 2 ? open : strict, '203.0.113.8')).status).toBe(405);
    expect((await press(strict, '203.0.113.8')).status).toBe(429);
  });
});

it('a header that is too large, or too many of them, ends the connection', async () => {
  const { port } = new URL(open.url);
  const answer = await new Promise<string>((tell, fail) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`GET /fi HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`),
    );
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.once('close', () => tell(text));
    socket.once('error', fail);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 431/);
});

describe('The log', () => {
  it('says to whose account something was refused, and of no other request whose it was', async () => {
    expect((await visit(open, '/fi/manager/work', { cookie })).status).toBe(403);
    expect((await visit(open, '/fi/counselor', { cookie })).status).toBe(200);
    const lines = () => open.log.filter((line) => line.includes('"msg":"request"'));
    await expect.poll(() => lines().some((line) => line.includes('/fi/manager/work'))).toBe(true);
    const of = (path: string) => lines().filter((line) => line.includes(`"path":"${path}"`));
    for (const line of of('/fi/manager/work')) expect(line).toContain(`"account":"${accountId}"`);
    for (const line of of('/fi/counselor')) expect(line).not.toContain(accountId);
  });
});
