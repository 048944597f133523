import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const onOff = z.enum(['on', 'off']);

const Env = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.string().optional(),
  POLKU_DATA: z.string().min(1).default('.data'),
  /** At least 32 characters; signs the session cookies. */
  POLKU_SECRET: z.string().min(32).optional(),
  /** Sign-in as invented persons. Never on by itself when there is a real database server. */
  POLKU_DEMONSTRATION: onOff.optional(),
  /** How many proxies stand in front and may say who the client is. */
  POLKU_PROXIES: z.coerce.number().int().min(0).default(0),
  POLKU_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Environment = {
  mode: 'production' | 'development' | 'test';
  port: number;
  demonstration: boolean;
  secret: string;
  proxies: number;
  logLevel: string;
};

/** The only reader of the process's environment above the database. Throws a readable error when something is wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const parsed = Env.safeParse(
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) throw new Error(`The environment is wrong:\n${z.prettifyError(parsed.error)}`);
  const values = parsed.data;
  const embedded = values.DATABASE_URL === undefined;
  const demonstration =
    values.POLKU_DEMONSTRATION === undefined ? embedded : values.POLKU_DEMONSTRATION === 'on';
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    demonstration,
    secret: values.POLKU_SECRET ?? ownSecret(embedded, values.POLKU_DATA),
    proxies: values.POLKU_PROXIES,
    logLevel: values.POLKU_LOG,
  };
}

/** On one machine with its own folder the secret is made once and kept there; beside a database server it must be given. */
function ownSecret(embedded: boolean, folder: string): string {
  if (!embedded)
    throw new Error('POLKU_SECRET is missing: at least 32 random characters that sign the sessions.');
  if (folder.startsWith('memory:')) return randomBytes(32).toString('base64url');
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8');
}

export const env = readEnvironment(process.env);
