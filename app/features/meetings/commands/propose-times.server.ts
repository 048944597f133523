import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { inviteToChoose } from '../invite-to-choose.server.ts';
import type { MeetingTarget } from '../move-meeting.server.ts';

/** Invites the person to choose among the free times: nothing is set, and nothing follows from choosing late. */
export const proposeTimes = (act: Act, target: MeetingTarget): Promise<Outcome<Moved>> =>
  transaction((tx) => inviteToChoose(tx, act, target));
