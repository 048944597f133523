import { setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** How the plan decided on the obligation; the rules speak of a plan without one of its own as well. */
export const obligationContext = z.object({ mode: z.string() });
export type ObligationContext = z.infer<typeof obligationContext>;

export type ObligationEvent = Sent & {
  type:
    | 'LEAVE_OBLIGATION_UNSET'
    | 'POSTPONE_OBLIGATION'
    | 'START_OBLIGATION'
    | 'RESUME_OBLIGATION'
    | 'POSTPONEMENT_PASSED'
    | 'PERIODS_OVER'
    | 'OBLIGATION_REPLACED'
    | 'JOBSEEKING_ENDED';
};

export const obligationMessages = [
  'obligation-set',
  'obligation-not-set',
  'obligation-postponed',
  'obligation-resumed',
] as const;

const ends = { OBLIGATION_REPLACED: 'ended', JOBSEEKING_ENDED: 'ended' } as const;
const unset = {
  LEAVE_OBLIGATION_UNSET: { target: 'notSet', actions: 'obligation-not-set' as const },
} as const;
const postpone = {
  POSTPONE_OBLIGATION: { target: 'postponed', actions: 'obligation-postponed' as const },
} as const;
const resumed = { target: 'active', actions: 'obligation-resumed' as const } as const;

const logic = setup({
  types: typesOf<ObligationContext, ObligationEvent>(),
  actions: messages(obligationMessages),
}).createMachine({
  id: 'obligation',
  context: { mode: 'standard' },
  initial: 'undecided',
  states: {
    undecided: {
      on: {
        ...unset,
        ...postpone,
        START_OBLIGATION: { target: 'active', actions: 'obligation-set' },
      },
    },
    notSet: { on: { ...ends, START_OBLIGATION: { target: 'active', actions: 'obligation-set' } } },
    postponed: {
      on: { ...ends, ...unset, RESUME_OBLIGATION: resumed, POSTPONEMENT_PASSED: resumed },
    },
    active: {
      on: {
        ...ends,
        ...unset,
        ...postpone,
        // The review of the plan found that it holds, or a service changes what is asked: new periods.
        START_OBLIGATION: { target: 'active', actions: 'obligation-set' },
        PERIODS_OVER: 'periodsOver',
      },
    },
    periodsOver: {
      on: {
        ...ends,
        ...unset,
        ...postpone,
        START_OBLIGATION: { target: 'active', actions: 'obligation-set' },
      },
    },
    ended: { type: 'final' },
  },
});

const systemOnly = ['system'] as const;
const counselorOrSystem = ['counselor', 'system'] as const;

/** What one plan in force asks a person to seek, from the decision to the end of its review periods (380/2023 44–48 §). */
export const obligationMachine = defineMachine<ObligationContext, ObligationEvent>()({
  table: 'Obligation',
  version: 1,
  logic,
  context: obligationContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', system: 'any' },
  senders: {
    LEAVE_OBLIGATION_UNSET: systemOnly,
    POSTPONE_OBLIGATION: counselorOrSystem,
    START_OBLIGATION: systemOnly,
    RESUME_OBLIGATION: counselorOrSystem,
    POSTPONEMENT_PASSED: systemOnly,
    PERIODS_OVER: systemOnly,
    OBLIGATION_REPLACED: systemOnly,
    JOBSEEKING_ENDED: systemOnly,
  },
});
