import { Agent } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { survivable } from '#tests/support/attacks.ts';
import { startCity } from '#tests/support/city.ts';
import { fingerprint } from '#tests/support/fingerprint.ts';
import { formsOf } from '#tests/support/forms.ts';
import { ask, sideBySide, speak, type WildAnswer } from '#tests/support/send-wild.ts';
import { siteRoutes } from '#tests/support/site-map.ts';
import { sessionCookie, tokenOf, visit } from '#tests/support/visit.ts';
import { wildBytes } from '#tests/support/wild-bytes.ts';
import {
  formHeaders,
  openToSeekers,
  type Hostile,
  type OwnedForm,
  type Wild,
} from '#tests/support/wild-kind.ts';
import { wildRequests } from '#tests/support/wild-requests.ts';
import { wildTexts } from '#tests/support/wild-texts.ts';
import { plant } from '#tests/support/planted-words.ts';
import { randomFrom } from '../../prisma/seed/random.ts';

/** The same requests each time; another number in the environment makes others. */
const seed = Number(process.env.POLKU_TEST_SEED ?? 20_260_101);
const WIDTH = 24;
const MEGABYTE = 1024 * 1024;

const city = await startCity({ POLKU_LIMITS: 'off', POLKU_WORKER: 'off' });
const agent = new Agent({ keepAlive: true, maxSockets: WIDTH });
afterAll(async () => {
  agent.destroy();
  await city.stop();
});
const site = new URL(city.url);
const random = randomFrom(seed);

const cookieOf = (accountId: string) => `polku=${tokenOf(accountId)}`;
const everybody = [...Object.values(city.map.accounts).flat(), city.map.strangeCounselor];
for (const accountId of everybody) await sessionCookie(city, accountId);
const planted = await plant(city, everybody);

const companies = new Map(
  (await city.query('select "id", "companyId" from "Account"')).map(({ id, companyId }) => [id, companyId]),
);
const strangerOf: Hostile['strangerOf'] = ({ role, accountId }) => {
  if (role === 'counselor') return city.map.strangeCounselor;
  const colleague = (id: string) => {
    const company = companies.get(id);
    return id === accountId || (company !== null && company === companies.get(accountId ?? ''));
  };
  const others = (city.map.accounts[role] ?? []).filter((id) => !colleague(id));
  return others.length > 0 ? random.pick(others) : undefined;
};

const languageAt = (at: number) => `/${['fi', 'sv', 'en'][at % 3] ?? 'fi'}`;

/** Whoever works in the area may read what stands there of its people. */
const staff = new Set<string | null>([
  ...(city.map.accounts.counselor ?? []),
  ...(city.map.accounts.manager ?? []),
  ...city.map.samples.flatMap(({ role, accountId }) => (/^(counselor|manager)$/.test(role) ? accountId : [])),
]);

/** Signing out ends the session that the others' requests need. */
const portals = new Map(siteRoutes().map(({ id, portal }) => [id, portal]));
const samples = city.map.samples
  .filter(({ kind, path }) => kind !== 'broken' && !path.startsWith('/sign-out'))
  .map((sample) => ({ ...sample, role: portals.get(sample.route) === 'public' ? 'nobody' : sample.role }));
const forms = await collectForms();
const hostile: Hostile = { seed, host: site.host, samples, forms, cookieOf, strangerOf };

const counts = new Map<string, Map<number, number>>();
afterAll(() => {
  const total = [...counts.values()].reduce(
    (sum, each) => sum + [...each.values()].reduce((a, b) => a + b, 0),
    0,
  );
  const lines = [...counts].map(([kind, by]) => {
    const statuses = [...by]
      .sort(([one], [other]) => one - other)
      .map(([status, count]) => `${count} × ${status || 'cut off'}`);
    return `  ${kind.padEnd(28)} ${statuses.join(', ')}`;
  });
  process.stdout.write(`\n${total} hostile requests (seed ${seed}):\n${lines.join('\n')}\n`);
});

