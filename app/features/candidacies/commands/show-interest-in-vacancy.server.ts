import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { beginCandidacy } from '../begin-candidacy.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** The person would like a job that was suggested to them and that nobody had brought to them yet. */
export async function showInterestInVacancy(
  act: Act,
  { vacancyId }: { vacancyId: string },
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'seeker') return forbidden;
  return transaction(async (tx) => {
    const begun = await beginCandidacy(
      tx,
      { personId: actor.personId, vacancyId, source: 'suggestion' },
      act,
    );
    if (begun.kind !== 'ok') return begun;
    const { id } = begun.value;
    return advance(tx, candidacyMachine, { id, event: { type: 'SHOW_INTEREST' } }, act);
  });
}
