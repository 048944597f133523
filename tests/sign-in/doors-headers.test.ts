import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';

let url: string;
let stop: () => void;

beforeAll(async () => {
  Object.assign(process.env, {
    POLKU_PERSON_ISSUER: 'https://broker.example/tenant',
    POLKU_PERSON_CLIENT_ID: 'polku',
    POLKU_PERSON_CLIENT_SECRET: 'secret',
    POLKU_BASE_URL: 'https://polku.example',
  });
  // Which sites may frame the page is read at the start of the server.
  const { headers, nonce, sameOrigin } = await import('#app/server/security.server.ts');
  const app = express()
    .use(nonce, headers(false))
    .use(sameOrigin((_request, response, { status }) => void response.status(status).end()))
    .use((_request, response) => void response.send('let through'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address: AddressInfo | string | null = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  stop = () => server.close();
});
afterAll(() => stop());

const post = async (path: string) => (await fetch(url + path, { method: 'POST', body: 'x' })).status;

it('the provider’s server may speak without an origin, at its own address and no other', async () => {
  expect(await post('/sign-out/back-channel/person')).toBe(200);
  for (const path of [
    '/sign-out/back-channel/person/more',
    '/sign-out/back-channel/window',
    '/sign-out/back-channel/Person',
    '/fi/sign-out',
    '/fi/sign-out/back-channel/person',
    '//sign-out/back-channel/person',
    '/sign-out/front-channel/person',
    '/sign-in/callback/person',
  ])
    expect(await post(path), path).toBe(403);
});

it('the page that ends a session may stand in a frame of the provider alone, and does nothing else', async () => {
  const { headers } = await fetch(`${url}/sign-out/front-channel/person`);
  expect(headers.get('X-Frame-Options')).toBeNull();
  expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors https://broker.example');
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

it('no other page stands in a frame of anybody', async () => {
  for (const path of ['/fi', '/sign-in/callback/person', '/fi/sign-in/person', '/sign-out/front-channel']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('X-Frame-Options'), path).toBe('DENY');
    expect(headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'");
  }
});
