import { v7 as uuid } from 'uuid';
import type { Act, Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { forbidden, invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';

/** Asks the person for what is needed, by a day. When it has passed without an answer, jobseeking ends (380/2023 28 § 1 mom 2). */
export async function requestClarification(
  act: Act,
  input: OwnJourney & { what: string; reason: string; dueOn: IsoDate },
): Promise<Outcome<Moved>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  const { what, reason, dueOn, ...target } = input;
  if (dueOn <= isoDate(now)) return invalidField('dueOn', 'past');
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, target, { type: 'REQUEST_CLARIFICATION' }, act);
    if (moved.kind !== 'ok') return moved;
    const { id: subjectId, areaCode } = moved.value;
    await tx
      .insertInto('Clarification')
      .values({
        id: uuid(),
        personId: input.personId,
        areaCode,
        what,
        reason,
        dueOn,
        askedBy: actor.accountId,
        askerName: actor.name,
        askedAt: now,
      })
      .execute();
    const event = 'CLARIFICATION_DEADLINE_PASSED';
    await setDeadline(tx, { subjectType: 'Journey', subjectId, event, due: addDays(dueOn, 1) }, now);
    return moved;
  });
}
