import { useTranslation } from 'react-i18next';

export type Label = (key: string, values?: Record<string, unknown>) => string;

/** Texts whose key is known only when the page is made: states, events, codes. A test holds them to be complete. */
export function useLabel(): Label {
  const { t } = useTranslation();
  return (key, values) => String(Reflect.apply(t, undefined, [key, values]));
}
