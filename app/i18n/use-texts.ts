import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from './language.ts';
import type { Namespace } from './namespaces.ts';

/** The page's texts: `const { t, language } = useTexts('plans', 'common')`, then `t('plans:state.inForce')`. */
export function useTexts<const N extends readonly [Namespace, ...Namespace[]]>(...namespaces: N) {
  const { t, i18n } = useTranslation<N>(namespaces);
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'fi';
  return { t, language };
}
