/**
 * Unit groups of the international classification of occupations (ISCO-08) that people and jobs of the area are described
 * with; their names are `codes:occupation.<code>`. The digits are a tree: the first three name the minor group.
 */
export const occupationCodes = [
  '1120', '1221', '2142', '2144', '2151', '2163', '2166', '2212', '2310', '2320', '2330', '2341', '2342', '2411', '2423',
  '2431', '2511', '2512', '2514', '2635', '2642', '2643', '2651', '3122', '3123', '3141', '3221', '3313', '3322', '3334',
  '3343', '3412', '3423', '3434', '3512', '3521', '4120', '4211', '4222', '4226', '4311', '4321', '4412', '5120', '5131',
  '5141', '5142', '5151', '5153', '5164', '5221', '5223', '5230', '5246', '5311', '5312', '5321', '5322', '5329', '5414',
  '6113', '7111', '7114', '7115', '7119', '7126', '7131', '7212', '7223', '7231', '7233', '7411', '7412', '7421', '7422',
  '7512', '7522', '7531', '8160', '8211', '8212', '8322', '8331', '8332', '8342', '8344', '9112', '9313', '9333', '9412',
  '9622',
] as const; // prettier-ignore
export type OccupationCode = (typeof occupationCodes)[number];

export const isOccupation = (code: string): code is OccupationCode =>
  occupationCodes.some((known) => known === code);

/** How near two occupations stand in the classification. */
export type Nearness = 'sameUnit' | 'sameMinor' | 'sameMajor' | 'apart';

export function nearness(one: string, other: string): Nearness {
  if (one === other) return 'sameUnit';
  if (one.slice(0, 3) === other.slice(0, 3)) return 'sameMinor';
  return one[0] === other[0] ? 'sameMajor' : 'apart';
}

/**
 * Occupations whose practice is regulated (559/1994, 986/1998, 817/2015): nobody is matched to them without that
 * occupation of their own, whatever else fits.
 */
const regulated: readonly string[] = ['2212', '2330', '2341', '2342', '2635', '3221'];

export const isRegulated = (code: string): boolean => regulated.includes(code);
