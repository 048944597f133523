import { sql } from 'kysely';
import { kysely } from '#app/db/client.server.ts';

/** Has the person been directed to a service since the plan was proposed, whichever way (681/2023 14–23 §)? */
export async function isDirected(planId: string): Promise<boolean> {
  const referral = await kysely
    .selectFrom('Referral')
    .innerJoin('Plan', 'Plan.personId', 'Referral.personId')
    .select('Referral.id')
    .where('Plan.id', '=', planId)
    .whereRef('Referral.createdAt', '>=', 'Plan.proposedAt')
    .where(
      sql<boolean>`"Referral"."state" not in ('"proposed"'::jsonb, '"declined"'::jsonb, '"cancelled"'::jsonb)`,
    )
    .executeTakeFirst();
  return referral !== undefined;
}
