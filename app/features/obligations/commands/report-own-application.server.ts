import { isUuid, type Act } from '#app/core/advance.server.ts';
import { forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { recordAct, type Recorded } from '../record-act.server.ts';
import { isSentInPolku } from '../sent-in-polku.ts';

/** With one press: "I applied for this job", of a job that Polku knows. Day, job and employer are known already. */
export async function reportOwnApplication(
  act: Act,
  { candidacyId }: { candidacyId: string },
): Promise<Outcome<Recorded>> {
  const { actor } = act;
  if (actor.role !== 'seeker' && actor.role !== 'counselor') return forbidden;
  if (!isUuid(candidacyId)) return notFound;
  return transaction(async (tx) => {
    const query = tx
      .selectFrom('Candidacy')
      .innerJoin('Vacancy', 'Vacancy.id', 'Candidacy.vacancyId')
      .innerJoin('Company', 'Company.id', 'Candidacy.companyId')
      .select(['Candidacy.personId', 'Candidacy.state', 'Vacancy.title as what', 'Company.name as employer'])
      .where('Candidacy.id', '=', candidacyId);
    const job =
      actor.role === 'seeker'
        ? await query.where('Candidacy.personId', '=', actor.personId).executeTakeFirst()
        : await query.where(mayTouch(actor, 'write', act.now, 'Candidacy.personId')).executeTakeFirst();
    if (!job) return notFound;
    const { state, ...facts } = job;
    if (isSentInPolku(state)) return notAllowed;
    return recordAct(tx, { ...facts, kind: 'application', on: isoDate(act.now), candidacyId }, act);
  });
}
