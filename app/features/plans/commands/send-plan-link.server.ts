import { isUuid, type Act } from '#app/core/advance.server.ts';
import { mailLeaves } from '#app/core/env.server.ts';
import { done, forbidden, invalidField, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { writePlanLink } from '../plan-link.server.ts';
import { planContext, type Partner } from '../plan.machine.ts';
import { openProposal } from '../proposal.server.ts';

type Sending = { planId: string; partner: Partner; email: string; language: Language };

/** Sends a worker of another authority a link by which to read and answer the plan; in place of any link sent before. */
export async function sendPlanLink(
  { actor, now }: Act,
  { planId, partner, email, language }: Sending,
): Promise<Outcome<null>> {
  if (actor.role !== 'counselor') return forbidden;
  if (!mailLeaves()) return invalidField('email', 'noMail');
  if (!isUuid(planId)) return notFound;
  return transaction(async (tx) => {
    const plan = await tx
      .selectFrom('Plan')
      .select('context')
      .where('id', '=', planId)
      .where('areaCode', '=', actor.areaCode)
      .where(mayTouch(actor, 'write', now, 'Plan.personId'))
      .forUpdate()
      .executeTakeFirst();
    if (!plan) return notFound;
    const proposal = await openProposal(tx, planId);
    const waits = planContext.parse(plan.context).waitsFor ?? [];
    if (!proposal || !waits.includes(partner)) return notAllowed;
    const createdBy = actor.accountId;
    await writePlanLink(tx, { proposalId: proposal.id, party: partner, email, language, createdBy }, now);
    return done;
  });
}
