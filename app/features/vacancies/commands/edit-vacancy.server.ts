import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveVacancy, type VacancyTarget } from '../move-vacancy.server.ts';

/** Takes a posting back to be edited; it is checked again before it is published again. */
export async function editVacancy(act: Act, target: VacancyTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveVacancy(tx, act, target, { type: 'EDIT_VACANCY' }));
}
