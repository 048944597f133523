import type { Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { moveJourney } from '#app/features/journey/move-journey.server.ts';

/** The profile goes a year after its owner was last here; one that could be found is taken out of sight first (380/2023 130 §). */
export async function eraseProfile(tx: Tx, personId: string, act: Act): Promise<void> {
  const journey = await tx
    .selectFrom('Journey')
    .select('state')
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (journey && isIn(journey, 'active.employerMatching.visible')) {
    const hidden = await moveJourney(tx, personId, { type: 'HIDE_PROFILE' }, act);
    if (hidden.kind !== 'ok') throw new Error(`the journey answered ${hidden.kind}`);
  }
  await tx.deleteFrom('SeekerProfile').where('personId', '=', personId).execute();
}
