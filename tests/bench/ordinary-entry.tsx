import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { I18nextProvider } from 'react-i18next';
import { renderToPipeableStream } from 'react-dom/server';
import { spokenLanguage } from '#app/core/http.server.ts';
import polku from '#app/entry.server.tsx';
import { textsFor, textsIn } from '#app/i18n/texts.server.ts';
import { PageScripts, textsWanted } from '#app/scripts.ts';

export * from '#app/entry.server.tsx';

const ABORT_AFTER = 6000;
const known = new Map<string, string>();

/** The bench's page is answered as Remix's own template answers a browser, word by word; all others by Polku's entry. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  if (!new URL(request.url).pathname.endsWith('/bench'))
    return polku(request, status, headers, context, loadContext);
  const { nonce } = loadContext;
  const language = spokenLanguage(request);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <PageScripts.Provider value={{ nonce, texts: textsOf(context, language) }}>
        <I18nextProvider i18n={textsIn(language)}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </I18nextProvider>
      </PageScripts.Provider>,
      {
        onShellReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
    setTimeout(abort, ABORT_AFTER);
  });
}

/** What the browser needs to say the page again; written once, so that the comparison is not about it. */
function textsOf(context: EntryContext, language: ReturnType<typeof spokenLanguage>): string {
  const found = known.get(language);
  if (found !== undefined) return found;
  const matches = context.staticHandlerContext.matches.map(({ route }) => ({
    handle: context.routeModules[route.id]?.handle,
  }));
  const made = JSON.stringify(textsFor(language, textsWanted(matches))).replaceAll('<', '\\u003c');
  known.set(language, made);
  return made;
}
