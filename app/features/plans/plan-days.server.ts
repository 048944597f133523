import type { Act } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadlines, type NewDeadline } from '#app/core/deadlines.server.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, dayOf, earliest, isoDate } from '#app/rules/dates.ts';
import { planReview } from '#app/rules/plan-review.ts';
import { detailsOf, type PlanDetails } from './plan-details.ts';
import { planLimits, type PlanLimit } from './plan-limits.ts';
import type { PlanKind } from './plan.machine.ts';

/** How many days before the last day the person is reminded to tell, and after how many of silence of a proposal (own choice). */
export const REMIND_BEFORE_DAYS = 3;
export const REMIND_AFTER_DAYS = 7;

/** By when a plan of several authorities is ready, from the day on which its assessment began (381/2023 4–6 §). */
export async function setReadyDay(
  tx: Tx,
  { id, kind, details }: { id: string; kind: PlanKind; details: PlanDetails },
  { now }: Pick<Act, 'now'>,
): Promise<void> {
  const limits = planLimits(kind, details, { today: isoDate(now), approvedOn: null });
  const readyBy = dueBy(limits, 'readyBy');
  const of = { subjectType: 'Plan', subjectId: id, event: 'READY_DAY_PASSED' } as const;
  await tx
    .updateTable('Plan')
    .set({ limits: json(limits), readyByOn: readyBy?.due ?? null })
    .where('id', '=', id)
    .execute();
  await dropDeadlines(tx, of);
  if (readyBy) await setDeadlines(tx, [{ ...of, ...after(readyBy) }], now);
}

type Held = { id: string; kind: PlanKind; details: unknown; directed: boolean };

/** The days of a plan that comes into force, each once and with its reason: review, report, referral to a service, end. */
export async function setPlanDays(
  tx: Tx,
  { id, kind, directed, ...plan }: Held,
  reportDueOn: Date | null,
  { now }: Act,
): Promise<void> {
  const today = isoDate(now);
  const details = detailsOf(kind, plan.details);
  const { review, why } = planReview(kind, today);
  const limits = planLimits(kind, details, { today, approvedOn: today });
  await tx
    .updateTable('Plan')
    .set({ approvedAt: now, reviewDueOn: review?.due ?? null, reviewWhy: why, limits: json(limits) })
    .where('id', '=', id)
    .execute();
  const of = { subjectType: 'Plan', subjectId: id } as const;
  await dropDeadlines(tx, of);
  const days: NewDeadline[] = reportDays(id, dayOf(reportDueOn), today);
  if (review) days.push({ ...of, event: 'REVIEW_DUE', due: review.due, why });
  const service = dueBy(limits, 'serviceBy');
  if (service && !directed) days.push({ ...of, event: 'SERVICE_DAY_PASSED', ...after(service) });
  const end = endOf(limits, details.endsOn);
  if (end) days.push({ ...of, event: 'TERM_PASSED', ...after(end) });
  await setDeadlines(tx, days, now);
}

/** The person is reminded before the last day to tell, and it is noted that the day has passed. */
export function reportDays(id: string, due: string | null, today: string): NewDeadline[] {
  if (due === null) return [];
  const of = { subjectType: 'Plan', subjectId: id } as const;
  const near = addDays(due, -REMIND_BEFORE_DAYS);
  return [
    ...(near > today ? [{ ...of, event: 'REPORT_DAY_NEAR', due: near }] : []),
    { ...of, event: 'REPORT_DAY_PASSED', due: addDays(due, 1) },
  ];
}

const dueBy = (limits: PlanLimit[], name: PlanLimit['limit']) => limits.find(({ limit }) => limit === name);
const after = ({ due, why }: Pick<PlanLimit, 'due' | 'why'>) => ({
  due: addDays(due, 1),
  ...(why && { why }),
});

/** An integration plan ends on the day that it says, or on the law's own where that comes first. */
function endOf(limits: PlanLimit[], endsOn: string | undefined): Pick<PlanLimit, 'due' | 'why'> | null {
  const limit = dueBy(limits, 'firstEnds') ?? dueBy(limits, 'ends');
  if (!limit) return null;
  return endsOn && endsOn < limit.due ? { due: earliest(endsOn, limit.due), why: null } : limit;
}
