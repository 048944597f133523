import type { PartnerActor } from '#app/core/actor.ts';
import type { Moved } from '#app/core/advance.server.ts';
import { invalidField, notAllowed, notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { approved } from '../approved.server.ts';
import { movePlan } from '../move-plan.server.ts';
import { approvalEvents } from '../partner-events.ts';
import { writePlanComment } from '../plan-words.server.ts';
import { partners } from '../plan.machine.ts';
import { voidProposal } from '../proposal.server.ts';

export type PartnerAnswer = { kind: 'approve' } | { kind: 'return'; text: string };
type Answering = { token: string; approver: string; answer: PartnerAnswer };

/**
 * What a worker of another authority answers to a plan by the link they were sent: once. They say who they are, because a
 * link does not. `taken` when the link has been used, `not-allowed` when it was replaced, is too old, or what it led to is
 * proposed no more.
 */
export async function answerPlanByLink(
  { token, approver, answer }: Answering,
  now: Date,
): Promise<Outcome<Moved>> {
  if (!isToken(token)) return notFound;
  if (approver.trim() === '') return invalidField('approver', 'required');
  return transaction(async (tx) => {
    const link = await findLink(tx, token);
    const partner = partners.find((known) => known === link?.party);
    if (!link || !partner) return notFound;
    if (link.answeredAt) return taken;
    if (link.revokedAt || link.voidedAt || link.expiresAt <= now) return notAllowed;
    const { planId } = link;
    const actor: PartnerActor = { role: 'partner', accountId: null, name: approver.trim(), id: planId };
    const act = { actor, now };
    await tx.updateTable('PlanLink').set({ answeredAt: now }).where('id', '=', link.id).execute();
    if (answer.kind === 'approve') {
      const moved = await movePlan(tx, act, { planId }, { type: approvalEvents[partner] });
      if (moved.kind !== 'ok') return moved;
      return approved(tx, moved.value, { party: partner, way: 'link', approver: actor.name }, act);
    }
    const moved = await movePlan(tx, act, { planId }, { type: 'COMMENT_PLAN' });
    if (moved.kind !== 'ok') return moved;
    await writePlanComment(tx, planId, answer.text, act);
    await voidProposal(tx, planId, now);
    return moved;
  });
}

const findLink = (tx: Tx, token: string) =>
  tx
    .selectFrom('PlanLink')
    .innerJoin('PlanProposal', 'PlanProposal.id', 'PlanLink.proposalId')
    .select(['PlanLink.id', 'party', 'answeredAt', 'revokedAt', 'expiresAt'])
    .select(['PlanProposal.planId', 'PlanProposal.voidedAt'])
    .where('tokenHash', '=', fingerprint(token))
    .forUpdate('PlanLink')
    .executeTakeFirst();
