import type { Updateable } from 'kysely';
import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { Database } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { vacancyMachine } from './vacancy.machine.ts';

export type VacancyTarget = { vacancyId: string; version?: number | undefined };

/** One event to one vacancy, with what is written beside the state. */
export async function moveVacancy(
  tx: Tx,
  act: Act,
  { vacancyId, version }: VacancyTarget,
  event: EventInput<typeof vacancyMachine>,
  columns: Updateable<Database['Vacancy']> = {},
): Promise<Outcome<Moved>> {
  const moved = await advance(tx, vacancyMachine, { id: vacancyId, version, event }, act);
  if (moved.kind === 'ok' && Object.keys(columns).length > 0)
    await tx.updateTable('Vacancy').set(columns).where('id', '=', vacancyId).execute();
  return moved;
}

type Timed =
  | 'PUBLISH_DATE_REACHED'
  | 'APPLICATION_DEADLINE_PASSED'
  | 'CORRECTION_DEADLINE_PASSED'
  | 'ARCHIVE_DATE_REACHED';
const timed = ['PUBLISH_DATE_REACHED', 'APPLICATION_DEADLINE_PASSED', 'CORRECTION_DEADLINE_PASSED'] as const;

/** Plans what the clock will send; null plans nothing. */
export async function planFor(
  tx: Tx,
  { now }: Act,
  vacancyId: string,
  event: Timed,
  due: string | null,
): Promise<void> {
  await dropDeadlines(tx, { subjectType: 'Vacancy', subjectId: vacancyId, event });
  if (due !== null) await setDeadline(tx, { subjectType: 'Vacancy', subjectId: vacancyId, event, due }, now);
}

/** A need that is over waits for nothing but its archiving. */
const DAYS_TO_ARCHIVE = 90;
export async function planArchiving(tx: Tx, act: Act, vacancyId: string): Promise<void> {
  for (const event of timed) await planFor(tx, act, vacancyId, event, null);
  await planFor(tx, act, vacancyId, 'ARCHIVE_DATE_REACHED', addDays(isoDate(act.now), DAYS_TO_ARCHIVE));
}
