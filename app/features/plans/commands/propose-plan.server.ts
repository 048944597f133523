import type { Act, Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { nudgeJourney } from '#app/features/journey/move-journey.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';
import { REMIND_AFTER_DAYS } from '../plan-days.server.ts';
import { partnersNow, writeApproval, writeProposal } from '../proposal.server.ts';

/**
 * Puts the plan before its parties: what it says is kept word by word, and whoever proposes it has approved it for the
 * employment authority. A plan whose actions do not look for a direction any more says that the goal is chosen; approval
 * confirms it.
 */
export async function proposePlan(act: Act, target: PlanTarget): Promise<Outcome<Moved>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  const { planId } = target;
  return transaction(async (tx) => {
    const waitsFor = await partnersNow(tx, planId);
    const moved = await movePlan(tx, act, target, { type: 'PROPOSE_PLAN', waitsFor });
    if (moved.kind !== 'ok') return moved;
    await tx.updateTable('Plan').set({ proposedAt: now }).where('id', '=', planId).execute();
    await writeProposal(tx, planId, actor, now);
    const ours = { party: 'employmentAuthority', way: 'electronic', approver: actor.name } as const;
    await writeApproval(tx, planId, ours, act);
    const waited = addDays(isoDate(now), REMIND_AFTER_DAYS);
    const reminder = { subjectType: 'Plan', subjectId: planId, event: 'ANSWER_WAITED_FOR' } as const;
    await setDeadline(tx, { ...reminder, due: waited }, now);
    const { personId } = moved.value;
    if (personId && !(await looksForDirection(tx, planId)))
      await nudgeJourney(tx, personId, { type: 'CHOOSE_GOAL' }, act);
    return moved;
  });
}

async function looksForDirection(tx: Tx, planId: string): Promise<boolean> {
  const action = await tx
    .selectFrom('PlanAction')
    .select('id')
    .where('planId', '=', planId)
    .where('area', '=', 'careerGuidance')
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  return action !== undefined;
}
