import { advance, type Act } from '#app/core/advance.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { followCandidacy } from '#app/features/obligations/assigned-job.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

const resultCodes = { FILL_BY_OTHER: '02', CANCEL_POSITION: '03' } as const;

/** Ends the open candidacies of a vacancy that is filled or gone. Those that have ended stay as they are; twice is as once. */
export async function closeCandidaciesOf(
  act: Act,
  vacancyId: string,
  event: keyof typeof resultCodes,
): Promise<Outcome<{ closed: number }>> {
  return transaction(async (tx) => {
    const candidacies = await tx
      .selectFrom('Candidacy')
      .select('id')
      .where('vacancyId', '=', vacancyId)
      .orderBy('id')
      .execute();
    let closed = 0;
    for (const { id } of candidacies) {
      const moved = await advance(tx, candidacyMachine, { id, event: { type: event } }, act);
      if (moved.kind !== 'ok') continue;
      closed += 1;
      const resultCode = resultCodes[event];
      await tx.updateTable('Candidacy').set({ resultCode }).where('id', '=', id).execute();
      await followCandidacy(tx, id, event, act);
    }
    return ok({ closed });
  });
}
