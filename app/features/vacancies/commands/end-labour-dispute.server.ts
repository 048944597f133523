import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveVacancy, type VacancyTarget } from '../move-vacancy.server.ts';

/** The labour dispute is over. */
export async function endLabourDispute(act: Act, target: VacancyTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveVacancy(tx, act, target, { type: 'END_LABOUR_DISPUTE' }));
}
