import type { Language } from '#app/i18n/language.ts';

/** On which page the words stand: a question of the authority, or an application of the person's own. */
export type ConsentOccasion = 'asked' | 'applying';
/** Sentences of a consent; `{company}` and `{job}` are filled in. */
type Words = Record<ConsentOccasion, readonly string[]>;

/**
 * The words of the consent to tell an employer, as they stood on the page, each version as it was. Whoever changes a word
 * adds a version: a consent holds for the words that were read, and a test keeps the old ones as they were.
 */
export const consentTexts: readonly Record<Language, Words>[] = [
  {
    fi: {
      asked: [
        'Annan luvan kertoa alla valitsemani tiedot työnantajalle {company} työtä ”{job}” varten. Tietoja ei käytetä muuhun.',
        'Suostumus on vapaaehtoinen. Voit peruuttaa sen milloin vain, ja peruutus tulee voimaan heti.',
        'Terveystietojasi ei kerrota.',
      ],
      applying: ['Nimi ja yhteystiedot kerrotaan aina, jotta työnantaja voi ottaa sinuun yhteyttä.'],
    },
    sv: {
      asked: [
        'Jag samtycker till att de uppgifter som jag har valt lämnas ut till arbetsgivaren {company} för jobbet ”{job}”. Uppgifterna används inte till något annat.',
        'Samtycket är frivilligt. Du kan återkalla det när som helst, och det gäller genast.',
        'Uppgifter om din hälsa lämnas inte ut.',
      ],
      applying: ['Namn och kontaktuppgifter lämnas alltid ut så att arbetsgivaren kan kontakta dig.'],
    },
    en: {
      asked: [
        'I allow the information I choose below to be told to the employer {company} for the job “{job}”. It is not used for anything else.',
        'Your consent is voluntary. You can withdraw it at any time, and it takes effect at once.',
        'Nothing about your health is told.',
      ],
      applying: ['Your name and contact details are always told, so that the employer can reach you.'],
    },
  },
  {
    fi: {
      asked: [
        'Annan luvan kertoa alla valitsemani tiedot työnantajalle {company} työtä ”{job}” varten. Tietoja ei käytetä muuhun.',
        'Suostumus on vapaaehtoinen. Jos et anna sitä, siitä ei seuraa mitään.',
        'Voit peruuttaa suostumuksen milloin vain. Sen jälkeen työnantaja ei enää näe tietojasi Polussa.',
        'Terveystietojasi ei kerrota.',
      ],
      applying: [
        'Kun lähetät hakemuksen, annat luvan kertoa valitsemasi tiedot työnantajalle {company} työtä ”{job}” varten. Tietoja ei käytetä muuhun.',
        'Voit peruuttaa luvan milloin vain. Sen jälkeen työnantaja ei enää näe tietojasi Polussa.',
        'Terveystietojasi ei kerrota.',
      ],
    },
    sv: {
      asked: [
        'Jag samtycker till att de uppgifter som jag har valt lämnas ut till arbetsgivaren {company} för jobbet ”{job}”. Uppgifterna används inte till något annat.',
        'Samtycket är frivilligt. Om du inte ger det har det inga följder.',
        'Du kan återkalla samtycket när som helst. Efter det ser arbetsgivaren inte längre dina uppgifter i Polku.',
        'Uppgifter om din hälsa lämnas inte ut.',
      ],
      applying: [
        'När du skickar ansökan samtycker du till att de uppgifter som du har valt lämnas ut till arbetsgivaren {company} för jobbet ”{job}”. Uppgifterna används inte till något annat.',
        'Du kan återkalla samtycket när som helst. Efter det ser arbetsgivaren inte längre dina uppgifter i Polku.',
        'Uppgifter om din hälsa lämnas inte ut.',
      ],
    },
    en: {
      asked: [
        'I allow the information I choose below to be told to the employer {company} for the job “{job}”. It is not used for anything else.',
        'Your consent is voluntary. If you do not give it, nothing follows from that.',
        'You can withdraw your consent at any time. After that the employer no longer sees your information in Polku.',
        'Nothing about your health is told.',
      ],
      applying: [
        'By sending the application you allow the information you choose to be told to the employer {company} for the job “{job}”. It is not used for anything else.',
        'You can withdraw your consent at any time. After that the employer no longer sees your information in Polku.',
        'Nothing about your health is told.',
      ],
    },
  },
];

/** The version whose words are shown today. */
export const consentTextVersion = consentTexts.length;

/** The sentences of today's version, for one job. */
export function consentWords(
  language: Language,
  occasion: ConsentOccasion,
  about: { company: string; job: string },
): string[] {
  const words = consentTexts.at(-1)?.[language][occasion] ?? [];
  return words.map((sentence) =>
    sentence.replaceAll('{company}', about.company).replaceAll('{job}', about.job),
  );
}
