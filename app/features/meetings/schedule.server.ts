import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate, rollForward, type IsoDate } from '#app/rules/dates.ts';
import {
  afterServiceDiscussion,
  discussion,
  earlySupplementary,
  laterSupplementary,
  waitsForEarly,
} from '#app/rules/meetings.ts';
import { dueMeeting, type NewMeeting } from './due-meeting.server.ts';
import type { MeetingCause } from './meeting-choices.ts';
import { searchSituation } from './search-situation.server.ts';

export type Done = {
  id: string;
  personId: string;
  areaCode: string;
  counselorId: string | null;
  kind: string;
  cause: string;
};

/**
 * What follows a meeting that was held, by the law of its day: the next discussion, the supplementary ones of the first
 * months and of each half-year. Answers the id of the next meeting that has a day, null where nothing follows by itself.
 */
export async function planNext(tx: Tx, held: Done, act: Act): Promise<string | null> {
  const on = isoDate(act.now);
  if (held.kind === 'initialInterview') return afterInterview(tx, held, on, act);
  if (held.kind === 'jobSearchDiscussion') return afterDiscussion(tx, held, on, act);
  if (held.kind === 'supplementaryDiscussion') return afterSupplementary(tx, held, on, act);
  return null;
}

async function afterInterview(tx: Tx, held: Done, on: IsoDate, act: Act): Promise<string | null> {
  const situation = await searchSituation(tx, held.personId);
  const heldBefore = situation !== null && (await supplementaryHeld(tx, held.personId, on));
  const early = situation && earlySupplementary({ interviewOn: on, heldBefore, situation, requested: false });
  const count = early?.count ?? 0;
  if (early) await planEarly(tx, held, early, act);
  if (waitsForEarly(on, count)) return openOf(tx, held.personId, 'early');
  await planPair(tx, held, on, act);
  return make(tx, held, { kind: 'jobSearchDiscussion', deadline: discussion(on) }, act);
}

async function afterDiscussion(tx: Tx, held: Done, on: IsoDate, act: Act): Promise<string | null> {
  if (held.cause === 'serviceEnd') {
    const deadline = afterServiceDiscussion(on);
    if (deadline)
      await make(tx, held, { kind: 'supplementaryDiscussion', cause: 'afterService', deadline }, act);
  }
  return make(tx, held, { kind: 'jobSearchDiscussion', deadline: discussion(on) }, act);
}

/** Only the last of the early ones, and the last of a pair, start the next count. */
async function afterSupplementary(tx: Tx, done: Done, on: IsoDate, act: Act): Promise<string | null> {
  if (done.cause === 'early') return afterEarly(tx, done, on, act);
  if (done.cause === 'later' && (await openOf(tx, done.personId, 'later')) === null)
    await planPair(tx, done, on, act);
  return null;
}

/** The first discussion after the early supplementary ones, when none of these is open any more and none is planned. */
export async function afterEarly(tx: Tx, done: Done, on: IsoDate, act: Act): Promise<string | null> {
  if ((await openOf(tx, done.personId, 'early')) !== null) return null;
  if (await hasOpenDiscussion(tx, done.personId)) return null;
  await planPair(tx, done, on, act);
  return make(tx, done, { kind: 'jobSearchDiscussion', deadline: discussion(on) }, act);
}

type Early = ReturnType<typeof earlySupplementary>;

/** The supplementary discussions of the first three months, each by the day of its rhythm or by the end of the time. */
export async function planEarly(tx: Tx, person: Done, early: Early, act: Act): Promise<void> {
  const last = early.until && rollForward(early.until);
  for (let index = 0; index < early.count && last; index++) {
    const deadline = { due: early.dates[index] ?? last, why: early.why };
    await make(tx, person, { kind: 'supplementaryDiscussion', cause: 'early', deadline }, act);
  }
}

async function planPair(tx: Tx, person: Done, anchor: IsoDate, act: Act): Promise<void> {
  const situation = await searchSituation(tx, person.personId);
  if (!situation) return;
  const pair = laterSupplementary({ anchor, situation, requested: false });
  if (!pair.until) return;
  const deadline = { due: rollForward(pair.until), why: pair.why };
  for (let index = 0; index < pair.count; index++)
    await make(
      tx,
      person,
      { kind: 'supplementaryDiscussion', cause: 'later', deadline, earliestOn: pair.from },
      act,
    );
}

async function make(
  tx: Tx,
  { personId, areaCode, counselorId }: Done,
  meeting: Pick<NewMeeting, 'kind' | 'cause' | 'deadline' | 'earliestOn'>,
  act: Act,
): Promise<string> {
  return (await dueMeeting(tx, { personId, areaCode, counselorId, ...meeting }, act)).id;
}

const isOpen = sql<boolean>`"state" not in ('"held"', '"missed"', '"reminded"', '"statementRequested"', '"cancelled"', '"leftOut"')`;

async function openOf(tx: Tx, personId: string, cause: MeetingCause): Promise<string | null> {
  const row = await tx
    .selectFrom('Meeting')
    .select('id')
    .where('personId', '=', personId)
    .where('cause', '=', cause)
    .where(isOpen)
    .orderBy('dueOn')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function hasOpenDiscussion(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('Meeting')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', 'jobSearchDiscussion')
    .where(isOpen)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Was a supplementary discussion held in this search before the interview? Then one fewer follows it. */
async function supplementaryHeld(tx: Tx, personId: string, before: IsoDate): Promise<boolean> {
  const row = await tx
    .selectFrom('Meeting')
    .innerJoin('Journey', 'Journey.personId', 'Meeting.personId')
    .select('Meeting.id')
    .where('Meeting.personId', '=', personId)
    .where('Meeting.kind', '=', 'supplementaryDiscussion')
    .where('Meeting.heldAt', 'is not', null)
    .where(
      sql<boolean>`("Meeting"."heldAt" at time zone 'Europe/Helsinki')::date between ("Journey"."context"->>'startedOn')::date and ${before}::date`,
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
