import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { isIn } from '#app/core/machine.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { RegistrationStep } from '../registration-choices.ts';
import { draftForm } from '../registration-draft.server.ts';

/** Keeps what a person has typed on a page, finished or not; nobody else reads it, and it is no answer yet. */
export async function saveRegistrationDraft(
  { actor, now }: Act,
  { step, values }: { step: RegistrationStep; values: Record<string, unknown> },
): Promise<Outcome<null>> {
  if (actor.role !== 'seeker') return forbidden;
  return transaction(async (tx) => {
    const journey = await tx
      .selectFrom('Journey')
      .select('state')
      .where('personId', '=', actor.personId)
      .executeTakeFirst();
    if (!journey) return notFound;
    if (!isIn(journey, 'notRegistered') && !isIn(journey, 'registering')) return notAllowed;
    const kept = { accountId: actor.accountId, form: draftForm(step), values, updatedAt: now };
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
