import type { ComponentType } from 'react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { createStaticHandler } from '@remix-run/router';
import type { Language } from '#app/i18n/language.ts';
import { renderPage } from '#app/server/render-page.server.tsx';
import { signedIn } from './signed-in.ts';

type Page = {
  default: ComponentType;
  loader: (args: LoaderFunctionArgs) => Promise<unknown>;
};

/** A page as its reader gets it, without the frame around it: loaded by its own loader and rendered to HTML. */
export async function renderOwn(
  page: Page,
  reader: { accountId: string },
  language: Language,
  path: string,
): Promise<string> {
  const Cookie = await signedIn(reader.accountId);
  const url = `http://localhost/${language}${path}`;
  const [pathname = path] = path.split('?');
  const root = { id: 'root', path: `/:language${pathname}` };
  const loader = ({ request }: { request: Request }) =>
    page.loader({ request, params: { language }, context: { nonce: '', requestId: '' } });
  const handler = createStaticHandler([{ ...root, loader }]);
  const found = await handler.query(new Request(url, { headers: { Cookie } }));
  if (found instanceof Response) throw new Error(`${path} answered ${found.status}`);
  for (const error of Object.values(found.errors ?? {})) throw error;
  const entry = { ...root, module: '', hasLoader: true, hasAction: false, hasErrorBoundary: false };
  const unused = { hasClientAction: false, hasClientLoader: false };
  return renderPage(
    {
      manifest: {
        entry: { imports: [], module: '' },
        routes: { root: { ...entry, ...unused } },
        url: '',
        version: '',
      },
      routeModules: { root: page },
      future: {
        ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true },
        ...{ v3_lazyRouteDiscovery: true, v3_singleFetch: true, v3_throwAbortReason: true },
      },
      isSpaMode: false,
      serializeError: ({ message }) => ({ message }),
      staticHandlerContext: found,
    },
    url,
    language,
  );
}
