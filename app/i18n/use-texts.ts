import { useContext } from 'react';
import { I18nContext } from 'react-i18next';
import { knownLabels } from './known-labels.ts';
import { isLanguage, type Language } from './language.ts';
import type { Namespace } from './namespaces.ts';

/**
 * The page's texts: `const { t, language } = useTexts('plans', 'common')`, then `t('plans:state.inForce')`. They are
 * all there before a page is made, so nothing has to be waited for, and a hook that could wait costs more than the texts.
 */
export function useTexts<const N extends readonly [Namespace, ...Namespace[]]>(...namespaces: N) {
  const { i18n } = useContext(I18nContext);
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'fi';
  const t = knownLabels(i18n, i18n.getFixedT(language, namespaces));
  return { t, language };
}
