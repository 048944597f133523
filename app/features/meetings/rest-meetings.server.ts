import { sql } from 'kysely';
import { consequenceOf } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { rest, type ServiceKind } from '#app/rules/meetings.ts';
import { dueMeeting, unwatchDueDay, watchDueDay } from './due-meeting.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { moveMeeting } from './move-meeting.server.ts';

export type ServiceTime = {
  personId: string;
  referralId: string;
  kind: ServiceKind;
  from: IsoDate;
  until: IsoDate;
  hasVocationalEducation: boolean;
};

/**
 * A service has begun. Where the act lets the discussions rest during it (380/2023 33 §), those without a time rest, and
 * the one before the service ends is due in their place. A time that is booked already is kept.
 */
export async function restMeetings(tx: Tx, service: ServiceTime, act: Act): Promise<void> {
  const { personId, referralId, ...facts } = service;
  const { rests, discussion, why } = rest(facts);
  if (!rests) return;
  const system: Act = { ...act, actor: consequenceOf(act.actor) };
  const open = await tx
    .selectFrom('Meeting')
    .select(['id', 'areaCode', 'counselorId'])
    .where('personId', '=', personId)
    .where('kind', 'in', ['jobSearchDiscussion', 'supplementaryDiscussion'])
    .where(sql<boolean>`"state" in ('"due"', '"proposed"')`)
    .where('cause', 'not in', ['serviceEnd', 'request'])
    .execute();
  for (const { id } of open) {
    const moved = await moveMeeting(tx, system, { meetingId: id }, { type: 'REST_MEETING' });
    if (moved.kind !== 'ok') continue;
    await tx
      .updateTable('Meeting')
      .set({ restsDuring: referralId, restWhy: why })
      .where('id', '=', id)
      .execute();
    await unwatchDueDay(tx, id);
  }
  if (!discussion) return;
  const journey = await tx
    .selectFrom('Journey')
    .select(['areaCode', 'counselorId'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  const before = { cause: 'serviceEnd', kind: 'jobSearchDiscussion', deadline: discussion } as const;
  await dueMeeting(tx, { personId, ...journey, restsDuring: referralId, ...before }, system);
}

export type ServiceEnd = { personId: string; referralId: string; ended: 'completed' | 'interrupted' };

/**
 * The service is over. The discussion before its end has taken the place of those that rested; when the service broke
 * off before that was held, it falls away and they go on, with their own day where that is still to come.
 */
export async function resumeMeetings(tx: Tx, end: ServiceEnd, act: Act): Promise<void> {
  const { personId, referralId, ended } = end;
  const system: Act = { ...act, actor: consequenceOf(act.actor) };
  const meetings = await tx
    .selectFrom('Meeting')
    .select(['id', 'cause', 'dueOn', 'dueWhy', 'state'])
    .where('personId', '=', personId)
    .where('restsDuring', '=', referralId)
    .execute();
  const resting = meetings.filter((meeting) => isIn(meeting, 'resting'));
  const before = meetings.find(({ cause }) => cause === 'serviceEnd');
  const unarranged = before && (isIn(before, 'due') || isIn(before, 'proposed'));
  if (before && unarranged && ended === 'interrupted') await replace(before.id);
  const goesOn = !before || isIn(before, 'cancelled') || (unarranged && ended === 'interrupted');
  for (const meeting of resting) await (goesOn ? resume(meeting) : replace(meeting.id));

  async function replace(meetingId: string): Promise<void> {
    await moveMeeting(tx, system, { meetingId }, { type: 'REPLACE_MEETING' });
    await unwatchDueDay(tx, meetingId);
  }

  async function resume({ id, dueOn, dueWhy }: (typeof resting)[number]): Promise<void> {
    const moved = await moveMeeting(tx, system, { meetingId: id }, { type: 'RESUME_MEETING' });
    if (moved.kind !== 'ok') return;
    const day = dueOn && isoDate(dueOn);
    const why = storedWhy(dueWhy);
    // No act names a day for what fell due meanwhile: it is arranged without delay, and no day is made up for it.
    const kept = day !== null && day > isoDate(act.now);
    await tx
      .updateTable('Meeting')
      .set({ restsDuring: null, restWhy: null, ...(!kept && { dueOn: null, dueWhy: null }) })
      .where('id', '=', id)
      .execute();
    if (kept && why) await watchDueDay(tx, id, { due: day, why }, act);
  }
}
