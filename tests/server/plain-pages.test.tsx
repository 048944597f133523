import type { AddressInfo } from 'node:net';
import { createRequestHandler } from '@remix-run/express';
import { data, redirect, type ServerBuild } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  useLoaderData,
  useLocation,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import express, { type Express, type RequestHandler } from 'express';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as entry from '#app/entry.server.tsx';
import { plainPages } from '#app/server/plain-pages.server.ts';

type Module = ServerBuild['routes'][string]['module'];
type Args = { request: Request; params: Record<string, string | undefined> };

const logged: string[] = [];
const fault = (error: unknown) => {
  if (!isRouteErrorResponse(error)) logged.push(String(error));
};
const cookies = (...values: string[]) => ({
  headers: values.map((value): [string, string] => ['Set-Cookie', value]),
});

const root: Partial<Module> & { default: unknown } = {
  loader: () => data({ reader: 'Aino <b>' }, cookies('root=1', 'both=1')),
  Layout: ({ children }: { children: React.ReactNode }) => (
    <html lang="en">
      <head>
        <Meta />
      </head>
      <body data-path={useLocation().pathname + useLocation().search} data-matches={useMatches().length}>
        {children}
      </body>
    </html>
  ),
  default: Outlet,
  ErrorBoundary: function Broken() {
    const error = useRouteError();
    const view: unknown = useRouteLoaderData('root');
    return (
      <p>
        {isRouteErrorResponse(error) ? error.status : 'a bug'}
        {JSON.stringify(view)}
      </p>
    );
  },
};

const pages: Record<string, { path: string; index?: true } & Partial<Module>> = {
  front: { path: ':language', index: true, default: () => <h1>Front</h1> },
  list: {
    path: ':language/list',
    loader: ({ request }: Args) =>
      data(
        { asked: new URL(request.url).search, at: new Date(0) },
        { status: 203, ...cookies('leaf=1', 'both=1') },
      ),
    meta: () => [{ title: 'List – Polku' }],
    default: function List() {
      return <pre>{JSON.stringify([useLoaderData(), useParams(), useMatches().map(({ id }) => id)])}</pre>;
    },
  },
  one: {
    path: ':language/list/:id',
    default: function One() {
      return <h1>{useParams().id}</h1>;
    },
  },
  form: { path: ':language/list/new', default: () => <h1>New</h1> },
  step: { path: ':language/:what/last', default: () => <h1>Last</h1> },
  gone: {
    path: ':language/gone',
    loader: () => {
      throw new Response(null, { status: 404, headers: { 'Set-Cookie': 'gone=1' } });
    },
    default: () => null,
  },
  closed: {
    path: ':language/closed',
    loader: () => {
      throw redirect('/en/list?to=1', { status: 303, ...cookies('out=1') });
    },
    default: () => null,
  },
  bug: {
    path: ':language/bug',
    loader: () => {
      throw new Error('a secret');
    },
    default: () => null,
  },
  crash: {
    path: ':language/crash',
    default: () => {
      throw new Error('a secret');
    },
  },
  own: {
    path: ':language/own',
    headers: () => ({ 'Cache-Control': 'public' }),
    default: () => <h1>Own headers</h1>,
  },
  file: {
    path: ':language/file',
    loader: () => new Response('a,b', { headers: { 'Content-Type': 'text/csv' } }),
  },
};

const build = makeBuild();
const context = () => ({ nonce: 'n', requestId: 'r' });
const remix = createRequestHandler({ build, mode: 'production', getLoadContext: context });
const passed: string[] = [];
const notice: RequestHandler = (request, _response, next) => {
  passed.push(request.path);
  next();
};
const ours = await listen(express().use(plainPages(build, context), notice).all('*', remix));
const theirs = await listen(express().all('*', remix));
afterAll(() => [ours, theirs].forEach(({ stop }) => stop()));
beforeEach(() => {
  logged.length = 0;
  passed.length = 0;
});

const addresses = [
  ...['/en', '/en/', '/en/list', '/en/list?a=1&b=x', '/EN/List', '/en/l%69st', '/en/list/7', '/en/list/new'],
  ...['/en/list/last', '/en/gone', '/en/closed', '/en/own', '/en/nothing/here/at/all', '/', '/en/list?index'],
];

describe('A page without scripts', () => {
  it.each(addresses)('is answered as Remix answers it: %s', async (path) => {
    expect(await ask(ours, path)).toEqual(await ask(theirs, path));
    expect(logged).toEqual([]);
  });

  it.each(['/en/bug', '/en/crash'])(
    'says nothing of a fault to its reader and one line to the log: %s',
    async (path) => {
      const answer = await ask(ours, path);
      expect(logged).toEqual(['Error: a secret']);
      expect(answer).toEqual(await ask(theirs, path));
      expect([answer.status, answer.text.includes('secret')]).toEqual([500, false]);
    },
  );

  it('is not sent again to a browser that has it', async () => {
    const { etag } = await ask(ours, '/en/list/7');
    const again = await fetch(`${ours.url}/en/list/7`, { headers: { 'If-None-Match': String(etag) } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('never reaches Remix’s handler, and all else does', async () => {
    for (const path of ['/en', '/en/list', '/en/list/7', '/en/gone', '/en/closed', '/en/bug'])
      await ask(ours, path);
    expect(passed).toEqual([]);
    const rest = [
      '/en/file',
      '/en/own',
      '/en/list.data',
      '/en/list/7.data',
      '/__manifest',
      '/en/no-page',
      '/en/crash',
    ];
    for (const path of rest) await ask(ours, path);
    await fetch(`${ours.url}/en/list`, { method: 'HEAD' });
    expect(passed).toEqual([...rest, '/en/list']);
  });
});

type Site = { url: string; stop: () => void };

async function listen(app: Express): Promise<Site> {
  const server = app.listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}

async function ask({ url }: Site, path: string) {
  const { status, headers, ...answer } = await fetch(url + path, { redirect: 'manual' }).then(
    async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }),
  );
  const said = ['content-type', 'cache-control', 'location', 'etag'].map((name) => [name, headers.get(name)]);
  return { status, ...Object.fromEntries(said), cookies: headers.getSetCookie().sort(), ...answer };
}

function makeBuild(): ServerBuild {
  const routes = Object.entries(pages).map(([id, { path, index, ...module }]) => [
    id,
    { id, path, ...(index && { index }), parentId: 'root', module: { default: undefined, ...module } },
  ]);
  const known = Object.entries(pages).map(([id, { path, index }]) => [
    id,
    { id, path, ...(index && { index }), parentId: 'root', module: '', imports: [], hasLoader: true },
  ]);
  const top = { id: 'root', path: '', module: '', imports: [], hasLoader: true };
  return {
    entry: { module: { ...entry, handleError: fault } },
    routes: { root: { id: 'root', path: '', module: root }, ...Object.fromEntries(routes) },
    assets: {
      entry: { imports: [], module: '' },
      routes: { root: top, ...Object.fromEntries(known) },
      url: '',
      version: '',
    },
    mode: 'production',
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
  };
}
