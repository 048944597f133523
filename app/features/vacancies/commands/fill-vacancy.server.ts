import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveVacancy, planArchiving, type VacancyTarget } from '../move-vacancy.server.ts';

/** The positions are filled. Open candidacies are closed by the message that follows. */
export async function fillVacancy(act: Act, target: VacancyTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveVacancy(tx, act, target, { type: 'FILL_VACANCY' });
    if (moved.kind === 'ok') await planArchiving(tx, act, target.vacancyId);
    return moved;
  });
}
