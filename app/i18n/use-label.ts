import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';

export type Label = (key: string, values?: Record<string, unknown>) => string;

// Labels of states repeat from row to row, and looking one up costs more than writing it. Texts do not change while we run.
const known = new WeakMap<i18n, Map<string, string>>();

/** Texts whose key is known only when the page is made: states, events, codes. A test holds them to be complete. */
export function useLabel(): Label {
  const { t, i18n: texts } = useTranslation();
  const labels = known.get(texts) ?? new Map<string, string>();
  known.set(texts, labels);
  return (key, values) => {
    const found = values ? undefined : labels.get(key);
    if (found !== undefined) return found;
    const label = String(Reflect.apply(t, undefined, [key, values]));
    if (!values) labels.set(key, label);
    return label;
  };
}
