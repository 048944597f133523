import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveVacancy, type VacancyTarget } from '../move-vacancy.server.ts';

/** Marks a labour dispute, which seekers must be told of when the work is offered (380/2023 5 §). */
export async function reportLabourDispute(act: Act, target: VacancyTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveVacancy(tx, act, target, { type: 'REPORT_LABOUR_DISPUTE' }));
}
