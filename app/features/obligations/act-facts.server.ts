import { sql } from 'kysely';
import { searchable } from '#app/core/searchable.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { counts, type Act as ActKind } from '#app/rules/job-search.ts';

/** Everything that a person logs is written one after the other: no two of their acts are counted at once. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.selectFrom('Person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
}

/** The same job on the same day is one act, however it is written. */
export function jobKeyOf({
  kind,
  what,
  employer,
}: {
  kind: ActKind;
  what: string;
  employer: string;
}): string {
  return kind === 'profilePublished' ? kind : `${searchable(what)}|${searchable(employer)}`;
}

export type ActPeriod = {
  id: string;
  startsOn: Date;
  endsOn: Date;
  target: number;
  state: unknown;
  shortAgreed: boolean | null;
};

/** The review period in which a day lies. */
export async function periodOn(tx: Tx, personId: string, on: IsoDate): Promise<ActPeriod | null> {
  const row = await tx
    .selectFrom('ReviewPeriod')
    .leftJoin('Obligation', 'Obligation.id', 'ReviewPeriod.obligationId')
    .select([
      'ReviewPeriod.id',
      'ReviewPeriod.startsOn',
      'ReviewPeriod.endsOn',
      'ReviewPeriod.target',
      'ReviewPeriod.state',
      'Obligation.shortAgreed',
    ])
    .where('ReviewPeriod.personId', '=', personId)
    .where('ReviewPeriod.kind', '=', 'period')
    .where('ReviewPeriod.startsOn', '<=', new Date(on))
    .where('ReviewPeriod.endsOn', '>=', new Date(on))
    .where(sql<boolean>`"ReviewPeriod"."state" <> '"cancelled"'::jsonb`)
    .orderBy('ReviewPeriod.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** States in which nothing is added any more, because the whole has been evaluated. */
const evaluated = [
  'reasonReported',
  'neglectRecorded',
  'excused',
  'reminded',
  'statementRequested',
  'statementGiven',
];
export const isEvaluated = (period: Pick<ActPeriod, 'state'>) =>
  evaluated.some((state) => isIn(period, state));

type Weighed = { kind: ActKind; on: IsoDate; personId: string; butAct?: string };

/** Whether an act counts by the law of its day, as far as that is known without a person. */
export async function weigh(tx: Tx, { kind, on, personId, butAct }: Weighed, period: ActPeriod | null) {
  return counts({
    act: kind,
    on,
    period: period && { from: isoDate(period.startsOn), to: isoDate(period.endsOn) },
    employmentDays: null,
    reasonablyExpected: true,
    shortAgreed: period?.shortAgreed ?? false,
    countedBefore: kind === 'profilePublished' ? await publishedBefore(tx, personId, butAct) : 0,
  });
}

async function publishedBefore(tx: Tx, personId: string, butAct?: string): Promise<number> {
  const rows = await tx
    .selectFrom('SearchAct')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', 'profilePublished')
    .where('counts', '=', 'yes')
    .where('withdrawnAt', 'is', null)
    .execute();
  return rows.filter(({ id }) => id !== butAct).length;
}

/** How many of a period's acts count. */
export async function countDone(tx: Tx, periodId: string): Promise<number> {
  const { done } = await tx
    .selectFrom('SearchAct')
    .select(({ fn }) => fn.countAll<number>().as('done'))
    .where('periodId', '=', periodId)
    .where('counts', '=', 'yes')
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(done);
}
