import { advance, isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { mayMove } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { takeBack } from '#app/features/consents/move-consent.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/**
 * Takes a consent back from the person's own list of consents, however far the job has come. The employer sees nothing of
 * the person from then on; where the candidacy is still under way it ends with it.
 */
export async function withdrawOwnConsent(
  act: Act,
  { consentId, version }: { consentId: string; version?: number },
): Promise<Outcome<Moved>> {
  if (!isUuid(consentId)) return notFound;
  return transaction(async (tx) => {
    const row = await tx
      .selectFrom('Consent')
      .select('candidacyId')
      .where('id', '=', consentId)
      .where(mayMove(act, 'Consent.personId'))
      .executeTakeFirst();
    if (!row) return notFound;
    const event = { type: 'WITHDRAW_CONSENT' as const };
    // The candidacy first, as on the page of the job: two who come at the same time wait for each other in one order.
    if (row.candidacyId) await advance(tx, candidacyMachine, { id: row.candidacyId, event }, act);
    return takeBack(tx, { consentId, version }, act);
  });
}
