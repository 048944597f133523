import { Agent } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { markup, refusable, survivable, type Attack } from '#tests/support/attacks.ts';
import { startCity } from '#tests/support/city.ts';
import { fingerprint, settled } from '#tests/support/fingerprint.ts';
import { formsOf, unescape, type Field, type Form } from '#tests/support/forms.ts';
import { ask } from '#tests/support/send-wild.ts';
import { isElsewhere, routeAt, siteRoutes, type Sample } from '#tests/support/site-map.ts';
import { send, sessionCookie, sha256, visit, type Answer } from '#tests/support/visit.ts';

/** Forms that a person may rightly send with nothing in them. */
const emptyIsFine = /^\/(sign-out|notices|settings|my\/assessment|my\/profile)$/;

/** Forms that first show what they would do, or show once what they made: with what is right in itself they answer 200. */
const previews =
  /\/(my\/authority\/switch|my\/data\/links\/new|change\/[a-zA-Z]+|counselor\/invitations|calendar|clients\/[^/]+\/messages\/new|counselor\/messages\/[^/]+)$/;
/** Forms that come with files (tests/server/upload). */
const takesFiles =
  /\/(clarification|hearings\/[^/]+|data\/requests\/new\/\w+|data-request|counselor\/intake)$/;
/** A form that is answered with a file, once. */
const givesFile = /\/caseload\/exports\/[^/]+$/;
/** In the form of one press: the person's own words, that they could type as well. */
const ownWords = /^(what|employer): tampered/;

const city = await startCity();
afterAll(() => city.stop());
await settled(city);

const languages = ['fi', 'sv', 'en'] as const;
type Target = {
  title: string;
  action: string;
  path: string;
  signature: string;
  cookie: () => Promise<string>;
};

/** Each form of the site once, on the page of somebody who has it; the languages take turns. */
const targets: Target[] = [];
for (const sample of city.map.samples) {
  for (const signature of sample.forms) {
    const [action = '', ...names] = signature.split(' ');
    const shape = action === `/fi${sample.path}` ? sample.shape : action;
    const title = `${shape} ${names.join(' ')}`;
    if (targets.some((known) => known.title === title)) continue;
    const language = languages[targets.length % 3] ?? 'fi';
    targets.push({
      title,
      action,
      path: `/${language}${sample.path}`,
      signature,
      cookie: () => cookieOf(sample),
    });
  }
}
const cookieOf = ({ accountId }: Pick<Sample, 'accountId'>) =>
  accountId ? sessionCookie(city, accountId) : Promise.resolve('');

/** The form on its page as it stands now; undefined when an earlier test has moved the matter on. */
async function formOf({ path, signature }: Target, cookie: string): Promise<Form | undefined> {
  // Whoever marks news as read takes away the forms that do it.
  if (path.endsWith('/notices')) await city.query('update "Notice" set "readAt"=null');
  // A file is taken within minutes of being asked for, and the city was made a while ago.
  if (givesFile.test(path)) await city.query('update "CaseloadExport" set "at"=now()');
  const page = await visit(city, path, { cookie });
  const same = (each: Form) => each.signature.replace(/^\/(fi|sv|en)/, '/fi') === signature;
  return formsOf(page.text, path).find(same);
}

