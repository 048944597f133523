import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;

/** 32 bytes and the name by which sealed rows know them. */
export type Key = { id: string; bytes: Buffer };
/** The first of each list is the one that writes; the others still open and find. */
export type IdentityKeys = { sealing: Key[]; hashing: Key[] };

const variables = { sealing: 'POLKU_IDENTITY_KEYS', hashing: 'POLKU_IDENTITY_HASH_KEY' } as const;
type Purpose = keyof typeof variables;
type Texts = Record<Purpose, string>;

let known: IdentityKeys | undefined;
/** Of a database that ends with the process. */
let fleeting: Texts | undefined;

/**
 * The keys of identity codes: what seals them, and what they are found by. An installation on PostgreSQL gives both in the
 * environment, each as `id:base64` with 32 bytes, several with commas between and the newest first; the embedded database
 * keeps its own beside its data. Throws with all that is missing or wrong.
 */
export function identityKeys(): IdentityKeys {
  if (known) return known;
  const problems = identityKeyProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const texts = textsOfKeys();
  return (known = { sealing: keysIn(texts.sealing), hashing: keysIn(texts.hashing) });
}

/** What is missing or wrong, in words that name the variable and never the key. */
export function identityKeyProblems(): string[] {
  const texts = textsOfKeys();
  const problems = [...problemsOf('sealing', texts.sealing), ...problemsOf('hashing', texts.hashing)];
  if (problems.length > 0) return problems;
  const seals = new Set(keysIn(texts.sealing).map(fingerprint));
  const shared = keysIn(texts.hashing).some((key) => seals.has(fingerprint(key)));
  return shared ? [`${variables.hashing} must not hold a key of ${variables.sealing}`] : [];
}

/** A key nobody has had before. Beside the embedded database it is kept, as the newest; else whoever asks keeps it. */
export function newKey(purpose: Purpose, day: string): { variable: string; value: string; kept: boolean } {
  const texts = textsOfKeys();
  const ids = new Set(keysIn(texts[purpose]).map(({ id }) => id));
  let id = day;
  for (let turn = 2; ids.has(id); turn++) id = `${day}-${turn}`;
  const value = freshKey(id);
  const folder = ownFolder();
  if (folder !== null) {
    writeTexts(folder, { ...texts, [purpose]: `${value},${texts[purpose]}` });
    known = undefined;
  }
  return { variable: variables[purpose], value, kept: folder !== null };
}

const freshKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

const fingerprint = ({ bytes }: Key) => createHash('sha256').update(bytes).digest('hex');

function keysIn(text: string): Key[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const [id = '', ...rest] = each.split(':');
      return { id, bytes: Buffer.from(rest.join(':'), 'base64') };
    });
}

function problemsOf(purpose: Purpose, text: string): string[] {
  const variable = variables[purpose];
  const keys = keysIn(text);
  if (keys.length === 0)
    return [`${variable} is missing: set it to first:<32 random bytes in base64> (openssl rand -base64 32)`];
  const ids = keys.map(({ id }) => id);
  return keys.flatMap(({ id, bytes }, at) => {
    if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(id))
      return [`${variable}: key ${at + 1} needs an id of small letters, digits and hyphens before its colon`];
    if (bytes.length !== 32) return [`${variable}: the key ${id} must be 32 bytes in base64`];
    return ids.indexOf(id) === at ? [] : [`${variable}: the id ${id} is given twice`];
  });
}

function textsOfKeys(): Texts {
  const given = { sealing: env[variables.sealing] ?? '', hashing: env[variables.hashing] ?? '' };
  if (given.sealing || given.hashing || env.DATABASE_URL) return given;
  const folder = ownFolder();
  return folder === null ? (fleeting ??= freshTexts()) : storedTexts(folder);
}

const freshTexts = (): Texts => ({ sealing: freshKey('first'), hashing: freshKey('first') });

/** Where the embedded database keeps keys of its own; null where the environment gives them, or the memory ends with us. */
function ownFolder(): string | null {
  if (env.DATABASE_URL || env[variables.sealing] || env[variables.hashing]) return null;
  const folder = env.POLKU_DATA ?? '.data';
  return folder.startsWith('memory:') ? null : folder;
}

const fileIn = (folder: string) => join(folder, 'identity-keys');

function storedTexts(folder: string): Texts {
  let lines: string;
  try {
    lines = readFileSync(fileIn(folder), 'utf8');
  } catch {
    const fresh = freshTexts();
    mkdirSync(folder, { recursive: true });
    writeTexts(folder, fresh);
    return fresh;
  }
  const of = (purpose: Purpose) =>
    lines
      .split('\n')
      .find((line) => line.startsWith(`${variables[purpose]}=`))
      ?.slice(variables[purpose].length + 1) ?? '';
  return { sealing: of('sealing'), hashing: of('hashing') };
}

function writeTexts(folder: string, texts: Texts): void {
  const lines = [`${variables.sealing}=${texts.sealing}`, `${variables.hashing}=${texts.hashing}`, ''];
  writeFileSync(fileIn(folder), lines.join('\n'), { mode: 0o600 });
}
