import { create, isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { candidacyMachine, type CandidacySource } from './candidacy.machine.ts';
import { matchOf } from './match-facts.server.ts';

type Beginning = { personId: string; vacancyId: string; source: CandidacySource };

/**
 * The candidacy of a person for a vacancy: the one there is, or a new one with the reasons of the match. Only a published
 * vacancy can be begun with; a presentation position is seen by staff alone.
 */
export async function beginCandidacy(
  tx: Tx,
  { personId, vacancyId, source }: Beginning,
  act: Act,
): Promise<Outcome<Moved>> {
  if (!isUuid(vacancyId) || !isUuid(personId)) return notFound;
  const known = await tx
    .selectFrom('Candidacy')
    .select(['id', 'version', 'state', 'personId', 'areaCode'])
    .where('personId', '=', personId)
    .where('vacancyId', '=', vacancyId)
    .executeTakeFirst();
  if (known) return ok(known);
  const vacancy = await tx
    .selectFrom('Vacancy')
    .select(['companyId', 'kind', 'state'])
    .where('id', '=', vacancyId)
    .executeTakeFirst();
  const journey = await tx
    .selectFrom('Journey')
    .select('areaCode')
    .where('personId', '=', personId)
    .executeTakeFirst();
  const match = await matchOf(tx, personId, vacancyId);
  if (!vacancy || !journey || !match || !isIn(vacancy, 'published')) return notFound;
  if (vacancy.kind === 'presentationPosition' && source !== 'counselor') return notFound;
  const begun = await create(
    tx,
    candidacyMachine,
    {
      context: { source, consent: 'notAsked', supported: false },
      columns: {
        personId,
        vacancyId,
        companyId: vacancy.companyId,
        areaCode: journey.areaCode,
        reasons: { points: match.points, reasons: match.reasons },
      },
    },
    act,
  );
  return ok(begun);
}
