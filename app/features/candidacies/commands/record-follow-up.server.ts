import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { nudgeJourney } from '#app/features/journey/move-journey.server.ts';
import type { FollowUpOutcome } from '../candidacy-choices.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** What each answer means for the journey; a step that does not fit where the person stands is left out. */
const journeySteps = {
  openMarket: ['RECORD_HIRED', 'RECORD_PLACEMENT_OUTCOME'],
  supported: ['RECORD_PLACEMENT_OUTCOME'],
  ended: ['END_PLACEMENT', 'END_SUPPORTED_PLACEMENT'],
} as const satisfies Record<FollowUpOutcome, readonly string[]>;

/** Three months after the start: is the person still at work, and with support or without. */
export async function recordFollowUp(
  act: Act,
  { outcome, note, ...target }: CandidacyTarget & { outcome: FollowUpOutcome; note: string },
): Promise<Outcome<Moved>> {
  const columns = { followUpOutcome: outcome, followUpNote: note || null };
  return transaction(async (tx) => {
    const recorded = await moveCandidacy(tx, act, target, { type: 'RECORD_FOLLOW_UP' }, columns);
    if (recorded.kind !== 'ok' || recorded.value.personId === null) return recorded;
    for (const type of journeySteps[outcome]) await nudgeJourney(tx, recorded.value.personId, { type }, act);
    return recorded;
  });
}
