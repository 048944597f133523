import * as oidc from 'openid-client';
import { doorNames, doorOf } from '#app/core/doors.server.ts';
import { baseUrl } from '#app/core/env.server.ts';
import { providerOf, ProviderUnavailable } from './provider.server.ts';

/** Where the provider sends people back after a sign-out: exactly this address is registered there. */
export const afterSignOut = (): string => `${baseUrl()}/`;

type Left = { issuer: string | null; idToken: string | null } | null;

/**
 * Where to sign out at the provider too, for a session that came through one; null where there is none, or where it does
 * not answer. The address names nobody: the provider's token is in it only where that names nobody.
 */
export async function signOutAtProvider(left: Left): Promise<string | null> {
  if (!left?.issuer) return null;
  for (const name of doorNames) {
    const door = doorOf(name);
    if (!door) continue;
    try {
      const { configuration } = await providerOf(door);
      const { issuer, end_session_endpoint } = configuration.serverMetadata();
      if (issuer !== left.issuer || !end_session_endpoint) continue;
      return oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: afterSignOut(),
        ...(left.idToken && { id_token_hint: left.idToken }),
      }).href;
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
    }
  }
  return null;
}
