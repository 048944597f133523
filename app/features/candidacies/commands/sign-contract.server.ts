import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { nudgeJourney } from '#app/features/journey/move-journey.server.ts';
import { planWorkPause } from '#app/features/obligations/work-pause.server.ts';
import type { Duration } from '#app/rules/codes.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { followUp } from '#app/rules/follow-up.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

type Contract = { startsOn: IsoDate; hoursPerWeek: number; duration: Duration; supported: boolean };

/**
 * The hire (result 01): the person's journey reaches work, and in three months somebody asks how it went. `supported`: with
 * a pay subsidy or as a work trial.
 */
export async function signContract(
  act: Act,
  { startsOn, hoursPerWeek, duration, supported, ...target }: CandidacyTarget & Contract,
): Promise<Outcome<Moved>> {
  const { due, why } = followUp(startsOn);
  const columns = { startsOn, hoursPerWeek, duration, followUpDueOn: due, resultCode: '01' };
  return transaction(async (tx) => {
    const signed = await moveCandidacy(tx, act, target, { type: 'SIGN_CONTRACT', supported }, columns);
    if (signed.kind !== 'ok' || signed.value.personId === null) return signed;
    const subject = { subjectType: 'Candidacy', subjectId: target.candidacyId } as const;
    await setDeadline(tx, { ...subject, event: 'FOLLOW_UP_DUE', due, why }, act.now);
    const type = supported ? 'RECORD_HIRED_WITH_SUPPORT' : 'RECORD_HIRED';
    const { personId } = signed.value;
    await nudgeJourney(tx, personId, { type }, act);
    await planWorkPause(tx, { personId, startsOn, hoursPerWeek, duration }, act);
    return signed;
  });
}
