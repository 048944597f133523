import { compactDecrypt, jwtVerify, type JWTPayload } from 'jose';
import type { Door } from '#app/core/doors.server.ts';
import { log } from '#app/core/log.server.ts';
import { endSessionsOf } from '#app/core/session-ends.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { subjectHash } from './finish-sign-in.server.ts';
import { providerOf, ProviderUnavailable, type Provider } from './provider.server.ts';
import { useOnce } from './use-once.server.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
/** A token that took longer to come is not believed; its number is remembered for as long. */
const AGE_SECONDS = 150;
const MAX_LENGTH = 16_384;
/** How far the provider's clock may be from ours. */
const TOLERANCE_SECONDS = 30;

const away = ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'];

export type Logout = 'ended' | 'refused' | 'unavailable';

/** What the provider is answered; after `unavailable` it may tell once more. */
export const statusOfLogout: Record<Logout, number> = { ended: 200, refused: 400, unavailable: 503 };

/**
 * The provider tells, server to server, that a session there has ended (OpenID Connect Back-Channel Logout 1.0): ours that
 * came from it end on every server. Believed when the provider has signed it for us, now, as a logout, and once: its number is
 * used up last, together with the sessions that end, so that what failed here may be told again. It ends no session that
 * began after it was told: whoever has signed in again in the meantime stays.
 */
export async function endByToken(door: Door, token: string, time: Date): Promise<Logout> {
  try {
    const claims = await verified(await providerOf(door), token);
    if (!claims) return refuse('no logout');
    const { iss: issuer = '', sid, sub = '', iat = 0 } = claims;
    // Of both the session is the narrower.
    const whose = typeof sid === 'string' ? { idpSession: sid } : { subject: subjectHash(issuer, sub) };
    const begunBy = new Date((iat + TOLERANCE_SECONDS) * 1000);
    const first = await transaction(async (tx) => {
      if (!(await isFirst(tx, claims, time))) return false;
      await endSessionsOf(tx, { issuer, begunBy, ...whose });
      return true;
    });
    return first ? 'ended' : refuse('told before');
  } catch (error) {
    if (error instanceof ProviderUnavailable) return 'unavailable';
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    // Its keys could not be had: it may tell once more.
    if (error instanceof TypeError || away.includes(code)) return 'unavailable';
    if (!code.startsWith('ERR_J')) throw error;
    return refuse(code);
  }
}

function refuse(type: string): 'refused' {
  log.warn('logout refused', { type });
  return 'refused';
}

/** The claims of a logout token that is what it should be; null or a throw of JOSE's for any other. */
async function verified(provider: Provider, token: string): Promise<JWTPayload | null> {
  if (token.length > MAX_LENGTH) return null;
  const { door, configuration, keys } = provider;
  const { payload, protectedHeader } = await jwtVerify(await opened(provider, token), keys, {
    issuer: configuration.serverMetadata().issuer,
    audience: door.clientId,
    algorithms: signatures,
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: AGE_SECONDS,
    clockTolerance: TOLERANCE_SECONDS,
  });
  const { typ = 'JWT' } = protectedHeader;
  const kind = typ.toLowerCase().replace('application/', '');
  if (kind !== 'logout+jwt' && kind !== 'jwt') return null;
  // An ID token is signed by the same hand: what sets a logout apart is the event, and that no nonce is in it.
  if ('nonce' in payload || !isLogout(payload.events)) return null;
  const names = [payload.sid, payload.sub].some((name) => typeof name === 'string' && name !== '');
  return names ? payload : null;
}

/** An encrypted token has five parts; what it holds is signed like any other. */
async function opened({ opening }: Provider, token: string): Promise<string> {
  if (token.split('.').length !== 5) return token;
  const [key] = opening;
  if (!key) return token;
  const { plaintext } = await compactDecrypt(token, key.key, {
    ...(key.alg && { keyManagementAlgorithms: [key.alg] }),
  });
  return new TextDecoder().decode(plaintext);
}

const isLogout = (events: unknown): boolean =>
  typeof events === 'object' && events !== null && EVENT in events;

function isFirst(tx: Tx, { iss = '', jti = '' }: JWTPayload, time: Date): Promise<boolean> {
  return useOnce('logout', `${iss} ${jti}`, new Date(time.getTime() + 2 * AGE_SECONDS * 1000), time, tx);
}

/**
 * The same told through the person's browser, in a frame of the provider's page (Front-Channel Logout 1.0). No cookie of
 * ours reaches such a frame, so the session is found by the provider's own secret name for it.
 */
export async function endByFrame(door: Door, query: URLSearchParams): Promise<Logout> {
  const [said, idpSession] = [query.get('iss'), query.get('sid')];
  if (!said || !idpSession || idpSession.length > 500) return 'refused';
  try {
    const { issuer } = (await providerOf(door)).configuration.serverMetadata();
    if (said !== issuer) return 'refused';
    await transaction((tx) => endSessionsOf(tx, { issuer, idpSession }));
    return 'ended';
  } catch (error) {
    if (error instanceof ProviderUnavailable) return 'unavailable';
    throw error;
  }
}
