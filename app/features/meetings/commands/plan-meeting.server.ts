import type { Act, Moved } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { dueMeeting } from '../due-meeting.server.ts';
import type { MeetingKind } from '../meeting.machine.ts';

/** A further meeting by service need (380/2023 32 § 1 mom 4 k): to be arranged, without a statutory day. */
export async function planMeeting(
  act: Act,
  { personId, kind }: { personId: string; kind: MeetingKind },
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return notFound;
  return transaction(async (tx) => {
    const person = await tx
      .selectFrom('Journey')
      .select('personId')
      .where('personId', '=', personId)
      .where(mayTouch(actor, 'write', act.now, 'Journey.personId'))
      .executeTakeFirst();
    if (!person) return notFound;
    const { areaCode, accountId } = actor;
    return ok(await dueMeeting(tx, { personId, areaCode, counselorId: accountId, kind, cause: 'need' }, act));
  });
}
