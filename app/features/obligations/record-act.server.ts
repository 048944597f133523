import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { recordForClient } from '#app/features/on-behalf/record-for-client.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import type { Act as ActKind } from '#app/rules/job-search.ts';
import { countDone, isEvaluated, jobKeyOf, lockPerson, periodOn, weigh } from './act-facts.server.ts';
import { movePeriod, nudgePeriod } from './move-period.server.ts';

export type NewAct = {
  personId: string;
  kind: ActKind;
  on: IsoDate;
  what: string;
  employer: string;
  /** Of an application that was made in Polku itself. */
  candidacyId?: string | null;
};

export type Recorded = {
  actId: string;
  periodId: string | null;
  counts: 'yes' | 'no' | 'human';
  done: number | null;
  target: number | null;
};

/**
 * Keeps what a person did to find work, and counts it in the review period of its day. Whose rows the actor may write is
 * for the caller to know where the day has no period.
 */
export async function recordAct(tx: Tx, input: NewAct, act: Act): Promise<Outcome<Recorded>> {
  const { personId, kind, on, what, employer } = input;
  if (on > isoDate(act.now)) return invalidField('on', 'future');
  await lockPerson(tx, personId);
  const period = await periodOn(tx, personId, on);
  if (period && isEvaluated(period)) return invalidField('on', 'evaluated');
  const { counts, why } = await weigh(tx, { kind, on, personId }, period);
  const actId = uuid();
  const inserted = await tx
    .insertInto('SearchAct')
    .values({
      ...{ id: actId, personId, kind, on, what, employer, counts, at: act.now },
      periodId: period?.id ?? null,
      jobKey: jobKeyOf(input),
      candidacyId: input.candidacyId ?? null,
      why: json(why),
      recordedBy: act.actor.accountId,
      recordedRole: act.actor.role,
      channel: act.channel ?? 'eService',
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return invalidField('what', 'sameJob');
  if (!period) {
    await recordForClient(tx, act, personId, 'act');
    return ok({ actId, periodId: null, counts, done: null, target: null });
  }
  const done = await countDone(tx, period.id);
  const moved = await movePeriod(tx, act, { periodId: period.id }, { type: 'RECORD_ACT', done });
  // A period that is fulfilled for good takes what comes later without a step.
  if (moved.kind !== 'ok' && moved.kind !== 'not-allowed') return moved;
  return ok({ actId, periodId: period.id, counts, done, target: period.target });
}

/** An application made in Polku: kept in the same transaction, and the answer to the assigned job if it was one. */
export async function recordApplication(tx: Tx, candidacyId: string, act: Act): Promise<void> {
  const job = await tx
    .selectFrom('Candidacy')
    .innerJoin('Vacancy', 'Vacancy.id', 'Candidacy.vacancyId')
    .innerJoin('Company', 'Company.id', 'Candidacy.companyId')
    .leftJoin('ReviewPeriod', 'ReviewPeriod.candidacyId', 'Candidacy.id')
    .select([
      'Candidacy.personId',
      'Vacancy.title as what',
      'Company.name as employer',
      'ReviewPeriod.id as answerId',
    ])
    .where('Candidacy.id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  const { answerId, ...facts } = job;
  const kind = answerId ? 'assignedJobApplication' : 'application';
  const on = isoDate(act.now);
  const recorded = await recordAct(tx, { ...facts, kind, on, candidacyId }, act);
  // Logged by hand before it was sent: one job on one day stays one act.
  if (recorded.kind === 'invalid') await linkToCandidacy(tx, { ...facts, kind, on }, candidacyId);
  if (answerId) await nudgePeriod(tx, answerId, { type: 'RECORD_ACT', done: 1 }, act);
}

async function linkToCandidacy(
  tx: Tx,
  { personId, on, ...job }: Omit<NewAct, 'candidacyId'>,
  candidacyId: string,
): Promise<void> {
  await tx
    .updateTable('SearchAct')
    .set({ candidacyId })
    .where('personId', '=', personId)
    .where('on', '=', new Date(on))
    .where('jobKey', '=', jobKeyOf(job))
    .where('candidacyId', 'is', null)
    .execute();
}

/** Publishing the profile counts once (a practice of the authorities), so it is kept once. */
export async function recordPublication(tx: Tx, personId: string, act: Act): Promise<void> {
  await lockPerson(tx, personId);
  const before = await tx
    .selectFrom('SearchAct')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', 'profilePublished')
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  if (before) return;
  await recordAct(
    tx,
    { personId, kind: 'profilePublished', on: isoDate(act.now), what: '', employer: '' },
    act,
  );
}
