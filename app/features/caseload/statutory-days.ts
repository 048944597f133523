import { isIn } from '#app/core/machine.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { dayOf } from '#app/rules/dates.ts';
import type { Why } from '#app/rules/why.ts';

/** What a day without a rule of its own rests on; keys of `counselor:client.dayBecause`. */
type Because = 'agreed' | 'answer';

/** A day that the law or a plan sets for a client, and why that day. `name` is the key of its text. */
export type StatutoryDay = {
  key: string;
  name: string;
  on: string;
  why: Why | null;
  because: Because | null;
};

type Stated = { id: string; state: unknown };
type Matters = {
  meetings: (Stated & { kind: string; heldAt: Date | null; dueOn: Date | null; dueWhy: unknown })[];
  plans: (Stated & { reviewDueOn: Date | null; reviewWhy: unknown; reportDueOn: Date | null })[];
  periods: (Stated & { reportBy: Date; reportWhy: unknown; answerDueOn: Date | null })[];
  hearings: (Stated & { dueOn: Date | null })[];
  dataRequests: (Stated & { dueOn: Date; dueWhy: unknown })[];
};

const inAny = (row: Stated, ...states: string[]) => states.some((state) => isIn(row, state));

/** The days that are still to come or have been missed, the earliest first. */
export function statutoryDays({ meetings, plans, periods, hearings, dataRequests }: Matters): StatutoryDay[] {
  const day = (row: Stated, name: string, on: Date | null, why: unknown, because: Because | null = null) => {
    const date = dayOf(on);
    return date ? [{ key: `${row.id}${name}`, name, on: date, why: storedWhy(why), because }] : [];
  };
  return [
    ...meetings
      .filter((row) => !row.heldAt && inAny(row, 'due', 'proposed', 'booked', 'notReached', 'changeAsked'))
      .flatMap((row) => day(row, `meetings:kind.${row.kind}`, row.dueOn, row.dueWhy)),
    ...plans
      .filter((row) => inAny(row, 'inForce', 'reviewDue'))
      .flatMap((row) => [
        ...day(row, 'counselor:client.review', row.reviewDueOn, row.reviewWhy),
        ...day(row, 'counselor:today.due.report', row.reportDueOn, null, 'agreed'),
      ]),
    ...periods
      .filter((row) => inAny(row, 'open', 'reporting'))
      .flatMap((row) => day(row, 'counselor:client.reportBy', row.reportBy, row.reportWhy)),
    ...periods
      .filter((row) => inAny(row, 'clarificationAsked'))
      .flatMap((row) => day(row, 'counselor:today.due.periodAnswer', row.answerDueOn, null, 'answer')),
    ...hearings
      .filter((row) => inAny(row, 'asked'))
      .flatMap((row) => day(row, 'counselor:client.hearingDue', row.dueOn, null, 'answer')),
    ...dataRequests
      .filter((row) => inAny(row, 'sent', 'inProgress'))
      .flatMap((row) => day(row, 'counselor:client.requestDue', row.dueOn, row.dueWhy)),
  ].sort((a, b) => a.on.localeCompare(b.on));
}
