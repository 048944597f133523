import { below500, formHeaders, inHeader, languages, ofOne, refused, safe, type Kinds } from './wild-kind.ts';
import type { Random } from '../../prisma/seed/random.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const randomToken = (random: Random) => Array.from({ length: 43 }, () => random.pick([...letters])).join('');

/** Requests for pages, files, data and links. */
export const wildPages: Kinds = {
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
      const headers = { 'X-HTTP-Method-Override': 'POST', ...(random.chance(0.5) && formHeaders) };
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
      return { method: 'POST', path, body, headers: formHeaders, allowed: refused };
    },
  },
};
