import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { proposeTimes } from './propose-times.server.ts';

export type Invited = { meetingId: string; version: number };
export type InvitationResult = { invited: string[]; failed: string[] };

/**
 * Invites many clients at once to choose a time, each as an act of its own: what has changed meanwhile is left as it is
 * and told, and the others are invited all the same.
 */
export async function inviteClients(
  act: Act,
  { meetings }: { meetings: Invited[] },
): Promise<Outcome<InvitationResult>> {
  if (act.actor.role !== 'counselor') return forbidden;
  if (meetings.length === 0) return invalidField('meetings', 'choose');
  const result: InvitationResult = { invited: [], failed: [] };
  for (const target of meetings) {
    const { kind } = await proposeTimes(act, target);
    result[kind === 'ok' ? 'invited' : 'failed'].push(target.meetingId);
  }
  return ok(result);
}
