import { transaction } from '#app/db/transaction.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { savePlan, type PlanContents } from '#app/features/plans/commands/save-plan.server.ts';
import { movePlan } from '#app/features/plans/move-plan.server.ts';
import type { PlanDetails } from '#app/features/plans/plan-details.ts';
import type { PlanKind } from '#app/features/plans/plan.machine.ts';
import { addMonths } from '#app/rules/dates.ts';
import { actAs, value } from './factories.ts';
import { on, standard, type Case } from './obligations.ts';

/** What a plan of each kind says of its own, drawn up on a day. */
export const detailsOn = (day: string): Record<PlanKind, PlanDetails> => ({
  employment: {},
  activation: {
    ...{ socialAssistance: 'yes', background: 'Peruskoulu.', earlierMeasures: 'Työpaja.' },
    earlierPlans: 'Puolet toteutui.',
  },
  integration: {
    ...{ permitKind: 'permit', firstPermitOn: addMonths(day, -12), assessedOn: day },
    endsOn: addMonths(day, 12),
  },
  multiSectoral: { assessmentFrom: day, foundBy: 'wellbeingCounty', supportNeed: 'Työkyky selvitetään.' },
});

export const contentsOn = (day: string): PlanContents => ({
  ...{ situation: 'Työttömänä kaksi vuotta.', goal: 'Kokiksi kouluun.', followUpWay: 'Puhelimitse.' },
  reportDueOn: addMonths(day, 1),
  obligation: standard,
  actions: [
    {
      ...({ area: 'socialSupport', taskCode: '084', who: 'seeker', serviceId: null } as const),
      ...{ description: 'Käy työkykyarviossa.', dueOn: addMonths(day, 1) },
    },
  ],
});

/** A plan of that kind that is being drafted; `details` in place of the usual ones. */
export async function planDrafted(
  { counselor, personId }: Case,
  day: string,
  kind: PlanKind,
  details: PlanDetails = detailsOn(day)[kind],
): Promise<string> {
  const act = actAs(counselor, on(day));
  const { id: planId } = value(await draftPlan(act, { personId, kind }));
  await transaction((tx) => movePlan(tx, act, { planId }, { type: 'RECORD_NEEDS' }));
  value(await savePlan(act, { planId, ...contentsOn(day), details }));
  return planId;
}

/** The same, put before its parties. */
export async function planProposed(of: Case, day: string, kind: PlanKind, details?: PlanDetails) {
  const planId = await planDrafted(of, day, kind, details);
  value(await proposePlan(actAs(of.counselor, on(day)), { planId }));
  return planId;
}
