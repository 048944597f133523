import type { i18n } from 'i18next';

// The same words stand on every page and in every row, and looking them up costs more than writing them. Texts do not
// change while we run.
const known = new WeakMap<i18n, Map<string, string>>();

type Translate = (...args: never[]) => unknown;

/** A `t` that remembers the texts without values. Only full keys (`plans:title`) mean the same whoever asks. */
export function knownLabels<T extends Translate>(texts: i18n, t: T): T {
  const labels = known.get(texts) ?? new Map<string, string>();
  known.set(texts, labels);
  return new Proxy(t, {
    apply(target, _this, args: unknown[]) {
      const [key] = args;
      const plain = args.length === 1 && typeof key === 'string' && key.includes(':') ? key : null;
      const found = plain === null ? undefined : labels.get(plain);
      if (found !== undefined) return found;
      const text: unknown = Reflect.apply(target, undefined, args);
      if (plain !== null && typeof text === 'string') labels.set(plain, text);
      return text;
    },
  });
}