function count(kind: string, status: number): void {
  const by = counts.get(kind) ?? new Map<number, number>();
  counts.set(kind, by.set(status, (by.get(status) ?? 0) + 1));
}

const isPage = ({ headers }: WildAnswer) => String(headers['content-type']).startsWith('text/html');

/** What no answer may hold, whoever asks for whatever. */
function wrongWith(answer: WildAnswer, accountId: string | null = null): string | null {
  if (answer.status >= 500) return `status ${answer.status}`;
  const whole = `${JSON.stringify(answer.headers)}\n${answer.text}`;
  const leak = staff.has(accountId) ? null : planted.find((mark) => whole.includes(mark));
  if (leak) return `shows ${leak}`;
  if (/node_modules|\.server\.ts|at async |PrismaClient|syntax error at or near|PGlite/.test(whole))
    return 'shows its insides';
  if (isPage(answer) && /<script>alert\(1\)|<img src=x/.test(answer.text)) return 'shows markup as markup';
  return 'x-injected' in answer.headers ? 'takes a header' : null;
}

/** Up to three of each form of the site, in the order of the map; whatever ends a session is left out. */
async function collectForms(): Promise<OwnedForm[]> {
  const having = samples.filter(({ forms: all, accountId }) => all.length > 0 && accountId);
  const pages = new Map<number, string>();
  await sideBySide([...having.keys()], 8, async (at) => {
    const { path = '', accountId } = having[at] ?? {};
    const { text } = await visit(city, languageAt(at) + path, { cookie: cookieOf(accountId ?? '') });
    pages.set(at, text);
  });
  const seen = new Map<string, number>();
  const owned: OwnedForm[] = [];
  for (const [at, { path, role, accountId }] of having.entries())
    for (const form of formsOf(pages.get(at) ?? '', languageAt(at) + path)) {
      const already = seen.get(form.signature.slice(3)) ?? 0;
      if (already >= 3 || /\/(sign-out|sign-in|sessions|language)/.test(form.action)) continue;
      seen.set(form.signature.slice(3), already + 1);
      const hasId = /[0-9a-f]{8}-[0-9a-f]{4}-/.test(form.action);
      const ofOne = hasId && role !== 'nobody' && !openToSeekers.test(form.action.slice(3));
      owned.push({ form, accountId: accountId ?? '', role, ofOne });
    }
  return owned;
}

const headersOf = ({ headers, accountId }: Wild) => ({
  Accept: 'text/html',
  ...(accountId && { Cookie: cookieOf(accountId) }),
  ...headers,
});

