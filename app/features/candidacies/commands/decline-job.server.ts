import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** The person does not want this job. It is their free choice and has no consequence. */
export async function declineJob(
  act: Act,
  { candidacyId, version }: { candidacyId: string; version?: number },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    advance(tx, candidacyMachine, { id: candidacyId, version, event: { type: 'DECLINE_JOB' } }, act),
  );
}
