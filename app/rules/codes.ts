/**
 * Code lists of the register (KEHA's URA code book) and of people's own data. A code's name is `codes:<list>.<code>`.
 */

/** Working time. 07 and 08 are part-time, the others full-time. */
export const workingTimes = ['01', '03', '04', '05', '06', '07', '08', '09', '10'] as const;

/** Duration of the work: under 11 days, to 1, 3, 6, 12 months, longer or until further notice. */
export const durations = ['01', '02', '03', '04', '05', '06'] as const;
export type Duration = (typeof durations)[number];

/** Kind of contract; `trial` is a work trial, which is no employment and never a public posting. */
export const contractTypes = ['01', '02', '03', 'trial'] as const;

/** Education, from the least; `other` stands beside the order. */
export const educationLevels = [
  'none',
  'basic',
  'vocational',
  'upperSecondary',
  'bachelor',
  'master',
  'other',
] as const;

/** Command of a language, from the least. */
export const languageLevels = ['basic', 'good', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** Languages that people and jobs are most often described with (ISO 639-1), and the sign languages of Finland (639-3). */
export const languageCodes = [
  'fi',
  'sv',
  'en',
  'et',
  'ru',
  'uk',
  'ar',
  'so',
  'fa',
  'ku',
  'sq',
  'tr',
  'vi',
  'zh',
  'th',
  'es',
  'fr',
  'de',
  'pl',
  'hi',
  'fse',
  'fss',
] as const;
export type LanguageSkill = { language: string; level: LanguageLevel };
