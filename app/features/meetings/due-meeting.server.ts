import { create, type Act, type Moved } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, type IsoDate } from '#app/rules/dates.ts';
import type { Deadline } from '#app/rules/deadlines.ts';
import type { MeetingCause } from './meeting-choices.ts';
import { meetingMachine, type MeetingKind } from './meeting.machine.ts';

export type NewMeeting = {
  id?: string;
  personId: string;
  areaCode: string;
  counselorId?: string | null;
  kind: MeetingKind;
  cause?: MeetingCause;
  /** The day by which the authority arranges it; a meeting by need has none. */
  deadline?: Pick<Deadline, 'due' | 'why'> | null;
  /** The first day on which the act wants it. */
  earliestOn?: IsoDate | null;
  /** The service before whose end it is held. */
  restsDuring?: string | null;
  groupSessionId?: string | null;
};

/** A meeting that is to be arranged, inside the caller's transaction. Its day keeps standing when the law changes. */
export async function dueMeeting(tx: Tx, meeting: NewMeeting, act: Act): Promise<Moved> {
  const { id, personId, areaCode, counselorId = null, kind, cause = 'statutory', deadline = null } = meeting;
  const { earliestOn = null, restsDuring = null, groupSessionId = null } = meeting;
  const made = await create(
    tx,
    meetingMachine,
    {
      id,
      context: { kind, firstStep: null, channel: null, selfBooked: false },
      columns: {
        ...{ personId, areaCode, counselorId, kind, cause, earliestOn, restsDuring, groupSessionId },
        dueOn: deadline?.due ?? null,
        dueWhy: deadline ? deadline.why : null,
      },
    },
    act,
  );
  if (deadline) await watchDueDay(tx, made.id, deadline, act);
  return made;
}

const passing = (meetingId: string) =>
  ({ subjectType: 'Meeting', subjectId: meetingId, event: 'DUE_DAY_PASSED' }) as const;

/** When the day has passed and nothing is arranged, the clock says that the authority is late. */
export async function watchDueDay(
  tx: Tx,
  meetingId: string,
  { due, why }: Pick<Deadline, 'due' | 'why'>,
  { now }: Act,
): Promise<void> {
  await setDeadline(tx, { ...passing(meetingId), due: addDays(due, 1), why }, now);
}

export async function unwatchDueDay(tx: Tx, meetingId: string): Promise<void> {
  await dropDeadlines(tx, passing(meetingId));
}
