import { createHash } from 'node:crypto';
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { I18nextProvider } from 'react-i18next';
import { renderToString } from 'react-dom/server';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';

/** A page without scripts, whole. `context.manifest` need not know more routes than the page's own. */
export function renderPage(context: EntryContext, url: string, language: Language): string {
  const page = renderToString(
    <I18nextProvider i18n={textsIn(language)}>
      <RemixServer context={context} url={url} />
    </I18nextProvider>,
  );
  return `<!DOCTYPE html>${page}`;
}

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
