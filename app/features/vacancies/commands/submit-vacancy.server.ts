import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveVacancy, type VacancyTarget } from '../move-vacancy.server.ts';

/** Sends a complete need to be checked. */
export async function submitVacancy(act: Act, target: VacancyTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveVacancy(tx, act, target, { type: 'SUBMIT_VACANCY' }));
}
