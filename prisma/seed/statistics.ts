/**
 * The shares that the demonstration city follows. Statistics Finland, Employment Service Statistics, table 12r5 "Job
 * seekers by municipality", Espoo (KU049), June 2026 (CC BY 4.0): 31,212 job seekers, of whom 20,581 unemployed.
 */
export const espoo = {
  /** Of unemployed job seekers. */
  under25: 2402 / 20_581,
  over50: 6110 / 20_581,
  foreignCitizens: 5638 / 20_581,
  longTerm: 8164 / 20_581,
  fundMembers: 4882 / 20_581,
  /** Of all job seekers. */
  unemployed: 20_581 / 31_212,
  laidOff: 665 / 31_212,
  shortenedWeek: 297 / 31_212,
} as const;

/**
 * Unemployed job seekers by occupation group (ISCO-08) in Uusimaa, table 12ti, October 2023: the largest groups that the
 * service describes jobs and people with.
 */
export const occupations = [
  ['5223', 2898], ['9333', 2131], ['2431', 1903], ['9112', 1876], ['5120', 1822], ['7111', 1728], ['4120', 1653],
  ['5321', 1276], ['9412', 1145], ['5311', 1137], ['8332', 993], ['7115', 894], ['8322', 847], ['7131', 834],
  ['5153', 753], ['7231', 727], ['3322', 723], ['7411', 718], ['5131', 706], ['9313', 682], ['2166', 651],
  ['3313', 650], ['5141', 567], ['2330', 561], ['3343', 540], ['3412', 529], ['7119', 529], ['2512', 528],
  ['2651', 492], ['7126', 481], ['6113', 480], ['5322', 463], ['1120', 448], ['2511', 436], ['5142', 435],
  ['8331', 434], ['5329', 426], ['2514', 426], ['7531', 426], ['3221', 421], ['5312', 409],
] as const; // prettier-ignore

/** Mother tongues of those who are no Finnish citizens, and of Finnish citizens; the order of size in Espoo, rounded. */
export const tonguesOfForeigners = [
  ['ru', 16], ['et', 14], ['ar', 12], ['so', 10], ['en', 10], ['uk', 12], ['fa', 8], ['sq', 6], ['zh', 5], ['vi', 4],
  ['tr', 3],
] as const; // prettier-ignore
export const tonguesOfCitizens = [
  ['fi', 78],
  ['sv', 8],
  ['ru', 4],
  ['so', 3],
  ['ar', 2],
  ['et', 2],
  ['en', 2],
  ['sq', 1],
] as const;

/** A citizenship that goes with a mother tongue (ISO 3166 numeric). */
export const citizenshipOf: Record<string, string> = {
  ru: '643', et: '233', ar: '368', so: '706', en: '566', uk: '804', fa: '004', sq: '383', zh: '156', vi: '704', tr: '792',
}; // prettier-ignore
