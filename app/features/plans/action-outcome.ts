import type { OwnPlan } from './own-plans.queries.server.ts';

type Key = 'reported' | 'reportedByStaff' | 'releaseReason';

/** How an action went, and why a promise was let go: keys of `plans:own` and the words that were written. */
export function outcomeOf(action: OwnPlan['actions'][number]): { key: Key; text: string }[] {
  const { report, byStaff, releaseReason } = action;
  const lines: { key: Key; text: string | null }[] = [
    { key: byStaff ? 'reportedByStaff' : 'reported', text: report },
    { key: 'releaseReason', text: releaseReason },
  ];
  return lines.flatMap(({ key, text }) => (text ? [{ key, text }] : []));
}
