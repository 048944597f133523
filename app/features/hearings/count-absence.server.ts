import { create, type Act } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { nudgeJourney } from '#app/features/journey/move-journey.server.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { contactMissed } from '#app/rules/neglect.ts';
import { hearingMachine } from './hearing.machine.ts';
import { moveHearing } from './hearings-of.server.ts';
import { missesOf } from './misses-of.server.ts';

/**
 * A no-show at a meeting that the person booked in the e-service counts as a missed contact (380/2023 28 §). The person
 * was heard about it at the meeting, so nothing is asked again; whether anything follows, a human decides.
 */
export async function countAbsence(
  tx: Tx,
  absence: { personId: string; areaCode: string; meetingId: string; on: IsoDate },
  act: Act,
): Promise<void> {
  const { on: happenedOn, ...owner } = absence;
  const counted = { ...act, actor: consequenceOf(act.actor) };
  await nudgeJourney(tx, owner.personId, { type: 'RECORD_MISSED_CONTACT' }, act);
  const about = 'contactMissed';
  const missesIn12Months = (await missesOf(tx, owner.personId, happenedOn)).length + 1;
  const { mayEnd: mayDecide } = contactMissed({ date: happenedOn, missesIn12Months, validReason: null });
  const columns = { ...owner, about, matter: '', happenedOn, askedBy: act.actor.accountId };
  const context = { about, mayDecide: false } as const;
  const { id: hearingId } = await create(tx, hearingMachine, { context, columns }, counted);
  await moveHearing(tx, counted, { hearingId }, { type: 'TAKE_FROM_MEETING', mayDecide });
}
