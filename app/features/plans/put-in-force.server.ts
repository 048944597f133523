import { advance, create, type Act } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { nudgeJourney } from '#app/features/journey/move-journey.server.ts';
import { planSupportReview } from '#app/features/journey/support-review.server.ts';
import { referralMachine, serviceAreas } from '#app/features/referrals/referral.machine.ts';
import { setObligation } from '#app/features/obligations/set-obligation.server.ts';
import { carryWorkPause } from '#app/features/obligations/work-pause.server.ts';
import { setPlanDays } from './plan-days.server.ts';
import { planKinds, planMachine } from './plan.machine.ts';

/**
 * What follows when all have approved a plan, in the same transaction: the days by law, the previous plan replaced, the goal
 * confirmed, and a referral for each action that names a service: who approves the plan agrees to them.
 */
export async function putInForce(tx: Tx, planId: string, act: Act): Promise<void> {
  const plan = await tx
    .selectFrom('Plan')
    .select(['id', 'personId', 'areaCode', 'kind', 'preparedBy', 'goal', 'details', 'reportDueOn'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const kind = planKinds.find((known) => known === plan.kind) ?? 'employment';
  await replacePrevious(tx, plan, act);
  await nudgeJourney(tx, plan.personId, { type: 'CONFIRM_GOAL' }, act);
  // Follow-up of support begins with the plan of all parties and in no other way (381/2023).
  if (kind === 'multiSectoral') {
    const followed = await nudgeJourney(tx, plan.personId, { type: 'START_SUPPORT_FOLLOW_UP' }, act);
    if (followed) await planSupportReview(tx, followed, act);
  }
  await setObligation(tx, planId, act);
  await carryWorkPause(tx, plan.personId, act);
  const directed = await referToPlannedServices(tx, plan, act);
  await setPlanDays(tx, { id: planId, kind, details: plan.details, directed }, plan.reportDueOn, act);
}

type PlanRow = {
  id: string;
  personId: string;
  areaCode: string;
  kind: string;
  preparedBy: string;
  goal: string;
};

/** One plan holds at a time: the others are made instead of an employment plan, not beside it (380/2023 3 § 8). */
async function replacePrevious(tx: Tx, plan: PlanRow, act: Act): Promise<void> {
  const others = await tx
    .selectFrom('Plan')
    .select(['id', 'state'])
    .where('personId', '=', plan.personId)
    .where('id', '<>', plan.id)
    .execute();
  for (const other of others.filter((each) => isIn(each, 'inForce') || isIn(each, 'reviewDue'))) {
    await must(
      advance(
        tx,
        planMachine,
        { id: other.id, event: { type: 'PLAN_REPLACED' } },
        { ...act, actor: consequenceOf(act.actor) },
      ),
    );
    await dropDeadlines(tx, { subjectType: 'Plan', subjectId: other.id });
  }
}

/** Answers whether the plan names a service at all. */
async function referToPlannedServices(tx: Tx, plan: PlanRow, act: Act): Promise<boolean> {
  const actions = await tx
    .selectFrom('PlanAction')
    .innerJoin('Service', 'Service.id', 'PlanAction.serviceId')
    .leftJoin('Referral', 'Referral.planActionId', 'PlanAction.id')
    .select([
      'PlanAction.id',
      'PlanAction.description',
      'Service.id as serviceId',
      'Service.providerId',
      'Service.area',
      'Service.needsApplication',
      'Referral.id as referralId',
      'Referral.state as referralState',
    ])
    .where('PlanAction.planId', '=', plan.id)
    .orderBy('PlanAction.position')
    .execute();
  const consequence = { ...act, actor: consequenceOf(act.actor) };
  for (const action of actions) {
    const area = serviceAreas.find((known) => known === action.area);
    if (!area) continue;
    if (action.referralId && !isIn({ state: action.referralState }, 'proposed')) continue;
    const { needsApplication, serviceId, providerId, description: purpose } = action;
    const referralId =
      action.referralId ??
      (
        await create(
          tx,
          referralMachine,
          {
            context: { area, needsApplication, unauthorisedAbsences: 0 },
            columns: {
              personId: plan.personId,
              areaCode: plan.areaCode,
              providerId,
              serviceId,
              planActionId: action.id,
              referredBy: plan.preparedBy,
              purpose,
            },
          },
          consequence,
        )
      ).id;
    await must(
      advance(tx, referralMachine, { id: referralId, event: { type: 'AGREE_REFERRAL' } }, consequence),
    );
  }
  return actions.length > 0;
}

async function must(moving: ReturnType<typeof advance>): Promise<void> {
  const moved = await moving;
  if (moved.kind !== 'ok') throw new Error(`a consequence of an approval was answered ${moved.kind}`);
}
