import { wall } from '#app/core/clock.server.ts';
import { plainCookie, sentCookie } from '#app/core/cookies.server.ts';
import { baseUrl } from '#app/core/env.server.ts';
import { fingerprint, isToken, newToken } from '#app/core/secret-link.server.ts';
import { kysely } from '#app/db/client.server.ts';

const COOKIE = 'polku-passkey';
export const SECONDS = 300;

/** For whom passkeys are made: this installation, by the address under which people open it. */
export function relyingParty(): { name: string; id: string; origin: string } {
  const { hostname, origin } = new URL(baseUrl());
  return { name: 'Polku', id: hostname, origin };
}

/** Remembers what a passkey was asked to sign in this browser, once and for five minutes; answers the cookie. */
export async function keepChallenge(challenge: string, accountId: string | null): Promise<string> {
  const [token, time] = [newToken(), wall()];
  await kysely.deleteFrom('PasskeyChallenge').where('expiresAt', '<', time).execute();
  const expiresAt = new Date(time.getTime() + SECONDS * 1000);
  await kysely
    .insertInto('PasskeyChallenge')
    .values({ id: fingerprint(token), challenge, accountId, expiresAt })
    .execute();
  return plainCookie(COOKIE, token, SECONDS);
}

/** What was asked of this browser and this account, or of nobody in particular; whoever asks a second time gets null. */
export async function takeChallenge(request: Request, accountId: string | null): Promise<string | null> {
  const token = sentCookie(request, COOKIE);
  if (!isToken(token)) return null;
  const kept = await kysely
    .deleteFrom('PasskeyChallenge')
    .where('id', '=', fingerprint(token))
    .where('accountId', 'is not distinct from', accountId)
    .where('expiresAt', '>', wall())
    .returning('challenge')
    .executeTakeFirst();
  return kept?.challenge ?? null;
}
