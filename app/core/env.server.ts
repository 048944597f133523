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
  proxies: z.coerce.number().int().min(0),
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
  /** Whether the server also works off what is due; `off` where other processes do. */
  worker: z.enum(['on', 'off']),
});

/** Of the server process: PORT, NODE_ENV, POLKU_PROXIES, POLKU_LOG, POLKU_WORKER. Throws when one of them makes no sense. */
export const settings = Settings.parse({
  port: env.PORT || 3000,
  mode: env.NODE_ENV || 'production',
  proxies: env.POLKU_PROXIES || 0,
  logLevel: env.POLKU_LOG || 'info',
  worker: env.POLKU_WORKER || 'on',
});

/** Polku's own version, as its processes tell it. */
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;

/**
 * The key that signs session cookies. An installation on PostgreSQL gives SESSION_SECRET (32 characters or more); the
 * embedded database keeps one beside its data.
 */
export function sessionSecret(): string {
  if (env.SESSION_SECRET) {
    if (env.SESSION_SECRET.length < 32) throw new Error('SESSION_SECRET needs at least 32 characters');
    return env.SESSION_SECRET;
  }
  if (ownDatabase) throw new Error('SESSION_SECRET is missing: set it to at least 32 random characters');
  return storedSecret(env.POLKU_DATA ?? '.data');
}

/**
 * The keys of the read log, the newest first: POLKU_LOG_KEY holds one of 32 characters or more, or several with commas
 * between them after a change of key, for old lines are checked with the key of their time. The embedded database keeps one
 * beside its data.
 */
export function logKeys(): readonly [string, ...string[]] {
  return (keysOfLog ??= findLogKeys());
}

let keysOfLog: readonly [string, ...string[]] | undefined;

function findLogKeys(): readonly [string, ...string[]] {
  const [newest, ...others] = (env.POLKU_LOG_KEY ?? '').split(',').map((key) => key.trim());
  if (newest) {
    if ([newest, ...others].some((key) => key.length < 32))
      throw new Error('POLKU_LOG_KEY needs at least 32 characters in each of its keys');
    return [newest, ...others];
  }
  if (ownDatabase) throw new Error('POLKU_LOG_KEY is missing: set it to at least 32 random characters');
  return [storedSecret(env.POLKU_DATA ?? '.data', 'log-key')];
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
  if (!env.POLKU_SMTP_URL) return null;
  const found = Mail.safeParse({
    smtpUrl: env.POLKU_SMTP_URL,
    from: env.POLKU_MAIL_FROM,
    baseUrl: env.POLKU_BASE_URL,
  });
  if (found.success) return found.data;
  throw new Error(found.error.issues.map(({ message }) => message).join('; '));
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
