import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isIn } from '#app/core/machine.ts';
import { addDays, dayOf } from '#app/rules/dates.ts';
import { moveVacancy, planFor, type VacancyTarget } from '../move-vacancy.server.ts';

/** The check found nothing: published now, or on the day that the employer asked for. */
export async function publishVacancy(act: Act, target: VacancyTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveVacancy(
      tx,
      act,
      target,
      { type: 'PUBLISH_VACANCY' },
      { checkReasonCode: null, checkNote: null, correctBy: null },
    );
    if (moved.kind !== 'ok') return moved;
    const { applyBy, publishOn } = await tx
      .selectFrom('Vacancy')
      .select(['applyBy', 'publishOn'])
      .where('id', '=', target.vacancyId)
      .executeTakeFirstOrThrow();
    const last = dayOf(applyBy);
    if (last) await planFor(tx, act, target.vacancyId, 'APPLICATION_DEADLINE_PASSED', addDays(last, 1));
    const scheduled = isIn(moved.value, 'scheduled');
    await planFor(tx, act, target.vacancyId, 'PUBLISH_DATE_REACHED', scheduled ? dayOf(publishOn) : null);
    const publishedAt = scheduled ? null : act.now;
    await tx.updateTable('Vacancy').set({ publishedAt }).where('id', '=', target.vacancyId).execute();
    return moved;
  });
}
