import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** The person says why an assigned job does not suit them; a person at the authority assesses it. */
export async function reportUnsuitable(
  act: Act,
  { candidacyId, version, note }: { candidacyId: string; version?: number; note: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'REPORT_UNSUITABLE' as const };
    const moved = await advance(tx, candidacyMachine, { id: candidacyId, version, event }, act);
    if (moved.kind === 'ok')
      await tx.updateTable('Candidacy').set({ message: note }).where('id', '=', candidacyId).execute();
    return moved;
  });
}
