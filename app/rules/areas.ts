import { areasTable } from './areas-table.ts';
import type { IsoDate } from './dates.ts';

export type Name = Readonly<{ fi: string; sv: string; en: string }>;
export type EmploymentArea = Readonly<{ code: string; name: Name; municipalities: readonly Municipality[] }>;
export type Municipality = Readonly<{ code: string; name: Name; area: string }>;

const ALAND = '46';

const rows = areasTable
  .trim()
  .split(/\n(?=\d)/)
  .map(readArea);

export const municipalities: readonly Municipality[] = rows.flatMap((area) => area.municipalities);
export const employmentAreas: readonly EmploymentArea[] = rows.filter((area) => area.code !== ALAND);

const municipalityByCode = new Map(municipalities.map((each) => [each.code, each]));
const areaByCode = new Map(employmentAreas.map((each) => [each.code, each]));

/** A municipality by its three-digit code; undefined for codes of residence abroad and for unknown ones. */
export function municipality(code: string): Municipality | undefined {
  return municipalityByCode.get(code);
}

export function employmentArea(code: string): EmploymentArea | undefined {
  return areaByCode.get(code);
}

/** The municipal trial on employment, act 1269/2020. */
export const trial: Readonly<{ from: IsoDate; until: IsoDate }> = { from: '2021-03-01', until: '2024-12-31' };

export type TrialArea = Readonly<{
  code: string;
  name: Name;
  source: string;
  municipalities: readonly string[];
}>;

/**
 * Two of the 25 trial areas: the others are not known here, so that a municipality outside the list is not known to be
 * outside the trial.
 */
export const trialAreas: readonly TrialArea[] = [
  {
    code: 'espoo',
    name: { fi: 'Espoon kokeilualue', sv: 'Esbo försöksområde', en: 'Espoo trial area' },
    source: '1269/2020 3 § 13 a kohta',
    municipalities: ['049'],
  },
  {
    code: 'lahti',
    name: {
      fi: 'Lahden seudun kokeilualue',
      sv: 'Lahtisregionens försöksområde',
      en: 'Lahti region trial area',
    },
    source: '1269/2020 3 § 3 kohta',
    municipalities: ['398', '098', '016', '316', '560'],
  },
];

export function trialAreaOf(municipalityCode: string): TrialArea | undefined {
  return trialAreas.find((area) => area.municipalities.includes(municipalityCode));
}

function readArea(text: string): EmploymentArea {
  const [head = '', ...lines] = text.split('\n');
  const { code, name } = readEntry(head);
  const members = lines
    .join(' ')
    .split(/, ?\s*(?=\d{3} )/)
    .map(readEntry)
    .map((entry) => ({ ...entry, area: code }));
  return { code, name, municipalities: members };
}

function readEntry(text: string): { code: string; name: Name } {
  const [, code = '', names = ''] = /^\s*(\d+) (.+?)\s*$/.exec(text) ?? [];
  const [fi = '', sv = fi, en = fi] = names.split('|');
  return { code, name: { fi, sv, en } };
}
