import { create, type Act } from '#app/core/advance.server.ts';
import { forbidden, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { storedLanguages } from '../vacancies.schema.server.ts';
import { vacancyKinds, vacancyMachine } from '../vacancy.machine.ts';

/** A new draft with the words of an earlier need; its dates, its check and its people stay behind. */
export async function copyVacancy(
  act: Act,
  { vacancyId }: { vacancyId: string },
): Promise<Outcome<{ id: string }>> {
  const { actor } = act;
  if (actor.role !== 'employer' && actor.role !== 'counselor') return forbidden;
  return transaction(async (tx): Promise<Outcome<{ id: string }>> => {
    const row = await tx
      .selectFrom('Vacancy')
      .select(copied)
      .where('id', '=', vacancyId)
      .$if(actor.role === 'employer', (query) =>
        query.where('companyId', '=', actor.role === 'employer' ? actor.companyId : ''),
      )
      .$if(actor.role === 'counselor', (query) =>
        query.where('areaCode', '=', actor.role === 'counselor' ? actor.areaCode : ''),
      )
      .executeTakeFirst();
    const kind = vacancyKinds.find((known) => known === row?.kind);
    if (!row || !kind) return notFound;
    const copy = await create(
      tx,
      vacancyMachine,
      {
        context: { kind, complete: false, scheduled: false, labourDispute: false },
        columns: { ...row, languages: storedLanguages.parse(row.languages) },
      },
      act,
    );
    return ok({ id: copy.id });
  });
}

const copied = [
  'companyId',
  'areaCode',
  'kind',
  'language',
  'title',
  'description',
  'occupationCode',
  'skills',
  'municipalityCode',
  'workingTime',
  'duration',
  'pay',
  'positions',
  'applicationWay',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contractType',
  'education',
  'languages',
  'supportedOnly',
  'languageSupport',
  'jobModification',
  'hintNote',
] as const;
