import { create, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Deadline } from '#app/rules/deadlines.ts';
import { meetingMachine, type MeetingKind } from './meeting.machine.ts';

export type NewMeeting = {
  id?: string;
  personId: string;
  areaCode: string;
  counselorId?: string | null;
  kind: MeetingKind;
  /** The day by which the authority arranges it; a meeting by need has none. */
  deadline?: Deadline | null;
};

/** A meeting that is to be arranged, inside the caller's transaction. */
export async function dueMeeting(tx: Tx, meeting: NewMeeting, act: Act): Promise<Moved> {
  const { id, personId, areaCode, counselorId = null, kind, deadline = null } = meeting;
  return create(
    tx,
    meetingMachine,
    {
      id,
      context: { kind, firstStep: null, channel: null, selfBooked: false },
      columns: {
        personId,
        areaCode,
        counselorId,
        kind,
        dueOn: deadline?.due ?? null,
        dueWhy: deadline ? deadline.why : null,
      },
    },
    act,
  );
}
