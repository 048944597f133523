import { createContext } from 'react';
import { namespaces, type Namespace } from './i18n/namespaces.ts';

/**
 * Pages are plain HTML. Only a route that says `export const handle = { hydrate: true, texts: ['common', …] }` loads
 * scripts, for what they make calmer: saving as one types, adding rows. `texts` are the namespaces its browser needs.
 */
export function hydrates(matches: readonly { handle?: unknown }[]): boolean {
  return matches.some(({ handle }) => isRecord(handle) && handle.hydrate === true);
}

export function textsWanted(matches: readonly { handle?: unknown }[]): Namespace[] {
  const wanted = matches.flatMap(({ handle }) =>
    isRecord(handle) && Array.isArray(handle.texts) ? handle.texts : [],
  );
  return namespaces.filter((namespace) => wanted.includes(namespace));
}

/**
 * What a page with scripts carries: the response's nonce (browsers hide it from scripts) and texts as JSON. Pages of
 * counselors that are not hydrated load one file of their own, the palette of features/find.
 */
export const PageScripts = createContext<{ nonce?: string; texts: string }>({ texts: '{}' });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
