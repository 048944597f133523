import { describe, expect, it } from 'vitest';
import { sensitiveHints } from '#app/features/notes/sensitive-words.ts';

const kinds = (text: string) => sensitiveHints(text).map(({ kind }) => kind);

describe('A note that somebody else will read', () => {
  it.each([
    ['Asiakas kertoi masennuksestaan.', 'health'],
    ['Kunden är sjukskriven till maj.', 'health'],
    ['She is on sick leave until May.', 'health'],
    ['Päihdehoito alkoi viime viikolla.', 'health'],
    ['Hän on helluntailainen.', 'religion'],
    ['Kunden är muslim.', 'religion'],
    ['Wants time off for religious holidays.', 'religion'],
    ['Toimi luottamusmiehenä.', 'union'],
    ['Är medlem i fackförbundet.', 'union'],
    ['Was a shop steward.', 'union'],
    ['Kertoi romanitaustastaan.', 'ethnicity'],
    ['Berättade om sin romska bakgrund.', 'ethnicity'],
    ['Spoke of her ethnic background.', 'ethnicity'],
    ['On puolueen jäsen.', 'politics'],
    ['Kertoi olevansa lesbo.', 'sexuality'],
    ['Vapautui vankilasta keväällä.', 'crime'],
    ['Har dömts, finns i straffregistret.', 'crime'],
    ['Puhelimeen vastasi hänen vaimonsa.', 'thirdPerson'],
    ['Hans fru svarade i telefonen.', 'thirdPerson'],
    ['His mother answered the phone.', 'thirdPerson'],
  ] as const)('warns of %s', (text, kind) => expect(kinds(text)).toContain(kind));

  it.each([
    'Sovittiin ansioluettelon päivittämisestä ja kolmesta hakemuksesta.',
    'Kuntouttava työtoiminta alkaa maanantaina Kirkkonummella.',
    'Hakee lähihoitajan työtä ja on kiinnostunut hygieniapassista.',
    'Puhuu somalia ja romaniaa auttavasti suomen lisäksi.',
    'Työttömyyskassa odottaa lausuntoa.',
    'Vi kom överens om att uppdatera meritförteckningen och söka tre jobb.',
    'Söker arbete som närvårdare.',
    'We agreed to update the CV and to apply for three jobs.',
    'Applies for work as a nurse in Espoo.',
  ])('says nothing about %s', (text) => expect(sensitiveHints(text)).toEqual([]));

  it('quotes the words as they stand, once for each kind', () =>
    expect(sensitiveHints('Sairausloma jatkuu. SAIRAUSLOMA päättyy. Muslimi.')).toEqual([
      { kind: 'health', words: 'Sairausloma' },
      { kind: 'religion', words: 'Muslimi' },
    ]));

  it('answers at once, however long and odd the text is', () => {
    const long = 'a'.repeat(4000) + ' ' + 'sairau'.repeat(600);
    expect(Array.isArray(sensitiveHints(long))).toBe(true);
  });
});
