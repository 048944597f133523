import type { i18n } from 'i18next';

// The same words stand on every page and in every row, and looking them up costs more than writing them. Texts do not
// change while we run.
const known = new WeakMap<i18n, Map<string, string>>();

type Translate = (...args: never[]) => unknown;

/** The texts without values that were asked for so far, by their full key. */
export function labelsOf(texts: i18n): Map<string, string> {
  const found = known.get(texts) ?? new Map<string, string>();
  known.set(texts, found);
  return found;
}

const LIMIT = 10_000;

/** A `t` that remembers the texts without values, and those whose values are numbers and dates alone. */
export function knownLabels<T extends Translate>(texts: i18n, t: T): T {
  const labels = labelsOf(texts);
  return new Proxy(t, {
    apply(target, _this, args: unknown[]) {
      const key = keyOf(args);
      const found = key === null ? undefined : labels.get(key);
      if (found !== undefined) return found;
      const text: unknown = Reflect.apply(target, undefined, args);
      if (labels.size >= LIMIT) labels.clear();
      if (key !== null && typeof text === 'string') labels.set(key, text);
      return text;
    },
  });
}

/** Only full keys (`plans:title`) mean the same whoever asks. */
function keyOf([key, values, ...rest]: unknown[]): string | null {
  if (typeof key !== 'string' || !key.includes(':') || rest.length > 0) return null;
  if (values === undefined) return key;
  const given = typeof values === 'object' && values !== null ? Object.entries(values) : [];
  const numbers = given.length > 0 && given.every(([, value]) => isNumeric(value));
  return numbers ? `${key} ${given.join(' ')}` : null;
}

const isNumeric = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && /^[\d./:-]{1,20}$/.test(value));
