import { isUuid, type Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayMove } from '#app/core/rights.sql.server.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { recordForClient } from '#app/features/on-behalf/record-for-client.server.ts';
import type { SeekerViews } from '../seeker-views.ts';

/** The person's own view, kept beside the authority's assessment; it changes nothing in it. Empty words take it back. */
export async function saveSeekerView(
  act: Act,
  { assessmentId, view, views = {} }: { assessmentId: string; view: string; views?: SeekerViews },
): Promise<Outcome<null>> {
  const { now } = act;
  if (!isUuid(assessmentId)) return notFound;
  return transaction(async (tx) => {
    const written = await tx
      .updateTable('NeedsAssessment')
      .set({
        seekerView: view || null,
        seekerViews: json(views),
        seekerViewAt: view || Object.keys(views).length > 0 ? now : null,
      })
      .where('id', '=', assessmentId)
      .where(mayMove(act, 'NeedsAssessment.personId'))
      .returning('personId')
      .executeTakeFirst();
    if (!written) return notFound;
    await recordForClient(tx, act, written.personId, 'ownView');
    return done;
  });
}
