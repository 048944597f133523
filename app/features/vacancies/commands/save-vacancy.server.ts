import { create, type Act } from '#app/core/advance.server.ts';
import { forbidden, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { moveVacancy } from '../move-vacancy.server.ts';
import { missingParts } from '../missing-parts.ts';
import type { VacancyDraft } from '../vacancies.schema.server.ts';
import { vacancyMachine } from '../vacancy.machine.ts';

type Saved = { id: string; version: number; missing: string[] };
type Input = { vacancyId: string | null; version?: number; companyId?: string; draft: VacancyDraft };

/**
 * Keeps a recruitment need as a draft: a new one, or an open draft or correction. The employer writes for the own company;
 * a counselor on its behalf names the company. Answers what the posting still lacks.
 */
export async function saveVacancy(act: Act, input: Input): Promise<Outcome<Saved>> {
  const missing = missingParts(input.draft);
  return transaction(async (tx): Promise<Outcome<Saved>> => {
    const saved = await (input.vacancyId === null
      ? begin(tx, act, input)
      : save(tx, act, { ...input, vacancyId: input.vacancyId }));
    return saved.kind === 'ok' ? ok({ ...saved.value, missing }) : saved;
  });
}

async function begin(tx: Tx, act: Act, { companyId, draft }: Input) {
  const { actor } = act;
  if (actor.role !== 'employer' && actor.role !== 'counselor') return forbidden;
  const company = await tx
    .selectFrom('Company')
    .select(['id', 'areaCode'])
    .where('id', '=', actor.role === 'employer' ? actor.companyId : (companyId ?? ''))
    .$if(actor.role === 'counselor', (query) =>
      query.where('areaCode', '=', actor.role === 'counselor' ? actor.areaCode : ''),
    )
    .executeTakeFirst();
  if (!company) return notFound;
  const { id, version } = await create(
    tx,
    vacancyMachine,
    {
      context: { kind: draft.kind, ...completeness(draft, act), labourDispute: false },
      columns: { ...columnsOf(draft), companyId: company.id, areaCode: company.areaCode },
    },
    act,
  );
  return ok({ id, version });
}

async function save(tx: Tx, act: Act, { vacancyId, version, draft }: Input & { vacancyId: string }) {
  const kept = await moveVacancy(
    tx,
    act,
    { vacancyId, version },
    { type: 'SAVE_VACANCY', ...completeness(draft, act) },
    columnsOf(draft),
  );
  return kept.kind === 'ok' ? ok({ id: vacancyId, version: kept.value.version }) : kept;
}

function completeness(draft: VacancyDraft, { now }: Act) {
  return {
    complete: missingParts(draft).length === 0,
    scheduled: draft.publishOn !== null && draft.publishOn > isoDate(now),
  };
}

const columnsOf = ({ contactEmail, contactPhone, hintNote, ...draft }: VacancyDraft) => ({
  ...draft,
  contactEmail: contactEmail || null,
  contactPhone: contactPhone || null,
  hintNote: hintNote || null,
});
