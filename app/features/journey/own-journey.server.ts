import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { journeyMachine } from './journey.machine.ts';
import type { JourneyMove } from './move-journey.server.ts';

export type OwnJourney = { personId: string; version?: number };

/** Moves the path of a person by that person's own act, or by staff for them. Refuses as `advance` does. */
export async function moveOwnJourney(
  tx: Tx,
  { personId, version }: OwnJourney,
  event: JourneyMove,
  act: Act,
): Promise<Outcome<Moved>> {
  const journey = await tx
    .selectFrom('Journey')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return journey ? advance(tx, journeyMachine, { id: journey.id, version, event }, act) : notFound;
}
