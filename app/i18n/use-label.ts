import { useContext } from 'react';
import { I18nContext } from 'react-i18next';
import { labelsOf } from './known-labels.ts';

export type Label = (key: string, values?: Record<string, unknown>) => string;

/** Texts whose key is known only when the page is made: states, events, codes. A test holds them to be complete. */
export function useLabel(): Label {
  const { i18n } = useContext(I18nContext);
  const labels = labelsOf(i18n);
  return (key, values) =>
    // Asked for in each row: what is known is taken without the way through the texts.
    (values ? undefined : labels.get(key)) ??
    String(Reflect.apply(i18n.t, undefined, values ? [key, values] : [key]));
}
