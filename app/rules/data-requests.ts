import { addMonths, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, type Why } from './why.ts';

const MONTHS = 1;
const EXTENDED_BY = 2;
const SOURCE = '(EU) 2016/679 12 art. 3';

/** The last day to answer what a person asks of the data kept on them: a month from the day it came (GDPR 12 art. 3). */
export function answerDay(receivedOn: IsoDate, table = regimes): Deadline {
  return within(receivedOn, MONTHS, 'dataRequest', table);
}

/** The same where the matter is complex and the person was told within the month: two months more. */
export function extendedDay(receivedOn: IsoDate, table = regimes): Deadline {
  return within(receivedOn, MONTHS + EXTENDED_BY, 'dataRequestExtended', table);
}

type Rule = Extract<Why['rule'], 'dataRequest' | 'dataRequestExtended'>;

function within(from: IsoDate, count: number, rule: Rule, table: typeof regimes): Deadline {
  const { id } = rulesAt(from, table);
  return deadline(addMonths(from, count), (due) =>
    because({ regime: id, source: SOURCE, verify: false }, rule, { from, count, due }),
  );
}
