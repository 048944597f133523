import { sql, type Kysely } from 'kysely';
import type { Database } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { furthestStep, type NeglectKind } from '#app/rules/neglect.ts';
import type { Why } from '#app/rules/why.ts';

export type EarlierNeglect = {
  id: string;
  on: IsoDate;
  kind: 'noShow' | 'searchNotAsPlanned' | 'assignedJobNotApplied';
};

/** What was recorded as neglected, wherever: a person has one ladder. What was excused is not among it. */
export async function earlierNeglects(tx: Kysely<Database>, personId: string): Promise<EarlierNeglect[]> {
  const { rows: meetings } = await sql<{ id: string; startsAt: Date }>`
    select "id", "startsAt" from "Meeting" where "personId" = ${personId}::uuid and "startsAt" is not null
      and "state" in ('"neglectRecorded"'::jsonb, '"reminded"'::jsonb, '"statementRequested"'::jsonb)`.execute(
    tx,
  );
  const { rows: periods } = await sql<{ id: string; endsOn: Date; kind: string }>`
    select "id", "endsOn", "kind" from "ReviewPeriod" where "personId" = ${personId}::uuid
      and "state" in ('"neglectRecorded"'::jsonb, '"reminded"'::jsonb, '"statementRequested"'::jsonb,
        '"statementGiven"'::jsonb)`.execute(tx);
  const found = [
    ...meetings.map(({ id, startsAt }) => ({ id, on: isoDate(startsAt), kind: 'noShow' as const })),
    ...periods.map(({ id, endsOn, kind }) => ({ id, on: isoDate(endsOn), kind: neglectKindOf(kind) })),
  ];
  return found.sort((a, b) => a.on.localeCompare(b.on));
}

export const neglectKindOf = (kind: string) =>
  kind === 'assignedJob' ? ('assignedJobNotApplied' as const) : ('searchNotAsPlanned' as const);

export type FirstStep = 'reminder' | 'statementRequest' | null;
type Neglect = { personId: string; date: IsoDate; kind: NeglectKind };

/** How far the authority may go after a neglect of a day, when the person has been heard; null where no law read says. */
export async function stepAfterNeglect(
  tx: Tx,
  { personId, date, kind }: Neglect,
): Promise<{ step: FirstStep; why: Why }> {
  const earlier = (await earlierNeglects(tx, personId)).map(({ on }) => on);
  const { step, why } = furthestStep({ kind, date, earlier, validReason: null, heard: true });
  return { step: step === 'reminder' || step === 'statementRequest' ? step : null, why };
}

export async function firstStepAfterNeglect(tx: Tx, neglect: Neglect): Promise<FirstStep> {
  return (await stepAfterNeglect(tx, neglect)).step;
}
