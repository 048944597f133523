import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveVacancy, type VacancyTarget } from '../move-vacancy.server.ts';
import type { RefusalReason } from '../vacancy-choices.ts';

type Input = VacancyTarget & { reasonCode: RefusalReason; note: string };

/** Refuses the posting by a written decision with reasons; rectification may be asked within 30 days (380/2023 49 §, 145 §). */
export async function refuseVacancy(
  act: Act,
  { reasonCode, note, ...target }: Input,
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveVacancy(
      tx,
      act,
      target,
      { type: 'REFUSE_VACANCY' },
      { checkReasonCode: reasonCode, checkNote: note },
    ),
  );
}
