import { addDays, isoDate, startOfDay, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, type Why } from './why.ts';

/** What an employment authority decides about a person in writing. */
export const decisionKinds = ['registrationRefused', 'endedContactMissed', 'endedRightLapsed'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** To whom one turns: the Social Security Appeal Board, or the authority itself for rectification. */
export type AppealBody = 'socialSecurityBoard' | 'rectification';

/** How a decision was given: handed over, as an ordinary electronic notice, or by ordinary post. */
export const serviceWays = ['handed', 'electronic', 'letter'] as const;
export type ServiceWay = (typeof serviceWays)[number];

const APPEAL_DAYS = 30;
const LETTER_DAYS = 7;
const ELECTRONIC_DAYS = 3;

export type Notice = { on: IsoDate; why: Why };
export type Appeal = { body: AppealBody; notice: Notice; until: Deadline };

/** The day on which the person is held to know of the decision (434/2003 59 §; 13/2003 19 §). */
export function noticeDay(sentOn: IsoDate, way: ServiceWay, table = regimes): Notice {
  const { id } = rulesAt(sentOn, table);
  if (way === 'handed') {
    return { on: sentOn, why: because(source(id, '434/2003 60 §', true), 'noticeHanded', { on: sentOn }) };
  }
  const count = way === 'letter' ? LETTER_DAYS : ELECTRONIC_DAYS;
  const on = addDays(sentOn, count);
  if (way === 'letter') {
    return { on, why: because(source(id, '434/2003 59 §', false), 'noticeLetter', { sentOn, count, on }) };
  }
  return { on, why: because(source(id, '13/2003 19 §', true), 'noticeElectronic', { sentOn, count, on }) };
}

/**
 * To whom one may appeal, and until when (380/2023 145–146 §, 434/2003 49 c §): thirty days from notice, the day of notice
 * not counted. That the end of jobseeking is rectified like other decisions under the act is read from the general rule.
 */
export function appeal(kind: DecisionKind, sentOn: IsoDate, way: ServiceWay, table = regimes): Appeal {
  const rules = rulesAt(sentOn, table);
  const notice = noticeDay(sentOn, way, table);
  const refused = kind === 'registrationRefused';
  const basis = byAct(rules, '380/2023', '145 §');
  const verify = basis.verify || !refused || notice.why.verify;
  const until = deadline(addDays(notice.on, APPEAL_DAYS), (due) =>
    because({ ...basis, verify }, refused ? 'appealToBoard' : 'appealByRectification', {
      from: notice.on,
      count: APPEAL_DAYS,
      due,
    }),
  );
  return { body: refused ? 'socialSecurityBoard' : 'rectification', notice, until };
}

/** The ground on which each decision stands. */
export function legalBasis(kind: DecisionKind, on: IsoDate, table = regimes): Why {
  const rules = rulesAt(on, table);
  if (kind === 'registrationRefused')
    return because(byAct(rules, '380/2023', '27 §'), 'decisionRegistrationRefused', {});
  const basis = byAct(rules, '380/2023', '28 §');
  if (kind === 'endedRightLapsed') return because(basis, 'decisionRightLapsed', {});
  const { source: section, confirmed } = rules.endOfJobseeking;
  return because({ regime: rules.id, source: section, verify: !confirmed }, 'decisionContactMissed', {});
}

const source = (regime: Why['regime'], text: string, verify: boolean) => ({ regime, source: text, verify });

/** Whole days left until the end of the last day, none when it has passed. */
export function daysLeft(until: IsoDate, now: Date): number {
  const end = startOfDay(addDays(until, 1)).getTime();
  if (now.getTime() >= end) return 0;
  let days = 0;
  for (let day = isoDate(now); day <= until; day = addDays(day, 1)) days++;
  return days;
}
