import type { Act, Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import { beginPlan } from '../begin-plan.server.ts';
import type { PlanKind } from '../plan.machine.ts';

/** A first plan, or a new version of the one in force, on the person's latest assessment. */
export async function draftPlan(
  act: Act,
  { personId, kind }: { personId: string; kind: PlanKind },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, personId);
    if (!client) return notFound;
    const assessment = await tx
      .selectFrom('NeedsAssessment')
      .select('id')
      .where('personId', '=', personId)
      .orderBy('createdAt', 'desc')
      .executeTakeFirst();
    const { areaCode } = client;
    return beginPlan(tx, { personId, areaCode, kind, assessmentId: assessment?.id ?? null }, act);
  });
}
