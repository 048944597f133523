import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** The person would like this job. It promises nothing and tells the employer nothing. */
export async function showInterest(
  act: Act,
  { candidacyId, version }: { candidacyId: string; version?: number },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    advance(tx, candidacyMachine, { id: candidacyId, version, event: { type: 'SHOW_INTEREST' } }, act),
  );
}
