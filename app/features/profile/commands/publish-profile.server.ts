import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { recordPublication } from '#app/features/obligations/record-act.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';

/** Lets matching find the person (380/2023 128 §). A profile without an occupation cannot be found and is not published. */
export async function publishProfile(act: Act, input: OwnJourney): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, input, { type: 'PUBLISH_PROFILE' }, act);
    if (moved.kind !== 'ok') return moved;
    const profile = await tx
      .selectFrom('SeekerProfile')
      .select('occupationCodes')
      .where('personId', '=', input.personId)
      .executeTakeFirst();
    if (!profile || profile.occupationCodes.length === 0) return invalidField('occupationCodes', 'required');
    await recordPublication(tx, input.personId, act);
    return moved;
  });
}
