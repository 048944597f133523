import type { IsoDate } from './dates.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, type Why } from './why.ts';

/** Employment codes of KEHA's URA code book; 06 is not in use. */
export const employmentCodes = ['00', '01', '02', '03', '04', '05', '07', '08', '09'] as const;
export type EmploymentCode = (typeof employmentCodes)[number];

/** A person's situation towards work, one word for each code, and two for what counts as being unemployed. */
export type WorkSituation =
  | 'workWithSupport'
  | 'fullTimeWork'
  | 'fullTimeBusiness'
  | 'noWork'
  | 'fewHoursWork'
  | 'laidOff'
  | 'shortenedWeek'
  | 'outsideLabourForce'
  | 'inService'
  | 'inTraining'
  | 'partTimeWork';

const codes: Readonly<Record<WorkSituation, EmploymentCode>> = {
  workWithSupport: '00',
  fullTimeWork: '01',
  fullTimeBusiness: '01',
  noWork: '02',
  fewHoursWork: '02',
  laidOff: '03',
  shortenedWeek: '04',
  outsideLabourForce: '05',
  inService: '07',
  inTraining: '08',
  partTimeWork: '09',
};

/** Regular work of fewer hours a week leaves a person unemployed (380/2023 3 § 4). */
const LEAST_HOURS = 4;

/** Work for an employer, from its regular hours a week. */
export function workSituation(work: {
  hoursPerWeek: number;
  fullTime: boolean;
  supported: boolean;
}): WorkSituation {
  if (work.supported) return 'workWithSupport';
  if (work.hoursPerWeek < LEAST_HOURS) return 'fewHoursWork';
  return work.fullTime ? 'fullTimeWork' : 'partTimeWork';
}

/** The code of a situation from a day on. The code book is the predecessor register's, so each answer is to be verified. */
export function employmentCode(
  situation: WorkSituation,
  on: IsoDate,
  table = regimes,
): { code: EmploymentCode; why: Why } {
  const { id } = rulesAt(on, table);
  const basis = { regime: id, source: 'KEHA, URA', verify: true };
  return { code: codes[situation], why: because(basis, 'employmentCode', { on, situation }) };
}
