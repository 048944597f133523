import { createHash } from 'node:crypto';
import type { EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { I18nextProvider } from 'react-i18next';
import { renderToString } from 'react-dom/server';
import { z } from 'zod';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { PageScripts } from '#app/scripts.ts';

/**
 * A page that is not hydrated, whole. `context.manifest` need not know more routes than the page's own; `nonce` is the
 * response's own, for the one small script that pages of counselors have.
 */
export function renderPage(context: EntryContext, url: string, language: Language, nonce?: string): string {
  const page = renderToString(
    <PageScripts.Provider value={{ ...(nonce && { nonce }), texts: '{}' }}>
      <I18nextProvider i18n={textsIn(language)}>
        <RemixServer context={context} url={url} />
      </I18nextProvider>
    </PageScripts.Provider>,
  );
  return `<!DOCTYPE html>${page}`;
}

/**
 * Of a page with anything of a person: kept nowhere, so that nobody reads it by going back at a computer that its reader
 * has left.
 */
export const PERSONAL = 'private, no-store';

/** The header beside an error page that says when to try again. */
export function retryAfter(errors: EntryContext['staticHandlerContext']['errors']): string | null {
  const seconds = Object.values(errors ?? {}).flatMap((error: unknown) =>
    isRouteErrorResponse(error) && error.status === 429 ? secondsOf(error.data) : [],
  );
  return seconds.length > 0 ? String(Math.max(...seconds)) : null;
}

const Wait = z.object({ seconds: z.number() });
const secondsOf = (said: unknown): number[] => {
  const wait = Wait.safeParse(said);
  return wait.success ? [wait.data.seconds] : [];
};

/** The same page has the same tag, so that a browser that has it is told so in a few bytes. */
export function tagOf(html: string | Uint8Array): string {
  return `W/"${createHash('sha1').update(html).digest('base64url')}"`;
}

/** The routes of these ids. Without scripts a page needs to know no route but its own. */
export function only(
  ids: string[],
  routes: EntryContext['manifest']['routes'],
): EntryContext['manifest']['routes'] {
  const known = ids.flatMap((id) => routes[id] ?? []);
  return Object.fromEntries(known.map((route) => [route.id, route]));
}
