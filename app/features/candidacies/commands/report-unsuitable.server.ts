import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { reportJobUnsuitable } from '#app/features/obligations/assigned-job.server.ts';
import type { PeriodReason } from '#app/features/obligations/obligation-choices.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

type UnsuitableJob = {
  candidacyId: string;
  version?: number;
  /** One of the law's reasons, where it is one. */
  reason?: PeriodReason | null;
  note: string;
};

/** The person says why an assigned job does not suit them; a person at the authority assesses it. */
export async function reportUnsuitable(
  act: Act,
  { candidacyId, version, reason, note }: UnsuitableJob,
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'REPORT_UNSUITABLE' as const };
    const moved = await advance(tx, candidacyMachine, { id: candidacyId, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    await tx.updateTable('Candidacy').set({ message: note }).where('id', '=', candidacyId).execute();
    await reportJobUnsuitable(tx, candidacyId, { reason: reason ?? null, words: note }, act);
    return moved;
  });
}
