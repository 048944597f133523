import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { beginCandidacy } from '../begin-candidacy.server.ts';
import { sendApplication, type Application } from '../send-application.server.ts';

/** Applies for an open vacancy that the person found themselves. */
export async function applyToVacancy(
  act: Act,
  { vacancyId, ...application }: { vacancyId: string } & Application,
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'seeker') return forbidden;
  return transaction(async (tx) => {
    const begun = await beginCandidacy(tx, { personId: actor.personId, vacancyId, source: 'seeker' }, act);
    if (begun.kind !== 'ok') return begun;
    return sendApplication(tx, { candidacyId: begun.value.id }, application, act);
  });
}