describe('A form that is filled in wrongly', () => {
  it.each(targets)('is refused with words and writes nothing: $title', async (target) => {
    const cookie = await target.cookie();
    const form = await formOf(target, cookie);
    if (!form) return expect(target.path).toBe('a page with its form');
    const before = await fingerprint(city);
    for (const attack of refusable(form).filter(({ name }) => !ownWords.test(name))) {
      const answer = await send(city, form.action, attack.body, { cookie });
      const where = `${attack.name} → ${answer.status}`;
      const shown = previews.test(target.path) && attack.name === 'of an older page' && answer.status === 200;
      const tolerated = shown || (attack.name === 'everything twice' && answer.status === 303);
      if (!tolerated) expect([403, 404, 409, 413, 422], where).toContain(answer.status);
      if (!shown) helps(answer, where);
      if (answer.status === 422 || answer.status === 409) keeps(answer, form, attack, where);
    }
    expect(await fingerprint(city)).toEqual(before);
  });

  it.each(targets)('is refused when it is not sent from our own page: $title', async (target) => {
    const cookie = await target.cookie();
    const form = await formOf(target, cookie);
    if (!form) return expect(target.path).toBe('a page with its form');
    const body = filledBody(form);
    // A button without fields reads nothing, so it may take anything.
    const careless = form.fields.length === 0 || emptyIsFine.test(target.path.slice(3));
    for (const headers of foreign) {
      const answer = await send(city, form.action, body, { cookie, headers });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
    }
    const long = await send(city, form.action, [['text', 'a'.repeat(300_000)]], { cookie });
    // A form with files may be longer; what is wrong with it is said in words.
    expect(takesFiles.test(form.action) ? [413, 422] : [413]).toContain(long.status);
    if (careless) return;
    for (const [type, words] of oddBodies) {
      const answer = await send(city, form.action, words, { cookie, headers: { 'Content-Type': type } });
      expect([400, 403, 404, 409, 415, 422], type).toContain(answer.status);
    }
  });
});

const filledBody = (form: Form) =>
  survivable(form)[1]?.body.filter(([name]) => form.fields.some((field) => field.name === name)) ?? [];
const foreign: Record<string, string>[] = [
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://example.com' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'none' },
];
const oddBodies = [
  ['application/json', '{"version":1}'],
  ['text/plain', 'version=1'],
  ['multipart/form-data; boundary=x', 'not in parts'],
  ['application/x-www-form-urlencoded', '%E0%A4%A=%&&&=;'],
] as const;

describe('A session', () => {
  const seeker = city.map.accounts.seeker?.[0] ?? '';
  const toSignIn = ({ status, location }: Answer) => [status, location];

  it('that is forged, tampered with or of nobody is no session', async () => {
    const real = await sessionCookie(city, seeker);
    const wrong = [
      `polku=${sha256('somebody')}`,
      `polku=${sha256(real.slice('polku='.length))}`,
      real.slice(0, -3),
      `${real}A`,
      real.replace(/=.{12}/, '=AAAAAAAAAAAA'),
      await sessionCookie(city, '01900000-0000-7000-8000-000000000000'),
      `polku=' or 1=1 --`,
      'polku=',
      `polku=${'a'.repeat(4000)}`,
      'polku=%E0%A4%A',
    ];
    for (const cookie of wrong) {
      const answer = await visit(city, '/fi/my', { cookie });
      expect(toSignIn(answer), cookie.slice(0, 40)).toEqual([303, '/fi/sign-in?to=%2Ffi%2Fmy']);
    }
    expect((await visit(city, '/fi/my', { cookie: real })).status).toBeLessThan(304);
  });

  it('ends by itself when nobody has used it, and after a working day, whatever the browser keeps', async () => {
    const cookie = await sessionCookie(city, seeker);
    const hash = sha256(cookie.slice('polku='.length));
    const set = (times: string) => city.query(`update "Session" set ${times} where "tokenHash"=$1`, [hash]);
    await set(`"seenAt"=now() - interval '31 minutes'`);
    expect((await visit(city, '/fi/my', { cookie })).status).toBe(303);
    await set(`"seenAt"=now(), "endsAt"=now() - interval '1 minute'`);
    expect((await visit(city, '/fi/my', { cookie })).status).toBe(303);
    await set(`"endsAt"=now() + interval '1 day'`);
    expect((await visit(city, '/fi/my', { cookie })).status).toBeLessThan(304);
  });
});

