import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const { env } = process;
const ownDatabase = Boolean(env.DATABASE_URL);

const Settings = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  mode: z.enum(['production', 'development', 'test']),
  /** How many proxies stand in front and may say who the client is. */
  proxies: z.coerce.number().int().min(0).max(10),
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
  /** Whether the server also works off what is due; `off` where other processes do. */
  worker: z.enum(['on', 'off']),
});

const ordinary = { port: 3000, mode: 'production', proxies: 0, logLevel: 'info', worker: 'on' } as const;
const found = Settings.safeParse({
  port: env.PORT || ordinary.port,
  mode: env.NODE_ENV || ordinary.mode,
  proxies: env.POLKU_PROXIES || ordinary.proxies,
  logLevel: env.POLKU_LOG || ordinary.logLevel,
  worker: env.POLKU_WORKER || ordinary.worker,
});

/** Of the server process. What makes no sense is said by the check at the start, all of it at once. */
export const settings: z.infer<typeof Settings> = found.success ? found.data : ordinary;

const sense: Record<keyof typeof ordinary, string> = {
  port: 'PORT must be a number from 0 to 65535',
  mode: 'NODE_ENV must be production, development or test',
  proxies: 'POLKU_PROXIES must be the number of proxies in front, 0 to 10',
  logLevel: 'POLKU_LOG must be debug, info, warn, error or silent',
  worker: 'POLKU_WORKER must be on or off',
};

/** What is missing or makes no sense in the settings of the server itself: one line each. */
export function serverProblems(): string[] {
  const wrong = found.success ? [] : found.error.issues.map(({ path }) => String(path[0]));
  const problems = Object.entries(sense).flatMap(([name, words]) => (wrong.includes(name) ? [words] : []));
  if (env.SESSION_SECRET ? env.SESSION_SECRET.length < 32 : ownDatabase) problems.push(SECRET);
  if (logKeysGiven().length === 0 ? ownDatabase : logKeysGiven().some((key) => key.length < 32))
    problems.push(LOG_KEY);
  if (ownDatabase && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL ?? ''))
    problems.push('DATABASE_URL must look like postgres://user:password@host:5432/database');
  if (env.POLKU_CONNECTIONS && !/^[1-9]\d{0,3}$/.test(env.POLKU_CONNECTIONS))
    problems.push('POLKU_CONNECTIONS must be a number of 1 or more');
  if (env.POLKU_CLAMAV && !scannerAt(env.POLKU_CLAMAV)) problems.push(SCANNER);
  if (Number.isNaN(limitFactor())) problems.push('POLKU_LIMITS must be a number above 0, or off');
  for (const name of ['POLKU_DEMONSTRATION', 'POLKU_SECURE_COOKIES'] as const)
    if (!['', 'on', 'off'].includes(env[name] ?? '')) problems.push(`${name} must be on or off`);
  return problems;
}

/** How many times as often as usual something may be tried (core/limits); 0 where nothing is counted. */
export function limitFactor(): number {
  if (env.POLKU_LIMITS === 'off') return 0;
  const factor = Number(env.POLKU_LIMITS || 1);
  return factor > 0 && factor <= 10_000 ? factor : Number.NaN;
}

/** Polku's own version, as its processes tell it. */
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;

const SECRET = 'SESSION_SECRET is missing or too short: set it to at least 32 random characters';

/**
 * The key that signs what browsers and mails carry for us. An installation on PostgreSQL gives SESSION_SECRET (32
 * characters or more); the embedded database keeps one beside its data.
 */
export function sessionSecret(): string {
  if (env.SESSION_SECRET && env.SESSION_SECRET.length >= 32) return env.SESSION_SECRET;
  if (ownDatabase || env.SESSION_SECRET) throw new Error(SECRET);
  return storedSecret(env.POLKU_DATA ?? '.data');
}

const LOG_KEY = 'POLKU_LOG_KEY is missing or too short: set it to at least 32 random characters';

const logKeysGiven = (): string[] =>
  (env.POLKU_LOG_KEY ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);

let keysOfLog: readonly [string, ...string[]] | undefined;

/**
 * The keys of the read log, the newest first: POLKU_LOG_KEY holds one of 32 characters or more, or several with commas
 * between them after a change of key, for old lines are checked with the key of their time. The embedded database keeps
 * one beside its data.
 */
export function logKeys(): readonly [string, ...string[]] {
  return (keysOfLog ??= findLogKeys());
}

