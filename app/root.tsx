import { Links, Meta, Outlet, Scripts, useLocation, useMatches } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { languageOfPath } from './i18n/language.ts';
import { hydrates, PageScripts } from './scripts.ts';
import styles from './ui/polku.css?url';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export function Layout({ children }: { children: ReactNode }) {
  const language = languageOfPath(useLocation().pathname) ?? 'fi';
  const { nonce, texts } = useContext(PageScripts);
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hydrates(useMatches()) && (
          <>
            <script type="application/json" id="texts" dangerouslySetInnerHTML={{ __html: texts }} />
            <Scripts nonce={nonce} suppressHydrationWarning />
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
  return <h1>Polku</h1>;
}
