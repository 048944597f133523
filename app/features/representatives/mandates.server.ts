import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wall } from '#app/core/clock.server.ts';
import { baseUrl, sessionSecret } from '#app/core/env.server.ts';
import { mandateSettings, type MandateSettings } from '#app/core/mandate-settings.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { readBusinessId } from '#app/rules/identity.ts';

/** A company for which a person may act, and the roles that give the right, as the service names them. */
export const Mandate = z.object({ businessId: z.string(), name: z.string(), roles: z.array(z.string()) });
export type Mandate = z.infer<typeof Mandate>;

/**
 * Who may act for which company, asked on behalf of the person who has just identified themselves: they choose the company
 * in the service itself. `begin` says where to send them, `finish` what the service answers when they are back.
 */
export type MandateService = {
  source: string;
  begin: (identityCode: string, language: Language) => Promise<{ session: string; location: string }>;
  /** Null for an answer to nothing that this session has asked: then nobody is asked any further. */
  finish: (session: string, answer: URLSearchParams) => Promise<Mandate[] | null>;
};

/** Null where none is used: then companies only invite. */
export function mandateService(): MandateService | null {
  const settings = mandateSettings();
  return settings && eAuthorizations(settings);
}

/** Where the service sends people back: exactly this address is registered there. */
export const mandateCallback = (): string => `${baseUrl()}/sign-in/mandates`;

const Registered = z.object({ sessionId: z.string().min(1), userId: z.string().min(1) });
const Token = z.object({ access_token: z.string().min(1) });
const Answer = z.array(
  z.looseObject({ identifier: z.string(), name: z.string().max(300), roles: z.array(z.string()) }),
);
const PATIENCE = 10_000;

/**
 * What comes back with the answer of this very session, and nobody else can make: whoever sends a browser here with a code of
 * their own brings nothing in (RFC 6749 10.12).
 */
const stateOf = (session: string): string =>
  createHmac('sha256', sessionSecret()).update(`mandates ${session}`).digest('base64url');

/**
 * Suomi.fi e-Authorizations, its Web API for acting for a company: registration of the person → choice of the company in
 * the browser → token → roles. Written after its public description for developers; to be verified against its test
 * environment: whether the answer holds all companies or the chosen one alone, that `state` comes back as OAuth wants it, and
 * the codes of mandates that are no register roles. The identity code stands in the address of the first call, as the service
 * wants it: no call is logged.
 */
function eAuthorizations({ url, clientId, apiKey, secret, roles }: MandateSettings): MandateService {
  const checksum = (path: string) => {
    const at = wall().toISOString();
    const sum = createHmac('sha256', apiKey).update(`${path} ${at}`).digest('base64');
    return { 'X-AsiointivaltuudetAuthorization': `${clientId} ${at} ${sum}` };
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(url + path, { headers: { ...checksum(path), ...headers } });
  return {
    source: 'suomi.fi',
    begin: async (identityCode, language) => {
      const path = `/service/ypa/user/register/${clientId}/${encodeURIComponent(identityCode)}?requestId=${randomUUID()}`;
      const { sessionId, userId } = Registered.parse(await get(path));
      const query = new URLSearchParams({
        ...{ client_id: clientId, response_type: 'code', redirect_uri: mandateCallback() },
        ...{ user: userId, lang: language, state: stateOf(sessionId) },
      });
      return { session: sessionId, location: `${url}/oauth/authorize?${query}` };
    },
    finish: async (session, sent) => {
      const code = sent.get('code');
      if (!code || sent.get('state') !== stateOf(session)) return null;
      const query = new URLSearchParams({
        ...{ grant_type: 'authorization_code', redirect_uri: mandateCallback(), code },
      });
      const basic = Buffer.from(`${clientId}:${secret}`).toString('base64');
      const headers = { Authorization: `Basic ${basic}` };
      const token = Token.parse(await ask(`${url}/oauth/token?${query}`, { method: 'POST', headers }));
      const path = `/service/ypa/api/organizationRoles/${encodeURIComponent(session)}?requestId=${randomUUID()}`;
      const answer = Answer.parse(await get(path, { Authorization: `Bearer ${token.access_token}` }));
      return answer.flatMap((company) => mandateFrom(company, roles));
    },
  };
}

function mandateFrom(
  { identifier, name, roles }: z.infer<typeof Answer>[number],
  enough: readonly string[],
): Mandate[] {
  const read = readBusinessId(identifier);
  const held = roles.filter((role) => enough.includes(role));
  return read.ok && held.length > 0 ? [{ businessId: read.id, name, roles: held }] : [];
}

/** Says no more of a failure than its status: the address may hold an identity code. */
async function ask(address: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(address, {
    ...init,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (!response?.ok) throw new Error(`the mandate service answered ${response?.status ?? 'nothing'}`);
  return response.json();
}
