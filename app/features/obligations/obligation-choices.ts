import type { ValidReason } from '#app/rules/neglect.ts';
import type { PeriodKind } from './review-period.machine.ts';

/** How far an application has come. */
export const searchStages = ['sent', 'invited', 'refused', 'offered'] as const;
export type SearchStage = (typeof searchStages)[number];

/** Reasons that the law accepts for a search that did not go as agreed (1290/2002 2 a:11). */
export const periodReasons = [
  'illness',
  'independentCause',
  'otherAcceptable',
  'toldInAdvance',
] as const satisfies readonly ValidReason[];

/** Reasons not to apply for an assigned job (1290/2002 2 a:5–8). */
export const jobReasons = [
  'unsuitableForWorkAbility',
  'skillProtection',
  'childCare',
  'longTravel',
  'payBelowAgreement',
  'commissionOnly',
  'netLossInPartTimeWork',
  'conscience',
  'violenceOrHarassment',
  'strikeOrLockout',
  'abroad',
  'illness',
  'independentCause',
  'otherAcceptable',
] as const satisfies readonly ValidReason[];

export type PeriodReason = (typeof periodReasons)[number] | (typeof jobReasons)[number];
export const allReasons: readonly PeriodReason[] = [...new Set([...periodReasons, ...jobReasons])];

export function reasonsFor(kind: PeriodKind): readonly PeriodReason[] {
  return kind === 'assignedJob' ? jobReasons : periodReasons;
}

/** Why the start of an obligation waits, as a counselor records it (380/2023 46 §). */
export const postponementGrounds = ['workOver80', 'laidOff', 'longService'] as const;
export type PostponementGround = (typeof postponementGrounds)[number];
