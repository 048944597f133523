import { createRemoteJWKSet, importJWK, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import { wall } from '#app/core/clock.server.ts';
import type { Door, PrivateKey } from '#app/core/doors.server.ts';

/** The provider behind a door, as it describes itself. */
export type Provider = {
  door: Door;
  configuration: oidc.Configuration;
  /** Its public keys; asked again when a token is signed with one that is not among them. */
  keys: JWTVerifyGetKey;
  /** Ours, for requests that we sign. */
  signing: oidc.PrivateKey | null;
  opening: oidc.DecryptionKey[];
};

const HOUR = 3_600_000;
const TIMEOUT_SECONDS = 5;
const REST = 5000;

type Known = { found: Promise<Provider>; at: number; last: Provider | null };
const known = new Map<string, Known>();

/** The provider does not answer, or not as a provider does: nobody can sign in through it now. */
export class ProviderUnavailable extends Error {}

/**
 * Asked when first needed and again once an hour. While it does not answer, what it said last is good enough, and without
 * that it is asked at most every five seconds. Throws ProviderUnavailable.
 */
export async function providerOf(door: Door): Promise<Provider> {
  const key = JSON.stringify(door);
  const time = wall().getTime();
  const before = known.get(key);
  if (before && time - before.at < HOUR) return before.found;
  const asked: Known = { found: ask(door), at: time, last: before?.last ?? null };
  known.set(key, asked);
  asked.found = asked.found.then(
    (provider) => (asked.last = provider),
    (error: unknown) => {
      asked.at = time - HOUR + REST;
      if (asked.last) return asked.last;
      throw new ProviderUnavailable(`The provider of the door ${door.name} does not answer`, {
        cause: error,
      });
    },
  );
  return asked.found;
}

async function ask(door: Door): Promise<Provider> {
  const signing = await signingKey(door.keys);
  const opening = await Promise.all(door.keys.filter(({ use }) => use === 'enc').map(openingKey));
  const authentication = door.secret
    ? oidc.ClientSecretBasic(door.secret)
    : signing
      ? oidc.PrivateKeyJwt(signing)
      : oidc.None();
  const plain = door.issuer.startsWith('http:');
  const configuration = await oidc.discovery(new URL(door.issuer), door.clientId, {}, authentication, {
    timeout: TIMEOUT_SECONDS,
    // Every token's signature is checked, also of one that came straight from the provider.
    execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
  });
  if (opening.length > 0) oidc.enableDecryptingResponses(configuration, undefined, ...opening);
  const { jwks_uri } = configuration.serverMetadata();
  if (!jwks_uri) throw new Error('The provider names no keys');
  const keys = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: TIMEOUT_SECONDS * 1000 });
  return { door, configuration, keys, signing, opening };
}

async function signingKey(keys: PrivateKey[]): Promise<oidc.PrivateKey | null> {
  const found = keys.find(({ use }) => use === 'sig');
  return found ? { key: await keyOf(found), ...(found.kid && { kid: found.kid }) } : null;
}

async function openingKey(key: PrivateKey): Promise<oidc.DecryptionKey> {
  return { key: await keyOf(key), alg: key.alg, ...(key.kid && { kid: key.kid }) };
}

async function keyOf(key: PrivateKey): Promise<CryptoKey> {
  const imported = await importJWK(key, key.alg);
  if (imported instanceof Uint8Array) throw new Error('A private key is expected');
  return imported;
}
