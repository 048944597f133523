import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type {
  AppLoadContext,
  EntryContext,
  HandleDataRequestFunction,
  HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer, isRouteErrorResponse } from '@remix-run/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { renderToPipeableStream } from 'react-dom/server';
import { now } from './core/clock.server.ts';
import { spokenLanguage } from './core/http.server.ts';
import { log, loggedPath } from './core/log.server.ts';
import { isPersonal, visitorOf } from './core/session.server.ts';
import { getShell } from './features/accounts/shell.queries.server.ts';
import { textsFor, textsIn } from './i18n/texts.server.ts';
import { hydrates, PageScripts, textsWanted } from './scripts.ts';
import { only, PERSONAL, renderPage, retryAfter, tagOf } from './server/render-page.server.tsx';

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const matches = context.staticHandlerContext.matches.map(({ route }) => ({
    handle: context.routeModules[route.id]?.handle,
  }));
  const { errors } = context.staticHandlerContext;
  // An error page has nothing for scripts to do.
  const scripts = hydrates(matches) && !errors;
  const language = spokenLanguage(request);
  const html = scripts
    ? await renderComplete(
        <PageScripts.Provider value={{ nonce, texts: asScript(textsFor(language, textsWanted(matches))) }}>
          <I18nextProvider i18n={textsIn(language)}>
            <RemixServer context={context} url={request.url} nonce={nonce} />
          </I18nextProvider>
        </PageScripts.Provider>,
      )
    : renderPage(onItsOwn(errors ? await framed(context, request) : context), request.url, language, nonce);

  headers.set('Content-Type', 'text/html; charset=utf-8');
  const wait = retryAfter(errors);
  if (wait !== null) headers.set('Retry-After', wait);
  const personal = isPersonal(request);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', personal ? PERSONAL : 'private, no-cache');
  // A page with scripts carries a nonce and is never the same twice.
  if (status !== 200 || scripts || personal || request.method !== 'GET')
    return new Response(html, { status, headers });
  const etag = tagOf(html);
  headers.set('ETag', etag);
  if (request.headers.get('If-None-Match') !== etag) return new Response(html, { status, headers });
  return new Response(null, { status: 304, headers });
}

/** Without scripts nobody reads the loaders' data a second time. */
function onItsOwn(context: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = context;
  const ids = staticHandlerContext.matches.map(({ route }) => route.id);
  return {
    ...context,
    manifest: { ...manifest, routes: only(ids, manifest.routes) },
    serverHandoffStream: undefined,
  };
}

/** An act that is refused with an error page ends before the frame's data are read; its sender is still signed in. */
async function framed(context: EntryContext, request: Request): Promise<EntryContext> {
  const { staticHandlerContext } = context;
  const { loaderData } = staticHandlerContext;
  if (request.method === 'GET' || request.method === 'HEAD' || loaderData.root) return context;
  try {
    const { pathname } = new URL(request.url);
    const root = await getShell(await visitorOf(request), null, now(), pathname);
    return {
      ...context,
      staticHandlerContext: { ...staticHandlerContext, loaderData: { ...loaderData, root } },
    };
  } catch {
    // The fault that made the error page may be the database's: the page is shown without its frame's data.
    return context;
  }
}

/** The data of a page that scripts ask for is as private as the page. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', PERSONAL);
  return response;
};

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A page that is not there is no fault; the request's own line says 404.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { pathname } = new URL(request.url);
  log.error('request failed', {
    requestId: context.requestId,
    method: request.method,
    path: loggedPath(pathname),
    error,
  });
};

/** Waits for the data that Remix hands over to the scripts. */
function renderComplete(page: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onShellError: reject,
      onError: reject,
    });
  });
}

/** JSON that cannot close the element it stands in. */
function asScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
