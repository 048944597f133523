import { isIsoDate, type IsoDate } from '#app/rules/dates.ts';
import { obligation, ordinaryObligation } from '#app/rules/obligation.ts';
import { countedModes, datedReasons, obligationReasons, type ObligationMode } from './plan-choices.ts';

export type ObligationChoice = {
  mode: ObligationMode;
  target: number | null;
  reason: string | null;
  /** The day that the mode turns on: when the job or unemployment ends, the lay-off begins, the discussion is held. */
  on?: IsoDate | null;
};

/** The number as a person hears it: joined periods are one, with the total of all. */
export function spokenTarget(mode: string | null, target: number | null, date: IsoDate): number {
  const { periods } = obligation({ ...ordinaryObligation, date });
  return (target ?? 0) * (mode === 'merged' ? periods : 1);
}

/** The number of opportunities that a mode means by the law of the day; null where the counselor names it. */
export function targetOf(choice: ObligationChoice, date: IsoDate): number | null {
  const facts = { ...ordinaryObligation, date };
  switch (choice.mode) {
    case 'standard':
    case 'merged':
      return obligation(facts).perPeriod;
    case 'partTime':
      return obligation({ ...facts, partTime: true }).perPeriod;
    case 'noVocationalStudy':
      return obligation({ ...facts, studiesWithoutVocationalEducation: true }).perPeriod;
    case 'lowered':
    case 'shortRemaining':
      return choice.target;
    case 'notSet':
    case 'postponed':
      return 0;
  }
}

/** What is wrong with the decision, as field → error key; empty when it is complete. */
export function obligationErrors(choice: ObligationChoice, date: IsoDate): Record<string, string[]> {
  if (!isIsoDate(date)) throw new Error('a civil date');
  const errors: Record<string, string[]> = {};
  const reasons: readonly string[] = obligationReasons[choice.mode];
  if (reasons.length > 0 && !reasons.includes(choice.reason ?? '')) errors.obligationReason = ['choose'];
  if (countedModes.includes(choice.mode)) {
    const standard = obligation({ ...ordinaryObligation, date }).perPeriod;
    const most = choice.mode === 'lowered' ? standard - 1 : standard;
    const { target } = choice;
    if (target === null || target < 1 || target > most) errors.obligationTarget = ['range'];
  }
  if (!choice.on && needsDay(choice)) errors.obligationOn = ['required'];
  return errors;
}

const needsDay = ({ mode, reason }: ObligationChoice) =>
  mode === 'shortRemaining' || (mode === 'postponed' && datedReasons.includes(reason ?? ''));
