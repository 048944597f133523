import { addMonths, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimeAt, regimes } from './regimes.ts';
import { because } from './why.ts';

const MONTHS = 3;

/**
 * When the situation of a person is looked at after a placement or the end of a service. The period is the usual measure
 * of outcomes; its exact definition is not confirmed.
 */
export function followUp(from: IsoDate, table = regimes): Deadline {
  const basis = { regime: regimeAt(from, table), source: 'TEM', verify: true };
  return deadline(addMonths(from, MONTHS), (due) => because(basis, 'followUp', { from, count: MONTHS, due }));
}
