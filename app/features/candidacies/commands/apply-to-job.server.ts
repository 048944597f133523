import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { sendApplication, type Application } from '../send-application.server.ts';

/** Applies for a job that was suggested or assigned to the person. */
export async function applyToJob(
  act: Act,
  { candidacyId, version, ...application }: { candidacyId: string; version?: number } & Application,
): Promise<Outcome<Moved>> {
  return transaction((tx) => sendApplication(tx, { candidacyId, version }, application, act));
}
