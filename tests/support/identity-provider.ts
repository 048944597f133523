/**
 * A real OpenID provider on this machine, for development and tests: the national identification of people at `/person` and
 * the city's directory at `/staff`. One chooses who one is, all of them fictitious. It proves nothing and never runs
 * with production.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import express, { type Express, type Request, type Response } from 'express';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { ClientMetadata, Configuration, Provider } from 'oidc-provider';
import { levels, people as fictitious, residentClaims, staff, type Character } from './fictitious.ts';
import { loginPage, logoutPage, signedOutPage } from './provider-pages.ts';

type Options = {
  /** 0 for any free one. */
  port: number;
  /** Where Polku is, as browsers see it. */
  clientUrl: string;
  /** Further people to choose from, asked when the page is shown. */
  more?: () => Promise<Character[]>;
};

export type IdentityProvider = {
  url: string;
  /** What Polku's environment has to say of the two doors. */
  env: Record<string, string>;
  close: () => Promise<void>;
};

type Door = { name: 'person' | 'staff'; listed: () => Promise<Character[]> };

export async function startIdentityProvider({ port, clientUrl, more }: Options): Promise<IdentityProvider> {
  const app = express().disable('x-powered-by');
  const server = createServer(app);
  // This machine alone can ask it.
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  const [keys, secret] = [await ownKeys(), randomBytes(24).toString('base64url')];
  const person: Door = { name: 'person', listed: async () => [...fictitious, ...((await more?.()) ?? [])] };
  await mount(app, url, person, { clientUrl, client: byKey(`${clientUrl}/sign-in/keys/person`) });
  await mount(
    app,
    url,
    { name: 'staff', listed: async () => staff },
    { clientUrl, client: bySecret(secret) },
  );
  return {
    url,
    env: {
      POLKU_PERSON_ISSUER: `${url}/person`,
      POLKU_PERSON_CLIENT_ID: 'polku',
      POLKU_PERSON_CLIENT_KEYS: JSON.stringify({ keys }),
      POLKU_STAFF_ISSUER: `${url}/staff`,
      POLKU_STAFF_CLIENT_ID: 'polku-staff',
      POLKU_STAFF_CLIENT_SECRET: secret,
      POLKU_STAFF_SCOPE: 'openid profile email',
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One key signs Polku's requests, another opens what is encrypted for it; their public halves Polku tells itself. */
async function ownKeys(): Promise<JWK[]> {
  const keys = [];
  for (const [use, alg] of [
    ['sig', 'ES256'],
    ['enc', 'ECDH-ES'],
  ] as const) {
    const { privateKey } = await generateKeyPair(alg, { extractable: true });
    keys.push({ ...(await exportJWK(privateKey)), use, alg, kid: use });
  }
  return keys;
}

/** As national brokers want it: requests and the client proved by a key, the tokens encrypted, all claims in them. */
const byKey = (jwks_uri: string): ClientMetadata => ({
  client_id: 'polku',
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  request_object_signing_alg: 'ES256',
  id_token_encrypted_response_alg: 'ECDH-ES',
  id_token_encrypted_response_enc: 'A128CBC-HS256',
  jwks_uri,
});

/** As a directory does it: a secret, and the claims at an address of their own. */
const bySecret = (secret: string): ClientMetadata => ({ client_id: 'polku-staff', client_secret: secret });

async function mount(
  app: Express,
  url: string,
  door: Door,
  { clientUrl, client }: { clientUrl: string; client: ClientMetadata },
): Promise<void> {
  const { name } = door;
  const typed = new Map<string, Character>();
  const find = async (id: string) => typed.get(id) ?? (await door.listed()).find((each) => each.id === id);
  const signing = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(signing.privateKey)), kty: 'RSA', use: 'sig', alg: 'RS256' };
  const provider: Provider = await quietly(`${url}/${name}`, {
    ...settingsOf(name),
    clients: [
      {
        ...client,
        redirect_uris: [`${clientUrl}/sign-in/callback/${name}`],
        post_logout_redirect_uris: [`${clientUrl}/`],
        backchannel_logout_uri: `${clientUrl}/sign-out/back-channel/${name}`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key] },
    findAccount: async (_ctx, id) => {
      const found = await find(id);
      return found && { accountId: id, claims: () => ({ sub: `${name}-${id}`, ...found.claims }) };
    },
    // Nobody is asked whether a city may know who they are.
    loadExistingGrant: async (ctx) => {
      const { client: asking, session } = ctx.oidc;
      if (!asking || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  app.get(`/${name}/interaction/:uid`, async (request: Request, response: Response) => {
    await provider.interactionDetails(request, response);
    response.send(loginPage(name, await door.listed()));
  });
  app.post(
    `/${name}/interaction/:uid`,
    express.urlencoded({ extended: false }),
    async (request: Request, response: Response) => {
      const chosen = (await find(String(request.body.person))) ?? ownWords(request.body, typed);
      await provider.interactionFinished(
        request,
        response,
        chosen
          ? { login: { accountId: chosen.id, acr: chosen.level, remember: true } }
          : { error: 'access_denied', error_description: 'cancelled' },
        { mergeWithLastSubmission: false },
      );
    },
  );
  app.use(`/${name}`, provider.callback());
}

/** It warns of what makes it unfit for real use, which this one is not for: its memory, and an older Node. */
async function quietly(issuer: string, configuration: Configuration): Promise<Provider> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const oidc = await import('oidc-provider');
    return new oidc.default(issuer, configuration);
  } finally {
    console.warn = warn;
  }
}

const settingsOf = (name: Door['name']) =>
  ({
    acrValues: Object.values(levels),
    claims: {
      openid: ['sub'],
      profile: [...new Set([...fictitious, ...staff].flatMap(({ claims }) => Object.keys(claims)))],
    },
    conformIdTokenClaims: name === 'staff',
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    enabledJWA: {
      idTokenEncryptionAlgValues: ['ECDH-ES'],
      requestObjectSigningAlgValues: ['ES256'],
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      encryption: { enabled: true },
      requestObjects: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logoutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage;
        },
      },
    },
    // Polku stands on this machine too, where the library's own way of asking does not go.
    fetch: (address, { method, headers, body, signal } = {}) =>
      globalThis.fetch(address, { method, headers, body, signal, redirect: 'manual' }),
    interactions: { url: (_ctx, { uid }) => `/${name}/interaction/${uid}` },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 600,
      Interaction: 600,
      Session: 3600,
    },
    renderError: (ctx, out) => {
      ctx.type = 'text';
      ctx.body = `${out.error}: ${out.error_description ?? ''}`;
    },
  }) satisfies Configuration;

/** Whoever types who they are: somebody of the register, with a code of nobody. */
function ownWords(body: Record<string, unknown>, typed: Map<string, Character>): Character | null {
  const said = (field: string) => (typeof body[field] === 'string' ? body[field].trim() : '');
  const [identityCode, givenNames, familyName] = [
    said('identityCode'),
    said('givenNames'),
    said('familyName'),
  ];
  if (!identityCode || !givenNames || !familyName) return null;
  const id = `typed-${identityCode.toLowerCase()}`;
  const claims = residentClaims({
    identityCode,
    givenNames,
    familyName,
    municipality: said('municipality') || '049',
    nonDisclosure: said('nonDisclosure') === 'on',
  });
  const character = { id, label: familyName, level: said('level') || levels.substantial, claims };
  typed.set(id, character);
  return character;
}