describe('An address that leads nowhere', () => {
  const strange = [
    '/fi/ei-ole',
    '/sv/finns-inte',
    '/en/nothing/here/at/all',
    '/fi/vacancies/01900000-0000-7000-8000-000000000000',
    '/sv/vacancies/x',
    '/en/how-it-works/constructor',
    '/fi/how-it-works/__proto__',
    '/fi/vacancies/%27%20or%201=1',
    '/fi/.env',
    '/fi/../../etc/passwd',
  ];
  it.each(strange)('%s gets a page that helps, in its language', async (path) => {
    const answer = await visit(city, path);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain(`<html lang="${path.slice(1, 3)}"`);
    expect(answer.text).toMatch(/<h1/);
    expect(answer.text).toMatch(/<main[\s\S]*<a [^>]*href="\/(fi|sv|en)/);
    expect(answer.text).not.toMatch(/node_modules|\.tsx?:\d|Error:/);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is no way to ask, and runs no action',
    async (method) => {
      const headers = { 'Sec-Fetch-Site': 'same-origin' };
      const answer = await ask(new URL(city.url), new Agent(), { method, path: '/fi/settings', headers });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('GET, HEAD, POST');
    },
  );

  it('in the old way of asking for data is none, and alarms nobody', async () => {
    const logged = city.log.length;
    for (const path of ['/fi/vacancies?_data=root', '/fi/vacancies.data?a=1&%5Fdata', '/fi/my?_data='])
      expect((await visit(city, path)).status, path).toBe(404);
    expect(city.log.slice(logged)).toEqual([]);
  });

  it.each(['/fi/%00', '/fi/vacancies?word=%00', '/xx', '/FI', '/fi%E0%A4%A', '/%', '/de/vacancies'])(
    '%s is answered too',
    async (path) => {
      const answer = await visit(city, path);
      expect(answer.status).toBeGreaterThanOrEqual(300);
      expect(answer.status).toBeLessThan(500);
    },
  );

  const queries = [
    'word=%00',
    'word=%25%27%22',
    'after=x',
    'after=%7B%7D',
    'sort=__proto__',
    'page=-1',
    'show=x&show=y',
    'word=' + 'a'.repeat(5000),
  ];
  const lists = city.map.samples.filter(
    ({ kind, shape }, at, all) =>
      kind === 'page' && !shape.includes(':') && all.findIndex((each) => each.shape === shape) === at,
  );
  it.each(lists)('$shape takes any query', async (sample) => {
    const names = new Set<string>(['to', 'search']);
    const cookie = await cookieOf(sample);
    const page = await visit(city, `/fi${sample.path}`, { cookie });
    for (const [, name = ''] of page.text.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)) names.add(name);
    for (const [, query = ''] of page.text.matchAll(/href="[^"]*\?([^"]+)"/g))
      for (const name of new URLSearchParams(unescape(query)).keys()) names.add(name);
    const wild = [
      '%00',
      '%25%27%22%5C',
      'x',
      '-1',
      '99999999999999',
      '2026-02-30',
      '%7B%22a%22%3A1%7D',
      'eyJhIjoxfQ',
    ];
    const asked = [...names].flatMap((name) => wild.map((value) => `${encodeURIComponent(name)}=${value}`));
    for (const query of [...queries, ...asked]) {
      const answer = await visit(city, `/fi${sample.path}?${query}`, { cookie });
      expect(answer.status, query).toBeLessThan(500);
    }
  });
});

describe('Steps that a page does not offer', () => {
  const steps = new Map<string, Set<string>>();
  for (const { shape } of city.map.samples) {
    const at = shape.lastIndexOf('/');
    const base = shape.slice(0, at);
    if (base.includes('/:')) steps.set(base, (steps.get(base) ?? new Set()).add(shape.slice(at + 1)));
  }
  const objects = city.map.samples.filter(({ kind, shape }) => kind === 'page' && steps.has(shape));

  it.each(objects)('are refused: $shape, $state', async (sample) => {
    const cookie = await cookieOf(sample);
    const page = await visit(city, `/fi${sample.path}`, { cookie });
    // What stands in a list is offered there, beside each of its rows.
    const list = await visit(city, `/fi${sample.path.replace(/\/[^/]+$/, '')}`, { cookie });
    const offered = [...`${page.text}${list.text}`.matchAll(/(?:href|action)="([^"]*)"/g)].map(
      ([, target]) => target,
    );
    const before = await fingerprint(city);
    for (const step of [...(steps.get(sample.shape) ?? []), 'noSuchStep', '__proto__', 'constructor']) {
      const target = `/fi${sample.path}/${step}`;
      if (step.startsWith(':') || offered.includes(target)) continue;
      const answer = await send(city, target, [['version', '1']], { cookie });
      // Who may open a client already, or repeats what is done, is led to the page, and nothing is written.
      const led = answer.status === 303 && answer.location === `/fi${sample.path}`;
      if (!led) expect([403, 404, 405, 409, 422], `${step} → ${answer.status}`).toContain(answer.status);
    }
    expect(await fingerprint(city)).toEqual(before);
  });
});

describe('What people write', () => {
  it.each(targets)('is shown as they wrote it and never as markup: $title', async (target) => {
    const cookie = await target.cookie();
    for (const attack of [...Array(3).keys()]) {
      const form = await formOf(target, cookie);
      const body = form && survivable(form)[attack]?.body;
      if (!form || !body) return;
      const answer = await send(city, form.action, body, { cookie });
      const expected = previews.test(target.path) || givesFile.test(target.path) ? [200] : [];
      expect([...expected, 303, 403, 404, 409, 422], `${attack} → ${answer.status}`).toContain(answer.status);
      const shown =
        answer.status === 303 && answer.location ? await visit(city, answer.location, { cookie }) : answer;
      expect(shown.status, answer.location ?? '').toBeLessThan(500);
      for (const { text } of [answer, shown]) expect(text).not.toContain('<script>alert(1)');
    }
  });

  it('breaks no page of anybody', async () => {
    await settled(city);
    for (const sample of city.map.samples) {
      const answer = await visit(city, `/sv${sample.path}`, { cookie: await cookieOf(sample) });
      expect(answer.status, `${sample.role} ${sample.path}`).toBeLessThan(500);
      if (!ofMail.test(sample.path)) expect(inlined(answer.text), sample.path).toEqual([]);
      expect(
        answer.text.includes('<script>alert(1)') || answer.text.includes('<img src=x'),
        sample.path,
      ).toBe(false);
    }
    expect(markup).toContain('<img src=x');
  });

  it('alarms nobody: the log has no failed request', () => {
    expect(city.log.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});

describe('A fault of our own', () => {
  it.each(languages)(
    'is a page in words, without its insides, and stands in the log: %s',
    async (language) => {
      const logged = city.log.length;
      await city.query('alter table "Vacancy" rename to "Elsewhere"');
      const answer = await visit(city, `/${language}/vacancies`).finally(() =>
        city.query('alter table "Elsewhere" rename to "Vacancy"'),
      );
      expect(answer.status).toBe(500);
      expect(answer.text).toContain(`<html lang="${language}"`);
      expect(answer.text).toMatch(/<h1/);
      expect(answer.text).toMatch(/<main[\s\S]*<a [^>]*href="\/(fi|sv|en)/);
      expect(answer.text).not.toMatch(/Elsewhere|Vacancy"|prisma|relation|node_modules|\.tsx?:\d|at async/i);
      const lines = city.log.slice(logged).filter((line) => line.includes('"level":"error"'));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(answer.headers.get('X-Request-Id'));
      expect((await visit(city, `/${language}/vacancies`)).status).toBe(200);
    },
  );
});

/** A mail brings its styles; it is shown in a frame in which nothing runs. */
const ofMail = /^\/demonstration\/mail\/.+\/html$/;

/** What the content security policy would stop: handlers and styles in attributes, addresses that are scripts. */
function inlined(html: string): string[] {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  const inTag =
    /\s(?:on[a-z]+|style)\s*=|(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript|data:text|vbscript)/i;
  const scripts = tags.filter(
    (tag) => /^<script\b/i.test(tag) && !/\snonce="|type="application\/json"/.test(tag),
  );
  return [...tags.filter((tag) => inTag.test(tag.replace(/"[^"]*"/g, quoted))), ...scripts];
}

/** Of a value only what could be an address; words of people may say anything. */
const quoted = (value: string) => (/^"\s*(?:javascript|vbscript|data:text)/i.test(value) ? value : '""');

/** Actions that no page of this city offers as a form, and where they are tried. */
const unseen = new Set([
  'routes/public/not-found', // refuses all
  'routes/public/sign-in-role', // after a sign-in of somebody with several accounts (tests/sign-in/doors)
  'routes/public/sign-in-companies', // after a sign-in for a company (tests/commands/mandates, tests/e2e/company)
  'routes/public/sign-out-back-channel', // sent by the identity provider (tests/sign-in/forged-answers)
  'routes/public/invitation', // behind a secret link (tests/commands/representatives, tests/e2e/company)
  'routes/public/unsent', // after a form that came too late (tests/routes/sessions)
  'routes/public/passkey-challenge', // asked for by a script (tests/commands/passkeys, tests/e2e/company)
  'employer-passkey-challenge', // the same
  'provider-passkey-challenge', // the same
  'employer-passkey', // nobody of this city has a passkey yet (tests/commands/passkeys)
  'provider-passkey', // the same
  'provider-user-step', // the provider has one user (tests/commands/representatives)
  'provider-invitation-step', // and has invited nobody (tests/commands/representatives)
  'routes/counselor/interview-draft', // a second button of the interview's form (tests/e2e)
  'routes/counselor/share-note', // offered to the note's own author (tests/commands)
  'routes/counselor/group-attendance', // open once a group has begun (tests/commands/meetings)
  'routes/seeker/registration-draft', // a second button of the registration's form (tests/routes/validity)
  'routes/seeker/registration-review', // the end of the whole registration (tests/e2e)
]);

it('every page that can be written to has a form here', () => {
  const routes = siteRoutes();
  const met = new Set(
    targets.map(
      ({ path, action }) =>
        routeAt(action.replace(/:id/g, '01900000-0000-7000-8000-000000000000'), routes)?.route.id ?? path,
    ),
  );
  expect(
    siteRoutes()
      .filter(({ id, hasAction }) => hasAction && !met.has(id) && !unseen.has(id) && !isElsewhere(id))
      .map(({ id }) => id),
  ).toEqual([]);
});

/** A refusal is a page in words: what is wrong, and a way on. */
function helps({ status, text }: Answer, where: string): void {
  expect(text, where).not.toMatch(/node_modules|\.tsx?:\d|at async/);
  if (status === 413 || status === 303) return;
  expect(text.match(/<h1/g)?.length, where).toBe(1);
  if (status !== 422 && status !== 409) return;
  const summary = /id="error-summary"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? '';
  const words = [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) =>
    item.replace(/<[^>]*>/g, '').trim(),
  );
  expect(words.length, `${where}: an error summary`).toBeGreaterThan(0);
  for (const word of words) expect(word, where).toMatch(/^[^:{}]*\S\s\S[^{}]*$/);
}

const changed = ({ name, value }: Field, body: Attack['body']) =>
  !body.some(([each, sent]) => each === name && sent === value);

/** What somebody typed is still there, in its field; where the form itself is gone, somewhere on the page. */
function keeps({ text }: Answer, form: Form, { body }: Attack, where: string): void {
  const again = formsOf(text, form.action).find(({ fields }) =>
    form.fields.every(({ name }) => fields.some((each) => each.name === name)),
  );
  for (const { name, type } of form.fields) {
    if (!['text', 'textarea', 'search', 'email', 'tel', 'url'].includes(type)) continue;
    // Which of several forms it was is what a hidden field says.
    if (
      form.fields.some((field) => field.type === 'hidden' && field.name !== 'version' && changed(field, body))
    )
      continue;
    const [typed = ''] = body.filter(([each]) => each === name).map(([, value]) => value);
    if (typed.trim() === '') continue;
    const kept = again?.fields.find((field) => field.name === name)?.value;
    if (again) expect(kept?.trim() === typed.trim(), `${where}: ${name} is kept`).toBe(true);
    else expect(unescape(text).includes(typed.trim()), `${where}: ${name} is kept somewhere`).toBe(true);
  }
}
