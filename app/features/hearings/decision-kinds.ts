import type { DecisionKind } from '#app/rules/appeal.ts';
import type { HearingSubject } from './hearing.machine.ts';

/** The decision that may follow from what a person was heard about. */
export const decisionKinds = {
  contactMissed: 'endedContactMissed',
  rightLapsed: 'endedRightLapsed',
  conditionsUnmet: 'registrationRefused',
} as const satisfies Record<HearingSubject, DecisionKind>;
