import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { identityKeys, type Key } from '#app/core/identity-keys.server.ts';

/** By what a person is known to others: the Finnish identity code, or the PersonIdentifier of another country (eIDAS). */
export type IdentifierKind = 'identityCode' | 'eidas';
/** Whose identifier, or which row of a list: bound into the seal, so that a row copied to another place does not open. */
export type Bearer = { personId: string; kind: IdentifierKind | 'intakeRow' };
export type Sealed = { sealed: string; sealKey: string };

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM with the newest key and a nonce of its own: a few million random ones are far from meeting twice. */
export function seal(bearer: Bearer, value: string): Sealed {
  const [key] = identityKeys().sealing;
  if (!key) throw new Error('there is no key to seal with');
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(boundTo(bearer));
  const content = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return {
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url'),
    sealKey: key.id,
  };
}

/** Throws when the key is not here, or the row was changed or moved; never with what it holds. */
export function unseal(bearer: Bearer, { sealed, sealKey }: Sealed): string {
  const key = identityKeys().sealing.find(({ id }) => id === sealKey);
  if (!key) throw new Error(`the key ${sealKey} is not among POLKU_IDENTITY_KEYS`);
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  })
    .setAAD(boundTo(bearer))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
}

const boundTo = ({ personId, kind }: Bearer) => Buffer.from(`${kind} ${personId}`);

export type Hashed = { hash: string; hashKey: string };

/** What an identifier is found by, under each key that may have written it; the newest first. */
export function hashesOf(kind: IdentifierKind | 'subject', value: string): [Hashed, ...Hashed[]] {
  const [newest, ...older] = identityKeys().hashing;
  if (!newest) throw new Error('there is no key to hash with');
  const text = `${kind} ${written(kind, value)}`;
  return [hashedWith(newest, text), ...older.map((key) => hashedWith(key, text))];
}

/**
 * The same for other tables, in one text that names its key: what is written, and all that a look-up asks for. Whoever finds
 * a row by an older one writes the newest in its place.
 */
export function identityHash(kind: IdentifierKind | 'subject', value: string): string {
  const [newest] = hashesOf(kind, value);
  return named(newest);
}

export function identityHashes(kind: IdentifierKind | 'subject', value: string): string[] {
  return hashesOf(kind, value).map(named);
}

const named = ({ hash, hashKey }: Hashed) => `${hashKey}.${hash}`;

const hashedWith = ({ id, bytes }: Key, text: string): Hashed => ({
  hash: createHmac('sha256', bytes).update(text).digest('base64url'),
  hashKey: id,
});

/** One way of writing for one identifier. The century sign belongs to an identity code and stays. */
export const written = (kind: IdentifierKind | 'subject', value: string): string =>
  kind === 'identityCode' ? value.trim().toUpperCase() : value.trim();