function findLogKeys(): readonly [string, ...string[]] {
  const [newest, ...others] = logKeysGiven();
  if (!newest) {
    if (ownDatabase) throw new Error(LOG_KEY);
    return [storedSecret(env.POLKU_DATA ?? '.data', 'log-key')];
  }
  if ([newest, ...others].some((key) => key.length < 32)) throw new Error(LOG_KEY);
  return [newest, ...others];
}

/** Of a database that ends with the process. */
let fleeting: string | undefined;

function storedSecret(folder: string, name = 'session-secret'): string {
  if (folder.startsWith('memory:')) return (fleeting ??= randomBytes(32).toString('hex'));
  const file = join(folder, name);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    mkdirSync(folder, { recursive: true });
    const secret = randomBytes(32).toString('hex');
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}

/**
 * Whether sign-in as a demonstration person may exist at all: on with the embedded database unless switched off, off with
 * PostgreSQL unless switched on. The database must be marked as a demonstration besides, which only filling it does.
 */
export function demonstrationAllowed(): boolean {
  if (env.POLKU_DEMONSTRATION === 'off') return false;
  return env.POLKU_DEMONSTRATION === 'on' || !ownDatabase;
}

/** Whether identity codes that are issued to nobody pass: where the people are invented. */
export const testCodesAllowed = (): boolean => settings.mode !== 'production' || demonstrationAllowed();

/** Cookies travel only over HTTPS unless the server is opened on this machine. */
export function secureCookies(): boolean {
  return env.POLKU_SECURE_COOKIES === 'on' || (ownDatabase && env.POLKU_SECURE_COOKIES !== 'off');
}

export type MailSettings = { smtpUrl: string; from: string };

const Mail = z.object({
  smtpUrl: z.url({
    protocol: /^smtps?$/,
    error: 'POLKU_SMTP_URL must look like smtps://user:password@host:465',
  }),
  from: z
    .string({ error: 'POLKU_MAIL_FROM is missing: the sender of mail, like Polku <polku@example.org>' })
    .regex(/^[^\r\n]*\S+@\S+$/, 'POLKU_MAIL_FROM must hold an e-mail address'),
  baseUrl: z.url({
    protocol: /^https?$/,
    error: 'POLKU_BASE_URL is missing: the address under which people open Polku, for the links in mail',
  }),
});

/** The mail server, or null where none is given. Throws with what is missing when only a part of it is given. */
export function mailSettings(): MailSettings | null {
  const { mail, problems } = readMail();
  if (problems.length > 0) throw new Error(problems.join('; '));
  return mail;
}

export const mailProblems = (): string[] => readMail().problems;

function readMail(): { mail: MailSettings | null; problems: string[] } {
  if (!env.POLKU_SMTP_URL) return { mail: null, problems: [] };
  const read = Mail.safeParse({
    smtpUrl: env.POLKU_SMTP_URL,
    from: env.POLKU_MAIL_FROM,
    baseUrl: env.POLKU_BASE_URL,
  });
  if (read.success) return { mail: read.data, problems: [] };
  return { mail: null, problems: read.error.issues.map(({ message }) => message) };
}

/** Whether e-mail is a way to reach anybody here: through a server, or kept for the page of a demonstration. */
export function mailLeaves(): boolean {
  return mailSettings() !== null || mailKept();
}

/** Without a mail server a demonstration or a developer reads the mail on a page. */
export function mailKept(): boolean {
  return demonstrationAllowed() || settings.mode !== 'production';
}

/** Where people open Polku, without a slash at the end. */
export function baseUrl(): string {
  return (env.POLKU_BASE_URL || `http://localhost:${settings.port}`).replace(/\/+$/, '');
}

const SCANNER = 'POLKU_CLAMAV must look like host:3310 or like the path of a socket';

type Scanner = { host: string; port: number } | { path: string };

function scannerAt(address: string): Scanner | null {
  if (address.startsWith('/')) return { path: address };
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
  return host ? { host: host.replace(/^\[|\]$/g, ''), port: Number(port) } : null;
}

/**
 * The virus scanner that looks at files before they are kept: POLKU_CLAMAV is the address of a clamd, `host:port` or the path
 * of its socket. Null where none is given: then pages say that files are not scanned.
 */
export function virusScanner(): Scanner | null {
  if (!env.POLKU_CLAMAV) return null;
  const scanner = scannerAt(env.POLKU_CLAMAV);
  if (!scanner) throw new Error(SCANNER);
  return scanner;
}
