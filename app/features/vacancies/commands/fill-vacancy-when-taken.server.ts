import { advance, type Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planArchiving } from '../move-vacancy.server.ts';
import { vacancyMachine } from '../vacancy.machine.ts';

/** After a hire: the need is filled when as many have been placed as there are positions. Asking twice changes nothing. */
export async function fillVacancyWhenTaken(
  act: Act,
  { vacancyId }: { vacancyId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const vacancy = await tx
      .selectFrom('Vacancy')
      .select(['positions', 'state'])
      .where('id', '=', vacancyId)
      .executeTakeFirst();
    const hires = await tx
      .selectFrom('Candidacy')
      .select('id')
      .where('vacancyId', '=', vacancyId)
      .where('startsOn', 'is not', null)
      .execute();
    if (!vacancy || hires.length < vacancy.positions || isIn(vacancy, 'filled')) return done;
    const filled = await advance(tx, vacancyMachine, { id: vacancyId, event: { type: 'FILL_VACANCY' } }, act);
    if (filled.kind === 'ok') await planArchiving(tx, act, vacancyId);
    return done;
  });
}
