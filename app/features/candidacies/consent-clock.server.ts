import { advance, type Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { candidacyMachine } from './candidacy.machine.ts';

/**
 * A consent, or the question for it, has come to its end: where nobody was told yet, it may be asked for again. Further on
 * the candidacy goes its way; the employer sees nothing of the person any more.
 */
export async function consentLapsed(tx: Tx, consentId: string, act: Act): Promise<void> {
  const row = await tx
    .selectFrom('Consent')
    .select('candidacyId')
    .where('id', '=', consentId)
    .executeTakeFirst();
  if (row?.candidacyId)
    await advance(tx, candidacyMachine, { id: row.candidacyId, event: { type: 'CONSENT_LAPSED' } }, act);
}
