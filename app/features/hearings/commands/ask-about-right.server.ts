import type { Act, Moved } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import { invalidField, notAllowed, notFound, stale, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import type { OwnJourney } from '#app/features/journey/own-journey.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { askToAnswer, openHearings } from '../hearings-of.server.ts';

/** Has the right to be registered lapsed (380/2023 27 § 3 mom, 28 §)? The person is asked before anything is decided. */
export async function askAboutRight(
  act: Act,
  { personId, version, ...input }: OwnJourney & { matter: string; happenedOn: IsoDate; dueOn: IsoDate },
): Promise<Outcome<Moved>> {
  if (input.dueOn <= isoDate(act.now)) return invalidField('dueOn', 'past');
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, personId);
    if (!client) return notFound;
    const journey = await tx
      .selectFrom('Journey')
      .select(['state', 'version'])
      .where('id', '=', client.journeyId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (version !== undefined && version !== journey.version) return stale;
    const open = await openHearings(tx, personId);
    if (!isIn(journey, 'active') || open.some(({ about }) => about === 'rightLapsed')) return notAllowed;
    const { areaCode } = client;
    return askToAnswer(tx, { personId, areaCode, about: 'rightLapsed', ...input }, act);
  });
}
