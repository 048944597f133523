import { advance, create, type Act, type Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { closeLook } from '#app/features/second-looks/close-looks.server.ts';
import { addDays, type IsoDate } from '#app/rules/dates.ts';
import { hearingMachine, type HearingSubject } from './hearing.machine.ts';

export type HearingTarget = { hearingId: string; version?: number };

/** Events after which a decision that was being drafted is not made. */
const leaving = ['ACCEPT_REASON', 'LEAVE_WITHOUT_DECISION', 'JOBSEEKING_ENDED'];

/** One event to one hearing, as the page showed it. */
export async function moveHearing(
  tx: Tx,
  act: Act,
  { hearingId, version }: HearingTarget,
  event: EventInput<typeof hearingMachine>,
): Promise<Outcome<Moved>> {
  const moved = await advance(tx, hearingMachine, { id: hearingId, version, event }, act);
  if (moved.kind === 'ok' && leaving.includes(event.type)) await closeLook(tx, hearingId, act);
  return moved;
}

export type NewHearing = {
  personId: string;
  areaCode: string;
  about: HearingSubject;
  /** What the authority holds, in its own words. */
  matter: string;
  happenedOn: IsoDate;
  /** The last day to answer. */
  dueOn: IsoDate;
};

/** Asks the person, who then has until the end of the last day to answer. */
export async function askToAnswer(tx: Tx, hearing: NewHearing, act: Act): Promise<Outcome<Moved>> {
  const { about, dueOn } = hearing;
  const askedBy = act.actor.accountId;
  const context = { about, mayDecide: false };
  const row = await create(tx, hearingMachine, { context, columns: { ...hearing, askedBy } }, act);
  const due = addDays(dueOn, 1);
  const event = 'ANSWER_DEADLINE_PASSED';
  await setDeadline(tx, { subjectType: 'Hearing', subjectId: row.id, event, due }, act.now);
  return moveHearing(tx, act, { hearingId: row.id }, { type: 'ASK_REASON' });
}

const open = ['prepared', 'asked', 'answered', 'unanswered', 'noReasonFound'];

/** The hearings of a person that no end has been put to. */
export async function openHearings(tx: Tx, personId: string) {
  const rows = await tx
    .selectFrom('Hearing')
    .select(['id', 'about', 'state'])
    .where('personId', '=', personId)
    .execute();
  return rows.filter(({ state }) => typeof state === 'string' && open.includes(state));
}
