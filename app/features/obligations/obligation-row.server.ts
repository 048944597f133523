import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { restKind } from '#app/features/meetings/rest-kind.ts';
import { serviceKindFacts } from '#app/features/services/service-kinds.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { rest } from '#app/rules/meetings.ts';
import { modeOf, type Numbers, type PlanDecision } from './decide-obligation.ts';

export type DecidedPlan = {
  planId: string;
  personId: string;
  areaCode: string;
  planDay: IsoDate | null;
  decision: PlanDecision;
};

/** What a plan decided on the obligation; null where it says nothing of it. */
export async function decidedPlan(tx: Tx, planId: string): Promise<DecidedPlan | null> {
  const plan = await tx
    .selectFrom('Plan')
    .select([
      'personId',
      'areaCode',
      'reportDueOn',
      'obligationMode',
      'obligationTarget',
      'obligationReason',
      'obligationOn',
    ])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const mode = modeOf(plan.obligationMode);
  if (!mode) return null;
  const { personId, areaCode, obligationTarget: target, obligationReason: reason } = plan;
  const on = plan.obligationOn && isoDate(plan.obligationOn);
  const planDay = plan.reportDueOn && isoDate(plan.reportDueOn);
  return { planId, personId, areaCode, planDay, decision: { mode, target, reason, on } };
}

/** The obligation of a person that has not ended: there is one at most, because a new plan's replaces it. */
export async function openObligation(tx: Tx, personId: string) {
  const row = await tx
    .selectFrom('Obligation')
    .select(['id', 'planId', 'personId', 'areaCode', 'state', 'referralId', 'postponedBy'])
    .where('personId', '=', personId)
    .where(sql<boolean>`"state" <> '"ended"'::jsonb`)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export const numberColumns = ({ perPeriod, periods, periodMonths, merged, shortAgreed, why }: Numbers) => ({
  ...{ perPeriod, periods, periodMonths, merged, shortAgreed },
  why: json(why),
});

export type RunningService = { referralId: string; discussionOn: IsoDate };

/** The service that a person takes part in and that the obligation waits for, with the discussion before its end. */
export async function runningService(tx: Tx, personId: string): Promise<RunningService | null> {
  const services = await tx
    .selectFrom('Referral')
    .innerJoin('Service', 'Service.id', 'Referral.serviceId')
    .select(['Referral.id', 'Referral.startsOn', 'Referral.endsOn', 'Service.kind'])
    .where('Referral.personId', '=', personId)
    .where(sql<boolean>`"Referral"."state" = '"ongoing"'::jsonb`)
    .execute();
  const found = services.flatMap(({ id, startsOn, endsOn, kind }) => {
    if (!startsOn || !endsOn || serviceKindFacts(kind)?.obligation !== 'postponed') return [];
    const facts = { kind: restKind(kind), from: isoDate(startsOn), until: isoDate(endsOn) };
    const { discussion } = rest({ ...facts, hasVocationalEducation: false });
    return discussion ? [{ referralId: id, discussionOn: discussion.due }] : [];
  });
  return found.sort((a, b) => a.discussionOn.localeCompare(b.discussionOn)).at(-1) ?? null;
}

/** Another feature's act, as the obligation's machines see it. */
export const asConsequence = (act: Act): Act => ({ ...act, actor: consequenceOf(act.actor) });
