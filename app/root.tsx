import { data, type LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { now } from './core/clock.server.ts';
import { allowAnyone, spokenLanguage } from './core/http.server.ts';
import { languageCookie, takeMessage, visitorOf } from './core/session.server.ts';
import { closedClientOf, ErrorPage, errorKey, minutesOf } from './features/accounts/error-page.tsx';
import { getShell } from './features/accounts/shell.queries.server.ts';
import { Shell } from './features/accounts/shell.tsx';
import palette from './features/find/palette.js?url';
import { searches } from './features/find/searches.ts';
import { useTexts } from './i18n/use-texts.ts';
import { hydrates, PageScripts } from './scripts.ts';
import styles from './ui/polku.css?url';

export const links = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'stylesheet', href: styles },
];

/** What the frame around a hydrated page says. */
export const handle = { texts: ['common', 'errors', 'done'] };

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = spokenLanguage(request);
  const { message, cookie } = await takeMessage(request);
  const remembered: unknown = await languageCookie.parse(request.headers.get('Cookie'));
  const headers = new Headers();
  if (cookie) headers.append('Set-Cookie', cookie);
  if (remembered !== language) headers.append('Set-Cookie', await languageCookie.serialize(language));
  const { pathname } = new URL(request.url);
  return data(await getShell(await visitorOf(request), message, now(), pathname), { headers });
}

export function Layout({ children }: { children: ReactNode }) {
  const { t, language } = useTexts('errors');
  const { nonce, texts } = useContext(PageScripts);
  const view = useRouteLoaderData<typeof loader>('root');
  const error = useRouteError();
  const hydrated = hydrates(useMatches());
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#093c33" />
        {error == null ? <Meta /> : <title>{`${t(`errors:page.${keyOf(error)}.title`)} – Polku`}</title>}
        <Links />
      </head>
      <body>
        <Shell view={view}>{children}</Shell>
        {!hydrated && error == null && nonce && searches(view?.user) && (
          <script type="module" nonce={nonce} src={palette} />
        )}
        {hydrated && error == null && (
          <>
            <script type="application/json" id="texts" dangerouslySetInnerHTML={{ __html: texts }} />
            <Scripts {...(nonce && { nonce })} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const view = useRouteLoaderData<typeof loader>('root');
  const error = useRouteError();
  return (
    <ErrorPage
      error={keyOf(error)}
      minutes={minutesOf(saidBy(error))}
      closedClient={closedClientOf(saidBy(error))}
      user={view?.user ?? null}
    />
  );
}

/** A thrown bug is `other`: nothing of it reaches the page. */
const keyOf = (error: unknown) => errorKey(isRouteErrorResponse(error) ? error.status : 500, saidBy(error));

const saidBy = (error: unknown): unknown => (isRouteErrorResponse(error) ? error.data : null);
