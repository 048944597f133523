import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { dayOf } from '#app/rules/dates.ts';
import { detailsOf, partnersOf } from './plan-details.ts';
import { planKinds, type ApprovalWay, type Partner } from './plan.machine.ts';
import { proposalContents, type ProposalContents } from './proposal-contents.ts';

export type Party = 'seeker' | 'employmentAuthority' | Partner;

export type NewApproval = {
  party: Party;
  way: ApprovalWay;
  /** Whose approval it is, by name. */
  approver: string;
  /** Whoever wrote it down, where that was somebody else. */
  recordedBy?: string | null;
  recordedName?: string | null;
  understood?: boolean;
  copyGiven?: boolean;
  note?: string | null;
};

/** Whose approval is needed beside the person's, as the plan says now. */
export async function partnersNow(tx: Tx, planId: string): Promise<Partner[]> {
  const plan = await tx
    .selectFrom('Plan')
    .select(['kind', 'details'])
    .where('id', '=', planId)
    .executeTakeFirst();
  const kind = planKinds.find((known) => known === plan?.kind);
  return plan && kind ? partnersOf(kind, detailsOf(kind, plan.details)) : [];
}

/** The plan as its rows say it now, in an order that never varies. */
export async function contentsNow(tx: Tx, planId: string): Promise<ProposalContents> {
  const plan = await tx.selectFrom('Plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow();
  const actions = await tx
    .selectFrom('PlanAction')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('position')
    .execute();
  const kind = planKinds.find((known) => known === plan.kind) ?? 'employment';
  const details = detailsOf(kind, plan.details);
  const { situation, goal, followUpWay, otherProof } = plan;
  return proposalContents.parse({
    ...{ kind, situation, goal, followUpWay, otherProof, reportDueOn: dayOf(plan.reportDueOn) },
    ...{ details, parties: partnersOf(kind, details) },
    obligation: {
      ...{ mode: plan.obligationMode, target: plan.obligationTarget },
      ...{ reason: plan.obligationReason, on: dayOf(plan.obligationOn) },
    },
    actions: actions.map(({ dueOn, ...action }) => ({ ...action, dueOn: dayOf(dueOn) })),
  });
}

const digestOf = (contents: ProposalContents): string =>
  createHash('sha256').update(JSON.stringify(contents)).digest('base64url');

/** Keeps what is put before the parties, as the next round. */
export async function writeProposal(
  tx: Tx,
  planId: string,
  by: { accountId: string; name: string },
  at: Date,
): Promise<string> {
  const contents = await contentsNow(tx, planId);
  const latest = await tx
    .selectFrom('PlanProposal')
    .select((of) => of.fn.max('round').as('round'))
    .where('planId', '=', planId)
    .executeTakeFirst();
  const id = uuid();
  await tx
    .insertInto('PlanProposal')
    .values({
      ...{ id, planId, at, round: Number(latest?.round ?? 0) + 1 },
      ...{ contents: json(contents), digest: digestOf(contents) },
      ...{ preparedBy: by.accountId, preparedName: by.name },
    })
    .execute();
  return id;
}

/** What waits for approval now, with what it says; null where it is nothing or has been made void. */
export const openProposal = (tx: Tx, planId: string) =>
  tx
    .selectFrom('PlanProposal')
    .selectAll()
    .where('planId', '=', planId)
    .where('voidedAt', 'is', null)
    .orderBy('round', 'desc')
    .executeTakeFirst();

/**
 * The plan goes back to be edited: nobody can approve what was proposed, the approvals it had hold no more, and the links
 * to it open nothing.
 */
export async function voidProposal(tx: Tx, planId: string, now: Date): Promise<void> {
  const proposal = await openProposal(tx, planId);
  if (!proposal) return;
  await tx.updateTable('PlanProposal').set({ voidedAt: now }).where('id', '=', proposal.id).execute();
  await dropDeadlines(tx, { subjectType: 'Plan', subjectId: planId, event: 'ANSWER_WAITED_FOR' });
  await tx
    .updateTable('PlanLink')
    .set({ revokedAt: now })
    .where('proposalId', '=', proposal.id)
    .where('answeredAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
}

/**
 * One party's approval of what waits for it, once. False where the plan no longer says what was proposed: nobody approves
 * anything but the words they were shown.
 */
export async function writeApproval(
  tx: Tx,
  planId: string,
  approval: NewApproval,
  { now }: Pick<Act, 'now'>,
): Promise<boolean> {
  const proposalId = await proposalToApprove(tx, planId);
  if (!proposalId) return false;
  const { party, way, approver, understood = false, copyGiven = false } = approval;
  const { recordedBy = null, recordedName = null, note = null } = approval;
  await tx
    .insertInto('PlanApproval')
    .values({
      ...{ id: uuid(), proposalId, party, way, approver, at: now },
      ...{ recordedBy, recordedName, understood, copyGiven, note },
    })
    .execute();
  return true;
}

async function proposalToApprove(tx: Tx, planId: string): Promise<string | null> {
  const open = await openProposal(tx, planId);
  if (!open) return firstProposal(tx, planId);
  return open.digest === digestOf(await contentsNow(tx, planId)) ? open.id : null;
}

/** A plan that was proposed before proposals were kept says now what it said then: nothing can edit it in between. */
async function firstProposal(tx: Tx, planId: string): Promise<string | null> {
  const any = await tx
    .selectFrom('PlanProposal')
    .select('id')
    .where('planId', '=', planId)
    .executeTakeFirst();
  if (any) return null;
  const plan = await tx
    .selectFrom('Plan')
    .leftJoin('Account', 'Account.id', 'Plan.preparedBy')
    .select(['Plan.preparedBy', 'Plan.proposedAt', 'Plan.updatedAt', 'Account.name'])
    .where('Plan.id', '=', planId)
    .executeTakeFirstOrThrow();
  const by = { accountId: plan.preparedBy, name: plan.name ?? '' };
  const at = plan.proposedAt ?? plan.updatedAt;
  const id = await writeProposal(tx, planId, by, at);
  await tx
    .insertInto('PlanApproval')
    .values({
      ...{ id: uuid(), proposalId: id, party: 'employmentAuthority', way: 'electronic' },
      ...{ approver: by.name, at },
    })
    .execute();
  return id;
}
