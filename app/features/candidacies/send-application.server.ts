import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { giveConsentTo, type ConsentAnswer } from '#app/features/consents/move-consent.server.ts';
import { recordApplication } from '#app/features/obligations/record-act.server.ts';
import { candidacyMachine } from './candidacy.machine.ts';

export type Application = { message: string } & ConsentAnswer;

/** Applying is a consent of its own: the person chooses what the employer sees of them. It is also kept in the log of the search. */
export async function sendApplication(
  tx: Tx,
  target: { candidacyId: string; version?: number },
  { message, ...answer }: Application,
  act: Act,
): Promise<Outcome<Moved>> {
  const { candidacyId: id, version } = target;
  const moved = await advance(tx, candidacyMachine, { id, version, event: { type: 'APPLY' } }, act);
  if (moved.kind !== 'ok') return moved;
  await tx.updateTable('Candidacy').set({ message }).where('id', '=', id).execute();
  const given = await giveConsentTo(tx, id, 'applying', answer, act);
  if (given.kind !== 'ok') return given;
  await recordApplication(tx, id, act);
  return moved;
}
