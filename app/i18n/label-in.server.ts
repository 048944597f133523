import type { Language } from './language.ts';
import { textsIn } from './texts.server.ts';

/** On the server, a text whose key is known only when the page is made; `useLabel` does the same in a component. */
export function labelIn(language: Language, key: string, values?: Record<string, unknown>): string {
  return String(Reflect.apply(textsIn(language).t, undefined, [key, values]));
}
