import { addDays, addMonths, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct } from './why.ts';

/**
 * What no act fixes: how often jobseeking is renewed, and how long one has to renew or to answer. Each authority sets its
 * own; these hold where it has set nothing.
 */
export type OwnRules = Readonly<{ renewalMonths: number; renewalDays: number; answerDays: number }>;
export const defaultOwnRules: OwnRules = { renewalMonths: 6, renewalDays: 14, answerDays: 7 };

/** When jobseeking is asked to be renewed next (380/2023 28 § 1 mom 1: it ends when validity is not renewed). */
export function renewalDay(from: IsoDate, own: OwnRules, table = regimes): Deadline {
  const count = own.renewalMonths;
  return deadline(addMonths(from, count), (due) =>
    because(byAct(rulesAt(from, table), '380/2023', '28 §'), 'renewalDue', { from, count, due }),
  );
}

/** The last day to renew once it has been asked. */
export function renewalLastDay(askedOn: IsoDate, own: OwnRules, table = regimes): Deadline {
  const count = own.renewalDays;
  return deadline(addDays(askedOn, count), (due) =>
    because(byAct(rulesAt(askedOn, table), '380/2023', '28 §'), 'renewalLastDay', { askedOn, count, due }),
  );
}

/** The last day to answer that a page suggests when a person is heard or asked for a clarification. */
export function answerLastDay(askedOn: IsoDate, own: OwnRules, table = regimes): Deadline {
  const count = own.answerDays;
  return deadline(addDays(askedOn, count), (due) =>
    because(byAct(rulesAt(askedOn, table), '380/2023', '28 §'), 'answerLastDay', { askedOn, count, due }),
  );
}
