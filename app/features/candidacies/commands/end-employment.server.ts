import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import { nudgeJourney } from '#app/features/journey/move-journey.server.ts';
import { resumeAfterWork } from '#app/features/obligations/work-pause.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** The work ends before the follow-up; the person is found by employers again. */
export async function endEmployment(
  act: Act,
  { note = '', ...target }: CandidacyTarget & { note?: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const columns = { followUpOutcome: 'ended', followUpNote: note || null };
    const ended = await moveCandidacy(tx, act, target, { type: 'END_EMPLOYMENT' }, columns);
    if (ended.kind !== 'ok' || ended.value.personId === null) return ended;
    const subject = { subjectType: 'Candidacy', subjectId: target.candidacyId } as const;
    await dropDeadlines(tx, { ...subject, event: 'FOLLOW_UP_DUE' });
    await nudgeJourney(tx, ended.value.personId, { type: 'END_PLACEMENT' }, act);
    await nudgeJourney(tx, ended.value.personId, { type: 'END_SUPPORTED_PLACEMENT' }, act);
    await resumeAfterWork(tx, ended.value.personId, act);
    return ended;
  });
}
