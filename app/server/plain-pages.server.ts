import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  createStaticHandler,
  isRouteErrorResponse,
  type LoaderFunctionArgs,
  type StaticHandlerContext,
} from '@remix-run/router';
import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node';
import type { RequestHandler, Request as Asked, Response as Answer } from 'express';
import { spokenLanguage } from '#app/core/http.server.ts';
import { hydrates } from '#app/scripts.ts';
import { isPersonal } from '#app/core/session.server.ts';
import { only, PERSONAL, renderPage, retryAfter, tagOf } from './render-page.server.tsx';

export type Route = ServerBuild['routes'][string];
/** What the answer to an address needs: its routes in Remix's router, and what Remix's components ask for. */
type Site = {
  handler: ReturnType<typeof createStaticHandler>;
  entry: Omit<EntryContext, 'staticHandlerContext'>;
};
const pack = promisify(gzip);
const WORTH_PACKING = 1024;

export type ContextOf = (request: Asked, response: Answer) => AppLoadContext;

/**
 * Answers the pages without scripts, as Remix does and in a fraction of its time. Remix matches each request with every
 * route of the site, and writes and streams data for scripts that such a page does not load. Here the few routes that
 * an address can mean are a site of their own, and the page is sent as it is. All else is Remix's: pages with scripts,
 * forms, data, files, and addresses of no page.
 */
export function plainPages(build: ServerBuild, contextOf: ContextOf): RequestHandler {
  const siteOf = sites(build);
  return (asked, response, next) => {
    const site = asked.method === 'GET' && siteOf(asked);
    if (!site) return next();
    answer(site, asked, response).catch((error: unknown) => {
      // What fails while the page is made, and not in a loader, is Remix's to report.
      if (response.headersSent) next(error);
      else if (!response.destroyed) next();
    });
  };

  async function answer({ handler, entry }: Site, asked: Asked, response: Answer): Promise<void> {
    const request = requestOf(asked, response);
    const requestContext = contextOf(asked, response);
    const found = await handler.query(request, { requestContext });
    if (found instanceof Response) return sendOn(found, response);
    for (const error of Object.values(found.errors ?? {})) {
      if (isRouteErrorResponse(error)) continue;
      const { params } = found.matches.at(-1) ?? { params: {} };
      build.entry.module.handleError?.(error, { request, params, context: requestContext });
    }
    const context = { ...entry, staticHandlerContext: found };
    const html = Buffer.from(renderPage(context, request.url, spokenLanguage(request), requestContext.nonce));
    response.status(found.statusCode).append('Set-Cookie', cookiesOf(found));
    response.set('Content-Type', 'text/html; charset=utf-8');
    const wait = retryAfter(found.errors);
    if (wait !== null) response.set('Retry-After', wait);
    const personal = isPersonal(request);
    response.set('Cache-Control', personal ? PERSONAL : 'private, no-cache');
    if (found.statusCode === 200 && !personal) {
      const tag = tagOf(html);
      response.set('ETag', tag);
      if (asked.headers['if-none-match'] === tag) return void response.status(304).end();
    }
    await sendPage(html, asked, response);
  }
}

/** Finds the site of an address, or null for what is Remix's. */
function sites(build: ServerBuild): (asked: Asked) => Site | null {
  const root = build.routes.root;
  const routes = Object.values(build.routes).filter((route) => route !== root);
  const known = new Map<string, Site | null>();
  if (!root || routes.some(({ parentId }) => parentId !== root.id))
    throw new Error('Every page stands directly under the root, as app/routes.ts lists them.');
  const pages = routes.map((route) => ({ route, parts: partsOf(route.path ?? '') }));
  return ({ path, query }) => {
    // What Remix reads in a way of its own.
    if (
      path.endsWith('.data') ||
      path.startsWith('/__') ||
      path.includes('%') ||
      '_data' in query ||
      '_routes' in query ||
      'index' in query
    )
      return null;
    const parts = partsOf(path);
    const fitting = pages.filter((page) => fits(page.parts, parts)).map(({ route }) => route);
    const key = fitting.map(({ id }) => id).join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const site = fitting.length > 0 && fitting.every(isPlain) ? siteWith(build, root, fitting) : null;
    known.set(key, site);
    return site;
  };
}

