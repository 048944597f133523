import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import type { EventInput } from '#app/core/machine.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { journeyMachine } from './journey.machine.ts';

export type JourneyMove = EventInput<typeof journeyMachine>;

/**
 * How another feature moves the journey inside its own transaction. The step is a consequence: the journey sees the
 * system, the history names who caused it.
 */
export async function moveJourney(
  tx: Tx,
  personId: string,
  event: JourneyMove,
  act: Act,
): Promise<Outcome<Moved>> {
  const journey = await tx
    .selectFrom('Journey')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (!journey) return notFound;
  return advance(tx, journeyMachine, { id: journey.id, event }, { ...act, actor: consequenceOf(act.actor) });
}

/**
 * The same where the journey may already stand further on (a second training starts, a need is found again): a step that
 * its state does not permit is left out, and nothing else is.
 */
export async function nudgeJourney(
  tx: Tx,
  personId: string,
  event: JourneyMove,
  act: Act,
): Promise<Moved | null> {
  const moved = await moveJourney(tx, personId, event, act);
  if (moved.kind === 'ok') return moved.value;
  if (moved.kind === 'not-allowed') return null;
  throw new Error(`the journey answered ${moved.kind}`);
}
