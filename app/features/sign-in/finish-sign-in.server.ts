import { createHmac } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Door } from '#app/core/doors.server.ts';
import { sessionSecret } from '#app/core/env.server.ts';
import { log } from '#app/core/log.server.ts';
import { ATTEMPT_SECONDS, type Attempt } from './attempt.server.ts';
import { namesNobody, tellsWho, type Sent } from './attributes.ts';
import { callbackOf } from './begin-sign-in.server.ts';
import { providerOf, ProviderUnavailable } from './provider.server.ts';
import type { Stop } from './stops.ts';
import { useOnce } from './use-once.server.ts';

/** How somebody proved who they are, as their session keeps it. `subject` is a keyed hash. */
export type SignInProof = {
  method: 'oidc';
  levelOfAssurance: string;
  issuer: string;
  subject: string;
  idpSession?: string;
  idToken?: string;
};

export type Proved = { stop: null; proof: SignInProof; subject: string; sent: Sent } | { stop: Stop };

/** A subject may be an identity code at some brokers: sessions keep it under the server's key. */
export const subjectHash = (issuer: string, subject: string): string =>
  createHmac('sha256', sessionSecret()).update(`subject ${issuer} ${subject}`).digest('base64url');

/** Turns the provider's answer into what it says of the person; each attempt is good for one answer. */
export async function finishSignIn(
  door: Door,
  attempt: Attempt | null,
  answer: URL,
  time: Date,
): Promise<Proved> {
  if (!attempt || attempt.door !== door.name) return { stop: 'expired' };
  if (answer.searchParams.get('state') !== attempt.state) return { stop: 'expired' };
  const endsAt = new Date(attempt.began + 2 * ATTEMPT_SECONDS * 1000);
  if (!(await useOnce('state', attempt.state, endsAt, time))) return { stop: 'expired' };
  try {
    return await exchange(door, attempt, answer);
  } catch (error) {
    return { stop: stopOf(error) };
  }
}

async function exchange(door: Door, attempt: Attempt, answer: URL): Promise<Proved> {
  const { configuration } = await providerOf(door);
  const address = new URL(callbackOf(door));
  address.search = answer.search;
  const tokens = await oidc.authorizationCodeGrant(configuration, address, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
    ...(attempt.again && { maxAge: 0 }),
  });
  const claims = tokens.claims();
  if (!claims?.sub || !tokens.id_token) return { stop: 'failed' };
  // Proved anew means after it was asked for, but for clocks that differ a little.
  if (attempt.again && (claims.auth_time ?? 0) * 1000 < attempt.began - 30_000) return { stop: 'failed' };
  const asks = !tellsWho(claims) && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const more = asks ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
  const proof: SignInProof = {
    method: 'oidc',
    // Only the signed token says how sure the provider is.
    levelOfAssurance: typeof claims.acr === 'string' ? claims.acr : '',
    issuer: claims.iss,
    subject: subjectHash(claims.iss, claims.sub),
    ...(typeof claims.sid === 'string' && { idpSession: claims.sid }),
    // It goes back in an address when the person signs out, where nothing about a person may stand.
    ...(namesNobody(claims) && { idToken: tokens.id_token }),
  };
  return { stop: null, proof, subject: claims.sub, sent: { ...more, ...claims } };
}

function stopOf(error: unknown): Stop {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'temporarily_unavailable' || error.error === 'server_error'
      ? 'unavailable'
      : 'cancelled';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const away = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].some((each) => each === code);
  if (error instanceof ProviderUnavailable || error instanceof TypeError || away) return 'unavailable';
  log.warn('sign-in refused', { type: typeof code === 'string' ? code : 'unknown' });
  return 'failed';
}
