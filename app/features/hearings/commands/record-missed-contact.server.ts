import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { askToAnswer } from '../hearings-of.server.ts';

/**
 * The person did not deal with the authority by its deadline or in the way it requires (380/2023 28 § 1 mom 3). Nothing
 * follows by itself: they are asked why. A telephone call that was not answered is no such thing.
 */
export async function recordMissedContact(
  act: Act,
  input: OwnJourney & { matter: string; happenedOn: IsoDate; dueOn: IsoDate },
): Promise<Outcome<Moved>> {
  const { matter, happenedOn, dueOn, ...target } = input;
  const today = isoDate(act.now);
  if (happenedOn > today) return invalidField('happenedOn', 'future');
  if (dueOn <= today) return invalidField('dueOn', 'past');
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, target, { type: 'RECORD_MISSED_CONTACT' }, act);
    if (moved.kind !== 'ok') return moved;
    const { areaCode } = moved.value;
    const { personId } = target;
    return askToAnswer(tx, { personId, areaCode, about: 'contactMissed', matter, happenedOn, dueOn }, act);
  });
}
