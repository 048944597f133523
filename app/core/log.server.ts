import { pino } from 'pino';
import { settings } from './env.server.ts';

/** All that a line of the log may hold: never a body, a name, a note or a query. */
export type LogFields = {
  requestId?: string;
  method?: string;
  path?: string;
  status?: number;
  ms?: number;
  route?: string;
  count?: number;
  type?: string;
  attempt?: number;
  /** The id of an account, where something was refused to it. */
  account?: string;
  /** The name of a reason, from a closed list. */
  reason?: string;
  error?: unknown;
};

const writer = pino({ level: settings.logLevel, base: null, formatters: { level: (level) => ({ level }) } });

export const log = {
  info: (message: string, fields: LogFields = {}) => writer.info(plain(fields), message),
  warn: (message: string, fields: LogFields = {}) => writer.warn(plain(fields), message),
  error: (message: string, fields: LogFields = {}) => writer.error(plain(fields), message),
};

/** A path as the log keeps it: the secret of a link (core/secret-link) is the key to what it opens. */
export const loggedPath = (path: string): string =>
  path.replace(/^\/calendar\/.+/s, '/calendar/…').replace(/(?<=\/)[\w-]{43}(?![\w-])/g, '…');

/** Of an error its place and its words, not the values that a driver hangs on it. */
function plain({ error, ...fields }: LogFields) {
  if (error === undefined) return fields;
  return { ...fields, error: error instanceof Error ? (error.stack ?? error.message) : typeof error };
}
