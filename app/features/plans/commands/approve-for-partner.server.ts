import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { approved } from '../approved.server.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';
import { approvalEvents } from '../partner-events.ts';
import type { Partner } from '../plan.machine.ts';

export type PartnerApproval = {
  partner: Partner;
  way: 'signed' | 'oral';
  /** The worker who approved for the other authority, and where. */
  approver: string;
  note: string;
};

/**
 * Records that a worker of the wellbeing services county or of Kela approved the plan: who, how, and who wrote it down
 * (381/2023 4 §). The plan comes into force with the last approval.
 */
export async function approveForPartner(
  act: Act,
  { partner, way, approver, note, ...target }: PlanTarget & PartnerApproval,
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  if (approver.trim() === '') return invalidField('approver', 'required');
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, target, { type: approvalEvents[partner] });
    if (moved.kind !== 'ok') return moved;
    const recorded = { recordedBy: actor.accountId, recordedName: actor.name };
    const said = { party: partner, way, approver: approver.trim(), note: note || null };
    return approved(tx, moved.value, { ...said, ...recorded }, act);
  });
}
