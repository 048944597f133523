import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';

/** What a token says and who signs it; `forger` has a key that the provider does not know. */
export type Token = { claims?: JWTPayload; by?: 'provider' | 'forger' | 'nobody'; type?: string };

/** A provider that answers as it is told, to see what is not believed. */
export type ForgingProvider = {
  issuer: string;
  /** Given for the next code that is exchanged. */
  next: (token: Token) => void;
  sign: (token: Token) => Promise<string>;
  exchanged: () => number;
  env: Record<string, string>;
  close: () => Promise<void>;
};

export const CLIENT = 'polku-forged';

export async function startForgingProvider(): Promise<ForgingProvider> {
  const [known, strange] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')];
  const jwk = { ...(await exportJWK(known.publicKey)), use: 'sig', alg: 'ES256', kid: 'one' };
  let told: Token = {};
  let exchanges = 0;
  let issuer = '';
  const sign = ({ claims = {}, by = 'provider', type = 'JWT' }: Token): Promise<string> => {
    const time = Math.floor(Date.now() / 1000);
    const whole = { iss: issuer, aud: CLIENT, sub: 'somebody', iat: time, exp: time + 120, ...claims };
    if (by === 'nobody') return Promise.resolve(new UnsecuredJWT(whole).encode());
    const key = by === 'provider' ? known.privateKey : strange.privateKey;
    return new SignJWT(whole).setProtectedHeader({ alg: 'ES256', kid: 'one', typ: type }).sign(key);
  };
  const pages: Record<string, () => Promise<unknown>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    }),
    '/jwks': async () => ({ keys: [jwk] }),
    '/token': async () => {
      exchanges += 1;
      return { access_token: 'opaque', token_type: 'Bearer', id_token: await sign(told) };
    },
  };
  const server = createServer((asked, response) => {
    const page = pages[(asked.url ?? '').split('?')[0] ?? ''];
    const answer = page?.() ?? Promise.reject(new Error('not there'));
    answer.then(
      (body) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body)),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    issuer,
    sign,
    next: (token) => {
      told = token;
    },
    exchanged: () => exchanges,
    env: { POLKU_STAFF_ISSUER: issuer, POLKU_STAFF_CLIENT_ID: CLIENT, POLKU_STAFF_CLIENT_SECRET: 'secret' },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
