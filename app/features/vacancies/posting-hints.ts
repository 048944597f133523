import { phraseFinder } from '#app/core/phrases.ts';

/**
 * What a posting should not say (380/2023 49 §, 1325/2014 17 §; the platform's own requirements of quality), looked up in
 * word lists of three languages without any service outside. A hint is advice to the employer and to the checker: a word
 * may belong to the work, and then somebody says why.
 */
export const hintKinds = [
  'age',
  'sex',
  'origin',
  'nativeLanguage',
  'family',
  'health',
  'photo',
  'fee',
  'unpaid',
] as const;
export type HintKind = (typeof hintKinds)[number];
export type PostingHint = { kind: HintKind; words: string };

const phrases: Record<HintKind, string[]> = {
  age: [
    'nuori', 'nuorta', 'nuorekas*', 'nuorekasta', 'alle ## vuo*', 'alle ##-vuo*', '##–##-vuo*', '##-##-vuo*', 'enintään ## vuo*',
    'ung medarbetare', 'ung person', 'ungdomlig*', 'under ## år', '##–##-år*', '##-##-år*',
    'young and', 'young person', 'young people', 'young team member*', 'youthful', 'under ## years', 'aged ##', 'digital native*',
  ],
  sex: [
    'miestä', 'mieshenkilö*', 'naista', 'naishenkilö*', 'tyttöä', 'poikaa', 'neitiä', 'raavas', 'siivoojatar',
    'söker en man', 'söker en kvinna', 'manlig sökande', 'kvinnlig sökande', 'tjej', 'kille',
    'male only', 'males only', 'female only', 'females only', 'a man who', 'a woman who', 'girl', 'handyman only',
  ],
  origin: [
    'suomalainen', 'suomalaista', 'kantasuomalai*', 'kantaväestö*', 'suomen kansalai*', 'syntyperä*', 'etni*', 'uskonto*',
    'finländare', 'finsk bakgrund', 'finskt medborgarskap', 'finsk medborgare', 'etnisk*', 'religion*',
    'finnish citizen*', 'finnish national*', 'native finn*', 'ethnic*', 'religion',
  ],
  nativeLanguage: [
    'äidinkiel*', 'natiivi*', 'täydellinen suomen kielen taito', 'virheetön suomen kieli',
    'modersmål*', 'infödd*', 'felfri finska',
    'native speaker*', 'native level', 'native finnish', 'native swedish', 'native english', 'mother tongue', 'flawless finnish',
  ],
  family: [
    'perheetön*', 'lapseton*', 'naimaton*', 'perhetilan*', 'raskaana',
    'ogift', 'barnlös*', 'familjesituation*', 'gravid*',
    'unmarried', 'childless', 'no children', 'family status', 'pregnan*',
  ],
  health: ['perusterve*', 'täysin terve*', 'vammaton*', 'fullt frisk', 'fri från sjukdom*', 'perfect health', 'able-bodied', 'no disabilit*'],
  photo: ['valokuv*', 'liitä kuva*', 'kuvallinen hakemus', 'kuvallista hakemusta', 'foto', 'fotografi*', 'bifoga bild', 'bifoga en bild', 'photo', 'photos', 'photograph', 'picture of you*'],
  fee: [
    'osallistumismaksu*', 'rekisteröintimaksu*', 'aloitusmaksu*', 'hakumaksu*', 'maksat itse koulutuk*',
    'deltagaravgift*', 'registreringsavgift*', 'startavgift*', 'ansökningsavgift*',
    'registration fee*', 'starting fee*', 'application fee*', 'pay for your own training',
  ],
  unpaid: [
    'palkaton*', 'palkatonta', 'vapaaehtoistyö*', 'talkoo*', 'au pair*',
    'oavlönad*', 'obetald*', 'frivilligarbete*', 'talkoarbete*',
    'unpaid', 'volunteer*', 'without pay',
  ],
}; // prettier-ignore

const finders = hintKinds.map((kind) => ({ kind, find: phraseFinder(phrases[kind]) }));

/** Each kind once, with the words as they were written. Pure, so that employer and checker see the same. */
export function postingHints(posting: { title: string; description: string; pay: string }): PostingHint[] {
  const text = [posting.title, posting.description, posting.pay].join('\n');
  return finders.flatMap(({ kind, find }) => {
    const words = find(text);
    return words === null ? [] : [{ kind, words }];
  });
}
