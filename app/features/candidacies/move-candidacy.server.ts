import type { Updateable } from 'kysely';
import { advance, isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import type { Database } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { followCandidacy } from '#app/features/obligations/assigned-job.server.ts';
import { isFoundByEmployers } from '#app/features/privacy/masking.ts';
import { candidacyMachine } from './candidacy.machine.ts';
import { itemsToShow } from '#app/features/consents/consent-items.ts';

export type CandidacyTarget = { candidacyId: string; version?: number | undefined };

type Columns = Pick<
  Updateable<Database['Candidacy']>,
  | 'suitability'
  | 'resultCode'
  | 'resultReason'
  | 'resultNote'
  | 'interviewAt'
  | 'startsOn'
  | 'hoursPerWeek'
  | 'duration'
  | 'followUpDueOn'
  | 'followUpOutcome'
  | 'followUpNote'
>;

/** One event to one candidacy. An employer moves only a candidate whose consent holds: any other is not there. */
export async function moveCandidacy(
  tx: Tx,
  act: Act,
  { candidacyId, version }: CandidacyTarget,
  event: EventInput<typeof candidacyMachine>,
  columns: Columns = {},
): Promise<Outcome<Moved>> {
  if (act.actor.role === 'employer' && !(await mayBeShown(tx, candidacyId, act.now))) return notFound;
  const moved = await advance(tx, candidacyMachine, { id: candidacyId, version, event }, act);
  if (moved.kind !== 'ok') return moved;
  if (Object.keys(columns).length > 0)
    await tx.updateTable('Candidacy').set(columns).where('id', '=', candidacyId).execute();
  await followCandidacy(tx, candidacyId, event.type, act);
  return moved;
}

/** Does the person's consent to be shown to the employer hold? Never for a person under non-disclosure. */
export async function mayBeShown(tx: Tx, candidacyId: string, now: Date): Promise<boolean> {
  if (!isUuid(candidacyId)) return false;
  const row = await tx
    .selectFrom('Consent')
    .innerJoin('Person', 'Person.id', 'Consent.personId')
    .select(['Consent.state', 'items', 'expiresOn', 'nonDisclosure'])
    .where('candidacyId', '=', candidacyId)
    .executeTakeFirst();
  return row !== undefined && isFoundByEmployers(row) && itemsToShow(row, now).length > 0;
}
