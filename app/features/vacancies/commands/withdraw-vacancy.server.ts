import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveVacancy, planArchiving, type VacancyTarget } from '../move-vacancy.server.ts';

/** The employer does not recruit after all. */
export async function withdrawVacancy(act: Act, target: VacancyTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveVacancy(tx, act, target, { type: 'WITHDRAW_VACANCY' });
    if (moved.kind === 'ok') await planArchiving(tx, act, target.vacancyId);
    return moved;
  });
}
