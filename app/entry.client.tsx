import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { makeTexts } from './i18n/instance.ts';
import { isLanguage } from './i18n/language.ts';
import { PageScripts } from './scripts.ts';

const texts = document.getElementById('texts')?.textContent ?? '{}';
const { lang } = document.documentElement;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageScripts.Provider value={{ texts }}>
        <I18nextProvider i18n={makeTexts(isLanguage(lang) ? lang : 'fi', JSON.parse(texts))}>
          <RemixBrowser />
        </I18nextProvider>
      </PageScripts.Provider>
    </StrictMode>,
  );
});
