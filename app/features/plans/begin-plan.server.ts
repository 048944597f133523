import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { advance, create, type Act, type Moved } from '#app/core/advance.server.ts';
import { notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { detailsOf, type PlanDetails } from './plan-details.ts';
import { planMachine, type PlanKind } from './plan.machine.ts';

export type NewPlan = {
  personId: string;
  areaCode: string;
  kind: PlanKind;
  /** The assessment on which the plan stands; without it the plan waits in its survey part. */
  assessmentId: string | null;
};

const unfinished = sql<boolean>`("state" ? 'drafting' or "state" in ('"awaitingSeeker"'::jsonb, '"awaitingParties"'::jsonb, '"refused"'::jsonb))`;
const holding = sql<boolean>`"state" in ('"inForce"'::jsonb, '"reviewDue"'::jsonb)`;

/**
 * A draft inside the caller's transaction: the first version, or a copy of the one in force, which holds until the new one
 * is approved. A plan of another kind begins with what the plan in force has open, for it is made instead of that one
 * (380/2023 3 § 8). Refused while another version of the same kind is being made.
 */
export async function beginPlan(tx: Tx, plan: NewPlan, act: Act): Promise<Outcome<Moved>> {
  const versions = () =>
    tx
      .selectFrom('Plan')
      .selectAll()
      .where('personId', '=', plan.personId)
      .where('areaCode', '=', plan.areaCode)
      .orderBy('number', 'desc');
  const ofKind = () => versions().where('kind', '=', plan.kind);
  if (await ofKind().where(unfinished).executeTakeFirst()) return notAllowed;
  const preparedBy = act.actor.accountId;
  if (!preparedBy) throw new Error('a person prepares a plan');
  const latest = await ofKind().executeTakeFirst();
  const before =
    (await ofKind().where(holding).executeTakeFirst()) ??
    (await versions().where(holding).executeTakeFirst());
  const { personId, areaCode, kind } = plan;
  const assessmentId = plan.assessmentId ?? before?.assessmentId ?? null;
  const made = await create(
    tx,
    planMachine,
    {
      context: { kind, ready: false },
      columns: {
        personId,
        areaCode,
        kind,
        assessmentId,
        preparedBy,
        number: (latest?.number ?? 0) + 1,
        previousPlanId: before?.id ?? null,
        situation: before?.situation ?? '',
        goal: before?.goal ?? '',
        followUpWay: before?.followUpWay ?? '',
        otherProof: before?.otherProof ?? '',
        details: json(before?.kind === kind ? detailsAfter(kind, before) : {}),
        obligationMode: before?.obligationMode ?? null,
        obligationTarget: before?.obligationTarget ?? null,
        obligationReason: before?.obligationReason ?? null,
      },
    },
    act,
  );
  if (before) await copyActions(tx, before.id, made.id);
  if (!assessmentId) return ok(made);
  return advance(tx, planMachine, { id: made.id, event: { type: 'RECORD_NEEDS' } }, act);
}

/** A later plan remembers when the first one was approved: an integration plan's time is counted from it. */
function detailsAfter(kind: PlanKind, before: { details: unknown; approvedAt: Date | null }): PlanDetails {
  const details = detailsOf(kind, before.details);
  if (kind !== 'integration' || !before.approvedAt) return details;
  const { endsOn: _over, ...lasting } = details;
  return { ...lasting, firstPlanOn: details.firstPlanOn ?? isoDate(before.approvedAt) };
}

/**
 * What is not done yet goes over to the new version; what is done stays where it was done. A service that the person has
 * been referred to already is not named again: approving the new version would refer a second time.
 */
async function copyActions(tx: Tx, from: string, to: string): Promise<void> {
  const open = await tx
    .selectFrom('PlanAction')
    .leftJoin('Referral', 'Referral.planActionId', 'PlanAction.id')
    .selectAll('PlanAction')
    .select('Referral.id as referralId')
    .where('planId', '=', from)
    .where('doneAt', 'is', null)
    .where('releasedAt', 'is', null)
    .orderBy('position')
    .execute();
  for (const [position, action] of open.entries()) {
    const { area, taskCode, description, who, dueOn } = action;
    const serviceId = action.referralId ? null : action.serviceId;
    const values = { area, taskCode, description, who, dueOn, serviceId, previousActionId: action.id };
    await tx
      .insertInto('PlanAction')
      .values({ ...values, id: uuid(), planId: to, position })
      .execute();
  }
}

/**
 * After an assessment: a draft where the person has no plan at all; where one is being drafted, the assessment is recorded
 * to it; where one holds, nothing, for it is reviewed and not replaced by itself.
 */
export async function draftWhereMissing(tx: Tx, plan: NewPlan, act: Act): Promise<{ id: string } | null> {
  const open = await tx
    .selectFrom('Plan')
    .select(['id', 'state'])
    .where('personId', '=', plan.personId)
    .where('areaCode', '=', plan.areaCode)
    .where(sql<boolean>`(${unfinished} or ${holding})`)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();
  if (!open) {
    const made = await beginPlan(tx, plan, act);
    return made.kind === 'ok' ? made.value : null;
  }
  await tx
    .updateTable('Plan')
    .set({ assessmentId: plan.assessmentId })
    .where('id', '=', open.id)
    .where(sql<boolean>`"state" ? 'drafting'`)
    .execute();
  const recorded = await advance(tx, planMachine, { id: open.id, event: { type: 'RECORD_NEEDS' } }, act);
  return recorded.kind === 'ok' ? open : null;
}
