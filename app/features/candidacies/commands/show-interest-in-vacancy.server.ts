import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { actedFor } from '#app/features/journey/acted-for.server.ts';
import { beginCandidacy } from '../begin-candidacy.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** The person would like a job that was suggested to them and that nobody had brought to them yet. */
export async function showInterestInVacancy(
  act: Act,
  { vacancyId, personId }: { vacancyId: string; personId?: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const whose = await actedFor(tx, act, personId);
    if (whose === null) return notFound;
    const begun = await beginCandidacy(tx, { personId: whose, vacancyId, source: 'suggestion' }, act);
    if (begun.kind !== 'ok') return begun;
    const { id } = begun.value;
    return advance(tx, candidacyMachine, { id, event: { type: 'SHOW_INTEREST' } }, act);
  });
}
