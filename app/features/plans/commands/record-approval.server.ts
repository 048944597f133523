import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, invalid, type FieldErrors, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { approved } from '../approved.server.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';

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
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  const errors: FieldErrors = {};
  if (way === 'oral' && !understood) errors.understood = ['mustBeChecked'];
  if (way === 'oral' && !copyGiven) errors.copyGiven = ['mustBeChecked'];
  if (Object.keys(errors).length > 0) return invalid(errors);
  const { planId } = target;
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, target, { type: 'RECORD_APPROVAL' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Plan')
      .set({ approvalWay: way, approvalNote: note || null })
      .where('id', '=', planId)
      .execute();
    const recorded = { recordedBy: actor.accountId, recordedName: actor.name };
    const said = { way, understood, copyGiven, note: note || null };
    const approver = await nameOf(tx, moved.value.personId);
    return approved(tx, moved.value, { party: 'seeker', approver, ...said, ...recorded }, act);
  });
}

async function nameOf(tx: Tx, personId: string | null): Promise<string> {
  const person = await tx
    .selectFrom('Person')
    .select(['givenName', 'familyName'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return `${person.givenName} ${person.familyName}`;
}
