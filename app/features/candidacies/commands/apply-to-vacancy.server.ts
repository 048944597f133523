import type { Act, Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { actedFor } from '#app/features/journey/acted-for.server.ts';
import { beginCandidacy } from '../begin-candidacy.server.ts';
import { sendApplication, type Application } from '../send-application.server.ts';

/** Applies for an open vacancy that the person found themselves; `personId` is the client of staff who act for one. */
export async function applyToVacancy(
  act: Act,
  { vacancyId, personId, ...application }: { vacancyId: string; personId?: string } & Application,
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const whose = await actedFor(tx, act, personId);
    if (whose === null) return notFound;
    const begun = await beginCandidacy(tx, { personId: whose, vacancyId, source: 'seeker' }, act);
    if (begun.kind !== 'ok') return begun;
    return sendApplication(tx, { candidacyId: begun.value.id }, application, act);
  });
}
