import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { askToAnswer } from '../hearings-of.server.ts';

/** Puts a registration that seems not to meet 380/2023 27 § up for a decision. Nothing is refused yet: the person is asked. */
export async function findConditionsUnmet(
  act: Act,
  input: OwnJourney & { matter: string; dueOn: IsoDate },
): Promise<Outcome<Moved>> {
  const { matter, dueOn, ...target } = input;
  const today = isoDate(act.now);
  if (dueOn <= today) return invalidField('dueOn', 'past');
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, target, { type: 'FIND_CONDITIONS_UNMET' }, act);
    if (moved.kind !== 'ok') return moved;
    const { areaCode } = moved.value;
    const about = 'conditionsUnmet';
    const { personId } = target;
    return askToAnswer(tx, { personId, areaCode, about, matter, happenedOn: today, dueOn }, act);
  });
}
