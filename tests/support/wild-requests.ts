/** Requests as nobody's browser sends them, by kind: each says what may be answered to it. */
import { randomFrom, type Random } from '../../prisma/seed/random.ts';
import { filled, refusable } from './attacks.ts';
import type { Form } from './forms.ts';
import type { Sample } from './site-map.ts';
import { wildTexts } from './wild-texts.ts';

export type Wild = {
  kind: string;
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Whose cookie it bears. */
  accountId: string | null;
  allowed: (status: number, location: string) => boolean;
};

/** A form as its owner met it, on a page whose address holds an id (`ofOne`) or none. */
export type OwnedForm = { form: Form; accountId: string; role: string; ofOne: boolean };

export type Hostile = {
  seed: number;
  host: string;
  samples: Sample[];
  forms: OwnedForm[];
  cookieOf: (accountId: string) => string;
  /** Somebody to whom the sample's object does not belong. */
  strangerOf: (sample: Pick<Sample, 'role' | 'accountId'>) => string | undefined;
};

type Draft = Partial<Omit<Wild, 'kind'>> & { path: string };
type Make = (random: Random, hostile: Hostile, text: () => string) => Draft | undefined;

const below500 = (status: number) => status < 500;
/** Answers that show nothing and do nothing. */
const refused = (status: number, location: string) =>
  status === 303 || status === 302 ? toSignIn.test(location) : status >= 400 && status < 500;
const toSignIn = /^\/(\w\w\/sign-in|sign-in)\b/;
const languages = ['fi', 'sv', 'en'] as const;
const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' };

const safe = encodeURIComponent;
const encode = (body: [string, string][]) =>
  body.map(([name, value]) => `${safe(name)}=${safe(value)}`).join('&');
/** What a header may hold at all; the rest is sent over bare sockets. */
const inHeader = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 3000);

