import type { ServerBuild } from '@remix-run/node';
import type { Request as Asked, Response as Answer } from 'express';
import { languageOfPath, negotiate } from '#app/i18n/language.ts';
import { cookiesOf, requestOf, siteWith, type ContextOf, type Route } from './plain-pages.server.ts';
import { PERSONAL, renderPage } from './render-page.server.tsx';

/** Why the server itself refuses, before any page is asked; the words are `errors:page.<status>`, or `otherSite`. */
export type Refusal = {
  status: 403 | 404 | 405 | 411 | 413 | 414 | 429;
  why?: 'otherSite';
  seconds?: number;
};
export type Refuse = (asked: Asked, response: Answer, refusal: Refusal) => void;

/** Refuses with a page in the frame and the language of the others, so that whoever is refused knows where they are. */
export function refusalPages(
  build: ServerBuild | (() => Promise<ServerBuild>),
  contextOf: ContextOf,
): Refuse {
  return (asked, response, refusal) => {
    response.status(refusal.status).set('Cache-Control', PERSONAL).type('html');
    if (refusal.seconds !== undefined) response.set('Retry-After', String(refusal.seconds));
    // The rest of a message that is not read must not be taken for the next one.
    if (refusal.status === 411 || refusal.status === 413) response.set('Connection', 'close');
    pageOf(asked, response, refusal).then(
      (html) => response.end(html),
      () => response.end(bare(refusal.status)),
    );
  };

  async function pageOf(asked: Asked, response: Answer, refusal: Refusal): Promise<string> {
    const pages = typeof build === 'function' ? await build() : build;
    const { root } = pages.routes;
    if (!root) throw new Error('the pages have no root');
    const { handler, entry } = siteWith(pages, root, [refusing(refusal)]);
    const path = isReadable(asked.originalUrl) ? asked.originalUrl : '/';
    const language = languageOfPath(path) ?? negotiate(asked.get('Accept-Language') ?? null);
    const request = requestOf(asked, response, languageOfPath(path) ? path : `/${language}`);
    const found = await handler.query(request, { requestContext: contextOf(asked, response) });
    if (found instanceof Response) throw new Error('a refusal leads nowhere');
    response.append('Set-Cookie', cookiesOf(found));
    const manifest = { ...entry.manifest, routes: { ...entry.manifest.routes, refusal: known } };
    return renderPage({ ...entry, manifest, staticHandlerContext: found }, request.url, language);
  }
}

/** What Remix's components ask of a route: nothing of it is ever loaded by a browser. */
const known = {
  ...{ id: 'refusal', parentId: 'root', path: '*', module: '' },
  ...{
    hasLoader: true,
    hasAction: false,
    hasClientLoader: false,
    hasClientAction: false,
    hasErrorBoundary: false,
  },
};

/** A page at any address whose loader refuses: the frame's own error page says it. */
function refusing({ status, ...said }: Refusal): Route {
  const loader = () => {
    throw Response.json(said, { status });
  };
  return { id: 'refusal', parentId: 'root', path: '*', module: { default: () => null, loader } };
}

function isReadable(address: string): boolean {
  try {
    return decodeURI(address.split('?')[0] ?? '').length < 2000;
  } catch {
    return false;
  }
}

/** Where not even the frame can be made: in the three languages, for nothing tells which. */
const bare = (status: number) =>
  `<!doctype html><html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${status} – Polku</title><h1>${status}</h1><p>Pyyntöä ei otettu vastaan.</p>` +
  `<p lang="sv">Begäran togs inte emot.</p><p lang="en">The request was refused.</p><p><a href="/">Polku</a></p></html>`;
