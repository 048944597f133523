import type { Act } from '#app/core/advance.server.ts';
import { done, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { isIn } from '#app/core/machine.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { actedFor } from '#app/features/journey/acted-for.server.ts';
import type { RegistrationStep } from '../registration-choices.ts';
import { draftForm } from '../registration-draft.server.ts';

/**
 * Keeps what a person, or staff for them, have typed on a page, finished or not; nobody else reads it, and it is no answer
 * yet.
 */
export async function saveRegistrationDraft(
  act: Act,
  { step, values, personId }: { step: RegistrationStep; values: Record<string, unknown>; personId?: string },
): Promise<Outcome<null>> {
  const { actor, now } = act;
  return transaction(async (tx) => {
    const whose = await actedFor(tx, act, personId);
    if (whose === null || actor.accountId === null) return notFound;
    const journey = await tx
      .selectFrom('Journey')
      .select('state')
      .where('personId', '=', whose)
      .executeTakeFirst();
    if (!journey) return notFound;
    if (!isIn(journey, 'notRegistered') && !isIn(journey, 'registering')) return notAllowed;
    const kept = {
      accountId: actor.accountId,
      form: draftForm(step, actor.role === 'seeker' ? undefined : whose),
      values,
      updatedAt: now,
    };
    await tx
      .insertInto('Draft')
      .values(kept)
      .onConflict((conflict) =>
        conflict.columns(['accountId', 'form']).doUpdateSet({ values, updatedAt: now }),
      )
      .execute();
    return done;
  });
}
