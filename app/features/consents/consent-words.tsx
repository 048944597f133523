import { useTexts } from '#app/i18n/use-texts.ts';
import { consentTextVersion, consentWords, type ConsentOccasion } from './consent-texts.ts';

/** The words that the person agrees to, as they are kept with the consent. */
export function ConsentWords({
  occasion,
  company,
  job,
}: {
  occasion: ConsentOccasion;
  company: string;
  job: string;
}) {
  const { t, language } = useTexts('candidacies');
  return (
    <div className="flow">
      {consentWords(language, occasion, { company, job }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="muted small">{t('candidacies:consent.version', { version: consentTextVersion })}</p>
    </div>
  );
}
