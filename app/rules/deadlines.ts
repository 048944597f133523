import { rollForward, type IsoDate } from './dates.ts';
import type { Why } from './why.ts';

/** A last day with its reason. `movedFrom` is the day it fell on before it moved past days off. */
export type Deadline = { due: IsoDate; movedFrom: IsoDate | null; why: Why };

/**
 * Moves the day past days off and gives the reason the day that results. That the deadline moves (Act 150/1930 § 5) is
 * not confirmed for these periods, so a moved one is to be verified.
 */
export function deadline(day: IsoDate, whyFor: (due: IsoDate) => Why): Deadline {
  const due = rollForward(day);
  const why = whyFor(due);
  const moved = due !== day;
  return { due, movedFrom: moved ? day : null, why: { ...why, verify: why.verify || moved } };
}