describe('Ten thousand hostile requests', () => {
  it('are refused or answered without a fault, show nothing of other people, and write nothing', async () => {
    const wilds = wildRequests(hostile);
    const before = await fingerprint(city);
    const memory = await city.memory();
    const wrong: string[] = [];
    await sideBySide(wilds, WIDTH, async (wild) => {
      const answer = await ask(site, agent, { ...wild, headers: headersOf(wild) });
      count(wild.kind, answer.status);
      const fault =
        wrongWith(answer, wild.accountId) ??
        (wild.allowed(answer.status, String(answer.headers.location ?? ''))
          ? null
          : `answered ${answer.status}`);
      if (fault)
        wrong.push(`${wild.kind}: ${wild.method} ${wild.path.slice(0, 300)} as ${wild.accountId}: ${fault}`);
    });
    expect(wrong.slice(0, 40)).toEqual([]);
    expect(await fingerprint(city)).toEqual(before);
    expect(((await city.memory()) - memory) / MEGABYTE).toBeLessThan(400);
  }, 600_000);

  it('that are no requests at all do no harm either', async () => {
    const before = await fingerprint(city);
    const cookie = cookieOf(city.map.accounts.seeker?.[0] ?? '');
    const wrong: string[] = [];
    await sideBySide(wildBytes(random, 320, cookie), 40, async (bytes) => {
      const heard = await speak(site, bytes);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0);
      count('bytes that are no request', status);
      const [head = '', text = ''] = heard.split('\r\n\r\n', 2);
      const injected = /^x-injected:|^x-hidden:|traced/im.test(heard) ? 'takes what was slipped in' : null;
      const fault = injected ?? wrongWith({ status, text, headers: { head, 'content-type': 'text/html' } });
      if (fault) wrong.push(`${String(bytes.parts[0]).slice(0, 120)}: ${fault}`);
    });
    expect(wrong).toEqual([]);
    expect(await fingerprint(city)).toEqual(before);
  }, 300_000);

  it('in which people send what they please through their own forms break nothing', async () => {
    const texts = wildTexts(seed + 1, 400);
    const wrong: string[] = [];
    const all = Array.from({ length: 900 }, () => random.pick(forms));
    await sideBySide(all, WIDTH, async ({ form, accountId }) => {
      const attack = random.pick(survivable(form));
      const words = random.pick(texts);
      const body = attack.body.map(([name, value]) => [name, value === 'a\u0000b' ? words : value]);
      const headers = {
        Cookie: cookieOf(accountId),
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
      };
      const asked = {
        method: 'POST',
        path: form.action,
        headers,
        body: new URLSearchParams(body).toString(),
      };
      // Sent several times at the same moment, as by a finger that trembles.
      const times = random.chance(0.15) ? 3 : 1;
      const answers = await Promise.all(Array.from({ length: times }, () => ask(site, agent, asked)));
      for (const answer of answers) {
        count(times > 1 ? 'a form sent thrice at once' : 'a form of their own', answer.status);
        const fault = wrongWith(answer, accountId);
        if (fault) wrong.push(`${form.action}: ${fault}`);
      }
    });
    expect(wrong).toEqual([]);
    const twice = await city.query(
      'select "subjectType", "subjectId", "version" from "History" group by 1, 2, 3 having count(*) > 1',
    );
    expect(twice).toEqual([]);
  }, 300_000);

  it('leave a server that answers everybody as before, and a log without a failed request', async () => {
    await sideBySide(
      samples.filter((_, at) => at % 5 === 0),
      8,
      async ({ path, accountId, kind }) => {
        const answer = await ask(site, agent, {
          method: 'GET',
          path: `/fi${path}`,
          headers: { Accept: 'text/html', ...(accountId && { Cookie: cookieOf(accountId) }) },
        });
        expect(wrongWith(answer, accountId), path).toBeNull();
        expect(answer.status === 0 || (kind === 'page' && answer.status === 503), path).toBe(false);
      },
    );
    expect((await visit(city, '/health')).text).toBe('ok');
    expect(city.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  }, 300_000);

  it('are stopped where limits hold, with the time to wait, and others go on', async () => {
    const strict = await startCity({ POLKU_LIMITS: '0.05', POLKU_WORKER: 'off' });
    const there = new URL(strict.url);
    for (const accountId of everybody) await sessionCookie(strict, accountId);
    const [one = '', other = ''] = city.map.accounts.seeker ?? [];
    const press = { method: 'POST', path: '/fi/settings', headers: formHeaders };
    const guess = { method: 'GET', path: '/calendar/guess.ics', headers: {} };
    const mine = { ...press, headers: { ...press.headers, Cookie: cookieOf(one) } };
    const all = [
      ...wildRequests(hostile, 0.05).map((wild) => ({ ...wild, headers: headersOf(wild) })),
      ...Array.from({ length: 60 }, () => [press, guess, mine]).flat(),
    ];
    const waits: string[] = [];
    await sideBySide(all, WIDTH, async (asked) => {
      const answer = await ask(there, agent, asked);
      count('with limits on', answer.status);
      expect(wrongWith(answer), asked.path).toBeNull();
      if (answer.status === 429) waits.push(String(answer.headers['retry-after']));
    });
    expect(waits.length).toBeGreaterThan(60);
    expect(waits.filter((wait) => !/^[1-9]\d*$/.test(wait))).toEqual([]);
    const theirs = { ...mine, headers: { ...press.headers, Cookie: cookieOf(other) } };
    expect((await ask(there, agent, mine)).status).toBe(429);
    expect((await ask(there, agent, theirs)).status).toBe(422);
    await strict.stop();
  }, 300_000);
});
