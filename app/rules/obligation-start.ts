import { addDays, addMonths, type IsoDate } from './dates.ts';

/** A review period that runs on the day on which a new plan comes into force. */
type Running = Readonly<{ from: IsoDate; to: IsoDate; target: number; months: number }>;
type Next = Readonly<{ perPeriod: number; periodMonths: number }>;

/**
 * When the periods of a new plan begin where one of the earlier plan is still running (380/2023 § 44: a start in the past
 * is possible in the client's interest). Nobody's running period asks for more than it did:
 * `wait` — the new plan asks for more: the running period keeps its number to its end and the new ones follow it;
 * `takeOver` — it asks for no more: the new ones begin where the running one began, with what was done in it;
 * `begin` — otherwise they begin today.
 */
export type Start = { how: 'begin' | 'takeOver' | 'wait'; start: IsoDate };

export function startOfObligation(
  facts: Readonly<{ date: IsoDate; running: Running | null; next: Next }>,
): Start {
  const { date, running, next } = facts;
  if (!running) return { how: 'begin', start: date };
  if (next.perPeriod * running.months > running.target * next.periodMonths) {
    return { how: 'wait', start: addDays(running.to, 1) };
  }
  const firstEnds = addDays(addMonths(running.from, next.periodMonths), -1);
  return firstEnds < running.to ? { how: 'begin', start: date } : { how: 'takeOver', start: running.from };
}
