import * as oidc from 'openid-client';
import { wall } from '#app/core/clock.server.ts';
import type { Door } from '#app/core/doors.server.ts';
import { baseUrl } from '#app/core/env.server.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Attempt } from './attempt.server.ts';
import { providerOf, type Provider } from './provider.server.ts';

export type Wish = { language: Language; to: string | null; as: Attempt['as']; again: boolean };

/** Where the provider sends people back: exactly this address is registered there. */
export const callbackOf = (door: Door): string => `${baseUrl()}/sign-in/callback/${door.name}`;

/** Makes the request to the provider, and what this browser has to remember of it. Throws ProviderUnavailable. */
export async function beginSignIn(door: Door, wish: Wish): Promise<{ attempt: Attempt; location: string }> {
  const provider = await providerOf(door);
  const attempt: Attempt = {
    ...wish,
    door: door.name,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    began: wall().getTime(),
  };
  const parameters = {
    redirect_uri: callbackOf(door),
    scope: door.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ui_locales: wish.language,
    ...(door.levels.length > 0 && { acr_values: door.levels.join(' ') }),
    ...(wish.again && { prompt: 'login', max_age: '0' }),
  };
  return { attempt, location: (await addressOf(provider, parameters)).href };
}

/** Signed where both sides can, so that nobody on the way changes what is asked for. */
function addressOf(
  { configuration, signing }: Provider,
  parameters: Record<string, string>,
): Promise<URL> | URL {
  const { request_parameter_supported } = configuration.serverMetadata();
  return signing && request_parameter_supported
    ? oidc.buildAuthorizationUrlWithJAR(configuration, parameters, signing)
    : oidc.buildAuthorizationUrl(configuration, parameters);
}
