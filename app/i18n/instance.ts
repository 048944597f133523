import { createInstance, type i18n, type Resource } from 'i18next';
import { knownLabels } from './known-labels.ts';
import type { Language } from './language.ts';
import { namespaces } from './namespaces.ts';

/** The texts of one language, ready to use; on the server and in the browser alike. */
export function makeTexts(language: Language, resources: Resource): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources,
    defaultNS: 'common',
    ns: [...namespaces],
    initAsync: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  instance.t = knownLabels(instance, instance.t);
  return instance;
}
