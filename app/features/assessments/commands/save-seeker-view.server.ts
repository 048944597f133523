import { isUuid, type Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** The person's own view, kept beside the authority's assessment; it changes nothing in it. Empty words take it back. */
export async function saveSeekerView(
  act: Act,
  { assessmentId, view }: { assessmentId: string; view: string },
): Promise<Outcome<null>> {
  const { actor, now } = act;
  if (actor.role !== 'seeker') return forbidden;
  if (!isUuid(assessmentId)) return notFound;
  return transaction(async (tx) => {
    const written = await tx
      .updateTable('NeedsAssessment')
      .set({ seekerView: view || null, seekerViewAt: view ? now : null })
      .where('id', '=', assessmentId)
      .where('personId', '=', actor.personId)
      .executeTakeFirst();
    return written.numUpdatedRows === 1n ? done : notFound;
  });
}
