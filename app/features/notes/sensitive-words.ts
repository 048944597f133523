import { phraseFinder } from '#app/core/phrases.ts';

/**
 * What a note about a person should hold only where it is needed for the person's employment (GDPR 9–10 articles,
 * 380/2023 114 § 1 mom, 621/1999 24 § 1 mom 25 and 32 kohta), and what tells of people who are no clients, looked up in
 * word lists of three languages without any service outside. A hint is advice: where the matter is needed, the author
 * says why.
 */
export const sensitiveKinds = [
  'health',
  'religion',
  'union',
  'ethnicity',
  'politics',
  'sexuality',
  'crime',
  'thirdPerson',
] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];
export type SensitiveHint = { kind: SensitiveKind; words: string };

const phrases: Record<SensitiveKind, string[]> = {
  health: [
    'sairaus*', 'sairaude*', 'sairaslom*', 'sairaan', 'sairas', 'sairasta*', 'diagnoo*', 'masennu*', 'masentun*', 'ahdistuneisuu*', 'lääkitys*', 'lääkity*',
    'päihde*', 'päihte*', 'alkoholi*', 'huume*', 'juopot*', 'mielenterve*', 'psykiatri*', 'skitsofreni*', 'kaksisuunta*', 'syöpä*', 'syövä*', 'diabet*',
    'epilepsi*', 'adhd*', 'autis*', 'vammai*', 'työkyvyttöm*', 'kuntoutustu*', 'raskaana', 'hiv*', 'itsemurh*',
    'sjukdom*', 'sjukskriv*', 'sjukledi*', 'diagnos*', 'depression*', 'deprimerad*', 'ångest*', 'medicinering*', 'missbruk*', 'alkohol*', 'narkotik*', 'droger*',
    'mental hälsa', 'psykisk*', 'psykiatr*', 'schizofren*', 'bipolär*', 'cancer*', 'epileps*', 'funktionsnedsätt*', 'arbetsoförm*', 'gravid*', 'självmord*',
    'illness*', 'disease*', 'sick leave', 'diagnosis', 'diagnosed', 'depressed', 'anxiety', 'medication*', 'substance abuse', 'alcohol*', 'drug use*', 'drugs',
    'mental health', 'psychiatr*', 'schizophreni*', 'bipolar', 'disabilit*', 'disabled', 'pregnan*', 'suicid*', 'addict*',
  ],
  religion: [
    'uskonto*', 'uskonno*', 'kristit*', 'luterilai*', 'ortodoksi*', 'katolilai*', 'muslim*', 'islami*', 'juutalai*', 'hindul*', 'buddhal*', 'jehovan*',
    'helluntai*', 'lestadiolai*', 'moskeij*', 'ramadan*',
    'religion*', 'religiös*', 'kristen*', 'luthersk*', 'ortodox*', 'katolsk*', 'islam*', 'judisk*', 'buddhis*', 'jehovas*', 'pingstvän*', 'moské*',
    'religious', 'christian*', 'lutheran*', 'orthodox*', 'catholic*', 'jewish', 'hindu*', 'jehovah*', 'pentecostal*', 'mosque*',
  ],
  union: [
    'ammattiliit*', 'ammattiliito*', 'ammattiyhdisty*', 'liiton jäsen*', 'luottamusmie*', 'luottamushenkilö*',
    'fackförbund*', 'fackförening*', 'fackligt*', 'facklig*', 'förtroendeman*', 'förtroendemän*',
    'trade union*', 'union member*', 'shop steward*',
  ],
  ethnicity: [
    'etni*', 'romani', 'romanin', 'romanit', 'romanien', 'romanitausta*', 'mustalai*', 'ihonväri*', 'kantaväestö*', 'rodulli*', 'rotu',
    'romsk*', 'romer', 'zigenar*', 'hudfärg*', 'ras', 'ethnic*', 'roma', 'gypsy', 'gypsies', 'skin colour', 'skin color', 'race',
  ],
  politics: [
    'puolueen jäsen*', 'puoluekan*', 'poliittinen vakaumus', 'poliittisen vakaumuksen', 'poliittiset mielipit*', 'vaaliehdok*',
    'partimedlem*', 'politisk åskådning', 'politiska åsikt*', 'valkandidat*', 'party member*', 'political view*', 'political opinion*',
  ],
  sexuality: [
    'homoseksu*', 'homo', 'lesbo*', 'transsuku*', 'transihmi*', 'transnai*', 'transmie*', 'seksuaali*', 'sukupuolivähemmis*',
    'homosexu*', 'lesbisk*', 'transperson*', 'sexuell läggning', 'könsminoritet*', 'gay', 'lesbian*', 'transgender*', 'sexual orientation',
  ],
  crime: [
    'rikos', 'rikok*', 'rikosta*', 'rikosrekister*', 'vankil*', 'ehdonalai*', 'tuomittu*', 'tuomion', 'yhdyskuntapalvelu*',
    'brott', 'brottet', 'brottslig*', 'fängelse*', 'straffregist*', 'dömd', 'dömdes', 'villkorlig frigivning', 'samhällstjänst*',
    'crime', 'crimes', 'criminal*', 'prison*', 'convicted', 'conviction*', 'on parole',
  ],
  thirdPerson: [
    'vaimo*', 'aviomie*', 'miehensä', 'puoliso*', 'avopuoliso*', 'äitinsä', 'isänsä', 'lapsensa', 'poikansa', 'tyttärensä', 'siskonsa', 'veljensä', 'naapurinsa',
    'hennes man', 'hans fru', 'hustru*', 'make', 'maka', 'maken', 'makan', 'sambo', 'sambon', 'hens mamma', 'mamman', 'pappan', 'barnet', 'barnen', 'sonen', 'dottern', 'dotter', 'systern', 'brodern', 'grannen',
    'wife', 'husband', 'spouse', 'mother', 'father', 'daughter*', 'her son', 'his son', 'their son', 'sister', 'brother', 'neighbour*',
  ],
}; // prettier-ignore

const finders = sensitiveKinds.map((kind) => ({ kind, find: phraseFinder(phrases[kind]) }));

/** Each kind once, with the first words of it as they were written. Pure; nothing leaves the server. */
export function sensitiveHints(text: string): SensitiveHint[] {
  return finders.flatMap(({ kind, find }) => {
    const words = find(text);
    return words === null ? [] : [{ kind, words }];
  });
}

/** Whether a text may be shown to others only with a reason, and there is none. */
export function needsReason(text: string, reason: string): boolean {
  return reason === '' && sensitiveHints(text).length > 0;
}
