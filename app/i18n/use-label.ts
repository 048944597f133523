import { useContext } from 'react';
import { I18nContext } from 'react-i18next';
import { knownLabels } from './known-labels.ts';

export type Label = (key: string, values?: Record<string, unknown>) => string;

/** Texts whose key is known only when the page is made: states, events, codes. A test holds them to be complete. */
export function useLabel(): Label {
  const { i18n } = useContext(I18nContext);
  const t = knownLabels(i18n, i18n.t);
  return (key, values) => String(Reflect.apply(t, undefined, values ? [key, values] : [key]));
}