const kinds: Record<string, { share: number; make: Make }> = {
  'a wild query': {
    share: 900,
    make(random, { samples }, text) {
      const { path, accountId } = random.pick(samples);
      const name = random.pick([
        'word',
        'page',
        'after',
        'sort',
        'to',
        'show',
        'area',
        'search',
        '__proto__',
      ]);
      const query = Array.from({ length: random.whole(1, 4) }, () => `${name}=${safe(text())}`).join('&');
      return { path: `/${random.pick(languages)}${path}?${query}`, accountId, allowed: below500 };
    },
  },
  'a wild address': {
    share: 1300,
    make(random, { samples }, text) {
      const { path, accountId } = random.pick(samples);
      const parts = path.split('/').filter(Boolean);
      const at = random.whole(0, parts.length);
      const twisted = random.pick<(text: string) => string>([
        () => parts.toSpliced(at, 1, safe(text())).join('/'),
        () => [...parts, safe(text())].join('/'),
        () => `%2e%2e/${parts.join('/')}`,
        () => `${parts.join('//')}/..;/${safe(text())}`,
        () => `${parts.join('/')}%2f..%2f..%2fetc%2fpasswd`,
        () => parts.join('/').toUpperCase(),
        () => `${parts.join('/')}.json`,
        () => `${parts.join('%5c')}`,
        () => parts.map((part) => (part.length === 36 ? part.replace(/.$/, 'g') : part)).join('/'),
      ])(text());
      return { path: `/${random.pick([...languages, 'de', 'FI', '__proto__'])}/${twisted}`, accountId };
    },
  },
  'the data beside the page': {
    share: 700,
    make(random, { samples, strangerOf }, text) {
      const sample = random.pick(samples);
      const suffix = random.pick(['.data', '.data?_routes=root', `.data?_routes=${safe(sample.route)}`]);
      const extra = random.pick(['', `&_routes=${safe(text())}`, '&index', `&_data=${safe(sample.route)}`]);
      const query = suffix.includes('?') ? extra : extra.replace('&', '?');
      const path = `/fi${sample.path}${suffix}${query}`;
      const theirs = sample.shape.includes('/:') && sample.accountId;
      const accountId = theirs ? (strangerOf(sample) ?? null) : sample.accountId;
      return { path, accountId, headers: { Accept: '*/*' } };
    },
  },
  'files of ours': {
    share: 300,
    make(random, _hostile, text) {
      const folder = random.pick([
        '',
        'assets/',
        'build/',
        'assets/../',
        '.git/',
        '.data/',
        '@fs/',
        'node_modules/',
      ]);
      const file = random.pick([
        '.env',
        'server/index.js',
        'postgres/PG_VERSION',
        'session-secret',
        'package.json',
        '__manifest',
        'sw.js',
        'root.js.map',
        safe(text()),
      ]);
      return { path: `/${folder}${file}` };
    },
  },
  'a wild method': {
    share: 500,
    make(random, { samples }, text) {
      const { path, accountId } = random.pick(samples);
      const method = random.pick([
        'PUT',
        'PATCH',
        'DELETE',
        'OPTIONS',
        'HEAD',
        'PROPFIND',
        'TRACE',
        'LINK',
        'PURGE',
      ]);
      const headers = { 'X-HTTP-Method-Override': 'POST', ...(random.chance(0.5) && form) };
      return { method, path: `/fi${path}`, accountId, headers, ...(random.chance(0.5) && { body: text() }) };
    },
  },
  'wild headers': {
    share: 700,
    make(random, { samples }, text) {
      const { path, accountId } = random.pick(samples);
      const name = random.pick([
        'Accept', 'Accept-Language', 'Accept-Encoding', 'If-None-Match', 'If-Modified-Since', 'Range', 'If-Range',
        'Referer', 'User-Agent', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Original-URL',
        'X-Polku-Client', 'Forwarded', 'Authorization', 'Origin', 'Sec-Fetch-Site', 'Content-Length-Extra',
      ]); // prettier-ignore
      const value = random.pick([inHeader(text()), 'bytes=0-0,1-99999999999', 'W/"x", *', 'a'.repeat(9000)]);
      const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`X-${at}`, 'x']));
      return { path: `/sv${path}`, accountId, headers: { [name]: value, ...(random.chance(0.2) && many) } };
    },
  },
  'a forged cookie': {
    share: 900,
    make(random, { samples, cookieOf }, text) {
      const closed = samples.filter(({ role }) => role !== 'nobody');
      const [one, other] = [random.pick(closed), random.pick(closed)];
      const real = cookieOf(one.accountId ?? '').slice('polku='.length);
      const theirs = cookieOf(other.accountId ?? '').slice('polku='.length);
      const half = real.slice(0, 20) + theirs.slice(20);
      const value = random.pick([
        inHeader(text()).replace(/[;,\s]/g, '_'), real.slice(0, -1), `${real}A`, real.toLowerCase(), half === real ? 'x' : half,
        Buffer.from(JSON.stringify({ accountId: one.accountId, role: 'manager' })).toString('base64url'),
        'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.', 'a'.repeat(4000), '',
      ]); // prettier-ignore
      const name = random.pick(['polku', 'polku', '__Host-polku', 'Polku', 'session']);
      return { path: `/fi${one.path}`, headers: { Cookie: `${name}=${value}` }, allowed: refused };
    },
  },
  'a page of somebody else': {
    share: 1400,
    make(random, { samples, strangerOf }) {
      const sample = random.pick(samples.filter(ofOne));
      const accountId = random.chance(0.2) ? null : (strangerOf(sample) ?? null);
      return { path: `/${random.pick(languages)}${sample.path}`, accountId, allowed: refused };
    },
  },
  'a form of somebody else': {
    share: 900,
    make(random, { forms, strangerOf }) {
      const owned = random.pick(forms.filter(({ ofOne }) => ofOne));
      const accountId = random.chance(0.2) ? null : (strangerOf(owned) ?? null);
      return posted(owned, encode(filled(owned.form)), { accountId });
    },
  },
  'a form filled in wrongly': {
    share: 1000,
    make(random, { forms }, text) {
      const owned = random.pick(forms);
      // An application begins a matter: the version on its page is of nothing.
      if (owned.form.action.includes('/my/apply/')) return undefined;
      const version = owned.form.fields.some(({ name }) => name === 'version');
      if (version && random.chance(0.5)) {
        const body = filled(owned.form).map(([name]): [string, string] => [name, text()]);
        const none = body.map(([name, value]): [string, string] => [
          name,
          name === 'version' ? `v${value}` : value,
        ]);
        return posted(owned, encode(none));
      }
      const attacks = refusable(owned.form).filter(
        ({ name }) => !/^(what|employer): tampered|everything/.test(name),
      );
      return attacks.length > 0 ? posted(owned, encode(random.pick(attacks).body)) : undefined;
    },
  },
  'a body that is no form': {
    share: 700,
    make(random, { forms }, text) {
      const owned = random.pick(
        forms.filter(({ form: { fields } }) => fields.some(({ name }) => name === 'version')),
      );
      const [type, body] = random.pick<[string, string | Buffer]>([
        ['application/json', JSON.stringify({ version: text() })],
        ['application/json', '['.repeat(20_000)],
        ['text/xml', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`],
        ['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="version"\r\n\r\n${text()}`],
        ['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="f"; filename="../../x.php"\r\n\r\n<?php\r\n--x--\r\n`],
        ['multipart/form-data', text()],
        ['text/plain', `version=${text()}`],
        ['application/x-www-form-urlencoded; charset=utf-16', Buffer.from(`version=x${text()}`, 'utf16le')],
        [form['Content-Type'], '%E0%A4%A=%&&&=;'],
        [form['Content-Type'], Array.from({ length: 2000 }, (_, at) => `a.${at}.b=${at}`).join('&')],
        [form['Content-Type'], `${'a.'.repeat(5000)}a=1`],
        [form['Content-Type'], 'version=x&'.repeat(3000)],
        [form['Content-Type'], `__proto__.version=1&constructor.prototype.version=1&version[]=1`],
        [form['Content-Type'], Buffer.from([0x66, 0x3d, 0xff, 0xfe, 0x00, 0xc0, 0x80])],
        [form['Content-Type'], `version=v&text=${'ä'.repeat(random.whole(20_000, 60_000))}`],
      ]); // prettier-ignore
      const gzip = random.chance(0.1) && { 'Content-Encoding': 'gzip' };
      return posted(owned, body, { headers: { ...form, 'Content-Type': type, ...gzip } });
    },
  },
  'a form from another site': {
    share: 500,
    make(random, { forms, host }) {
      const owned = random.pick(forms);
      const from = random.pick<Record<string, string>>([
        { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://example.com' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'none' },
        { Origin: 'null' },
        { Origin: `http://${host}.example.com` },
        { Origin: `https://example.com/http://${host}` },
        { Referer: `http://${host}/fi` },
        {},
      ]);
      const headers = { 'Content-Type': form['Content-Type'], ...from };
      return posted(owned, encode(filled(owned.form)), { headers, allowed: (status) => status === 403 });
    },
  },
  'a link that is none': {
    share: 700,
    make(random, _hostile, text) {
      const token = random.pick([safe(text()) || 'x', randomToken(random), randomToken(random).slice(1)]);
      const path = random.pick([
        `/calendar/${token}.ics`, `/fi/links/invitation/${token}`, `/fi/links/referral/${token}`,
        `/fi/links/referral/${token}/accept`, `/fi/links/share/${token}`, `/fi/settings/address?token=${token}`,
        `/sign-in/callback/person?code=${token}&state=${token}`, `/sign-in/callback/staff?error=${token}`,
        `/sign-in/callback/${token}`, `/fi/sign-in/stopped/${token}`, `/fi/sign-in/passkey?to=${token}`,
        `/sign-in/mandates?code=${token}`, `/sign-out/front-channel/person?sid=${token}&iss=${token}`,
        `/sign-out/back-channel/${random.pick(['person', 'staff'])}`,
      ]); // prettier-ignore
      const posting = path.includes('back-channel') || (path.includes('/links/') && random.chance(0.5));
      if (!posting) return { path, allowed: below500 };
      const body = `logout_token=eyJhbGciOiJub25lIn0.${Buffer.from(text()).toString('base64url')}.&version=1`;
      return { method: 'POST', path, body, headers: form, allowed: refused };
    },
  },
};

/** Whoever seeks work may look at these. */
export const openToSeekers = /^\/my\/(suggestions|apply|groups)\//;

const ofOne = ({ shape, role, kind, route }: Sample) =>
  !openToSeekers.test(shape) &&
  shape.includes('/:') &&
  role !== 'nobody' &&
  kind !== 'redirect' &&
  route.startsWith(`routes/${role}/`);

function posted(owned: OwnedForm, body: string | Buffer, more: Partial<Draft> = {}): Draft {
  return {
    method: 'POST',
    path: owned.form.action,
    accountId: owned.accountId,
    headers: form,
    body,
    // Some forms first show what they would do, and write nothing.
    allowed: (status, location) => refused(status, location) || status === 200,
    ...more,
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const randomToken = (random: Random) => Array.from({ length: 43 }, () => random.pick([...letters])).join('');

/** As many as the shares say, in an order of their own, the same for the same seed. */
export function wildRequests(hostile: Hostile, factor = 1): Wild[] {
  const random = randomFrom(hostile.seed);
  const texts = wildTexts(hostile.seed, 600);
  const all: { at: number; wild: Wild }[] = [];
  for (const [kind, { share, make }] of Object.entries(kinds))
    for (let count = 0; count < share * factor;) {
      const draft = make(random, hostile, () => random.pick(texts));
      if (!draft) continue;
      count++;
      const wild = { kind, method: 'GET', headers: {}, accountId: null, allowed: below500, ...draft };
      all.push({ at: random.next(), wild });
    }
  return all.sort((one, other) => one.at - other.at).map(({ wild }) => wild);
}
