import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { invalidField } from '#app/core/outcome.ts';
import { moveVacancy, planFor, type VacancyTarget } from '../move-vacancy.server.ts';
import type { CorrectionReason } from '../vacancy-choices.ts';

type Input = VacancyTarget & { reasonCode: CorrectionReason; note: string; correctBy: IsoDate };

/** Asks the employer to mend the posting by a day; not mended, it is refused (380/2023 49 § 2 mom). */
export async function requestCorrection(
  act: Act,
  { reasonCode, note, correctBy, ...target }: Input,
): Promise<Outcome<Moved>> {
  if (correctBy < isoDate(act.now)) return invalidField('correctBy', 'past');
  return transaction(async (tx) => {
    const columns = { checkReasonCode: reasonCode, checkNote: note, correctBy };
    const moved = await moveVacancy(tx, act, target, { type: 'REQUEST_CORRECTION' }, columns);
    if (moved.kind === 'ok')
      await planFor(tx, act, target.vacancyId, 'CORRECTION_DEADLINE_PASSED', addDays(correctBy, 1));
    return moved;
  });
}
