import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalid, type FieldErrors, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';
import { putInForce } from '../put-in-force.server.ts';

export type RecordedApproval = {
  way: 'signed' | 'oral';
  understood: boolean;
  copyGiven: boolean;
  note: string;
};

/**
 * Records that the person approved the plan by signature or by word. For an approval by word the authority makes sure that
 * the person understands what it says and means, and gives them the plan (385/2024 2 §).
 */
export async function recordApproval(
  act: Act,
  { way, understood, copyGiven, note, ...target }: PlanTarget & RecordedApproval,
): Promise<Outcome<Moved>> {
  const errors: FieldErrors = {};
  if (way === 'oral' && !understood) errors.understood = ['mustBeChecked'];
  if (way === 'oral' && !copyGiven) errors.copyGiven = ['mustBeChecked'];
  if (Object.keys(errors).length > 0) return invalid(errors);
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, target, { type: 'RECORD_APPROVAL' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Plan')
      .set({ approvalWay: way, approvalNote: note || null })
      .where('id', '=', target.planId)
      .execute();
    await putInForce(tx, target.planId, act);
    return moved;
  });
}
