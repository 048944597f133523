import { employmentCode, type EmploymentCode, type WorkSituation } from '#app/rules/employment-code.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import type { RegistrationAnswers } from './registration.schema.server.ts';

type Situation = NonNullable<RegistrationAnswers['situation']>['situation'];

// Somebody under threat of unemployment is still in work; another situation names no code.
const situations: Record<Situation, WorkSituation | null> = {
  unemployed: 'noWork',
  threatened: 'fullTimeWork',
  laidOff: 'laidOff',
  shortenedWeek: 'shortenedWeek',
  partTime: 'partTimeWork',
  employed: 'fullTimeWork',
  inService: 'inService',
  student: 'inTraining',
  otherSituation: null,
};

/** The employment code that follows from what was said at registration; null where it cannot be told. */
export function employmentCodeOf({ situation }: RegistrationAnswers, on: IsoDate): EmploymentCode | null {
  const told = situation && situations[situation.situation];
  return told ? employmentCode(told, on).code : null;
}