const partsOf = (path: string) => path.toLowerCase().replace(/^\//, '').split('/');

/** Which of several fitting routes is meant, Remix's router says. */
const fits = (wanted: string[], parts: string[]) =>
  wanted.length === parts.length &&
  wanted.every((part, at) => part === parts[at] || (part.startsWith(':') && parts[at] !== ''));

const isPlain = ({ module: { default: page, handle, headers } }: Route) =>
  page !== undefined && headers === undefined && !hydrates([{ handle }]);

export function siteWith(build: ServerBuild, root: Route, pages: Route[]): Site {
  const own = [root, ...pages];
  const children = pages.map((page) =>
    page.index ? { ...inRouter(page), index: page.index } : inRouter(page),
  );
  const handler = createStaticHandler([{ ...inRouter(root), children }], {
    future: {
      v7_relativeSplatPath: build.future.v3_relativeSplatPath,
      v7_throwAbortReason: build.future.v3_throwAbortReason,
    },
  });
  const { assets, future, isSpaMode } = build;
  const ids = own.map(({ id }) => id);
  const manifest = { ...assets, routes: only(ids, assets.routes) };
  const routeModules = Object.fromEntries(own.map(({ id, module }) => [id, module]));
  // Nothing of an error goes to scripts.
  const serializeError = ({ name }: Error) => ({ message: name });
  return { handler, entry: { manifest, routeModules, future, isSpaMode, serializeError } };
}

function inRouter({ id, path, module: { loader, handle, ErrorBoundary } }: Route) {
  const hasErrorBoundary = id === 'root' || ErrorBoundary != null;
  const load = loader && ((asked: LoaderFunctionArgs) => loader({ ...asked, context: asked.context }));
  return { id, handle, hasErrorBoundary, ...(path && { path }), ...(load && { loader: load }) };
}

export function requestOf(asked: Asked, response: Answer, path = asked.originalUrl): Request {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers))
    for (const each of [value ?? []].flat()) headers.append(name, each);
  return new Request(`${asked.protocol}://${hostOf(asked)}${path}`, {
    headers,
    signal: left.signal,
  });
}

/** The proxy's word for the host where a proxy is trusted, and the port, as Remix has them. */
function hostOf(asked: Asked): string {
  const ports = [asked.get('X-Forwarded-Host'), asked.get('Host')].map((host) => host?.split(':')[1]);
  const port = ports.find((each) => each && Number.isSafeInteger(Number(each)));
  return port ? `${asked.hostname}:${port}` : asked.hostname;
}

/** Of the headers that loaders give a page keeps the cookies. */
export function cookiesOf({ loaderHeaders }: StaticHandlerContext): string[] {
  return [...new Set(Object.values(loaderHeaders).flatMap((headers) => headers.getSetCookie()))];
}

/**
 * A page is packed whole and at once, which takes less than half of what a stream would; the quickest levels leave a list a
 * seventh of its size already.
 */
async function sendPage(html: Buffer, asked: Asked, response: Answer): Promise<void> {
  response.vary('Accept-Encoding');
  const packs = html.length > WORTH_PACKING && asked.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (packs) response.set('Content-Encoding', 'gzip');
  const body = packs ? await pack(html, { level: 2 }) : html;
  response.set('Content-Length', String(body.length)).end(body);
}

async function sendOn(found: Response, response: Answer): Promise<void> {
  response.status(found.status);
  for (const [name, value] of found.headers) response.append(name, value);
  response.end(Buffer.from(await found.arrayBuffer()));
}
