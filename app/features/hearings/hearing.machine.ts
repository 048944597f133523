import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** What a person is heard about before the authority may decide against them (380/2023 27–28 §). */
export const hearingSubjects = ['contactMissed', 'rightLapsed', 'conditionsUnmet'] as const;
export type HearingSubject = (typeof hearingSubjects)[number];

export const hearingContext = z.object({
  about: z.enum(hearingSubjects),
  /** By the law of the day: may a decision against the person follow? rules/neglect says it of a missed contact. */
  mayDecide: z.boolean(),
});
export type HearingContext = z.infer<typeof hearingContext>;

export type HearingEvent =
  | (Sent & { type: 'FIND_NO_REASON' | 'TAKE_FROM_MEETING'; mayDecide: boolean })
  | (Sent & {
      type:
        | 'ASK_REASON'
        | 'ANSWER_HEARING'
        | 'ANSWER_DEADLINE_PASSED'
        | 'ACCEPT_REASON'
        | 'DECIDE_AGAINST'
        | 'LEAVE_WITHOUT_DECISION'
        | 'WITHDRAW_HEARING'
        | 'JOBSEEKING_ENDED';
    });

export const hearingMessages = [
  'hearing-asked',
  'hearing-answered',
  'hearing-unanswered',
  'absence-counted',
  'reason-accepted',
  'decision-served',
  'hearing-left',
  'hearing-withdrawn',
] as const;

const withdraw = {
  WITHDRAW_HEARING: { target: 'withdrawn', actions: 'hearing-withdrawn' },
  JOBSEEKING_ENDED: 'withdrawn',
} as const;
const acceptReason = { ACCEPT_REASON: { target: 'reasonAccepted', actions: 'reason-accepted' } } as const;

const logic = setup({
  types: typesOf<HearingContext, HearingEvent>(),
  actions: messages(hearingMessages),
  guards: { mayDecide: ({ context }) => context.mayDecide },
}).createMachine({
  id: 'hearing',
  context: { about: 'contactMissed', mayDecide: false },
  initial: 'prepared',
  states: {
    prepared: {
      on: {
        ASK_REASON: { target: 'asked', actions: 'hearing-asked' },
        TAKE_FROM_MEETING: {
          target: 'noReasonFound',
          actions: [assign(({ event }) => ({ mayDecide: event.mayDecide })), 'absence-counted'],
        },
      },
    },
    asked: {
      on: {
        ANSWER_HEARING: { target: 'answered', actions: 'hearing-answered' },
        ANSWER_DEADLINE_PASSED: { target: 'unanswered', actions: 'hearing-unanswered' },
        ...withdraw,
      },
    },
    answered: {
      on: {
        FIND_NO_REASON: {
          target: 'noReasonFound',
          actions: assign(({ event }) => ({ mayDecide: event.mayDecide })),
        },
        ...acceptReason,
        ...withdraw,
      },
    },
    unanswered: {
      on: {
        ANSWER_HEARING: { target: 'answered', actions: 'hearing-answered' },
        FIND_NO_REASON: {
          target: 'noReasonFound',
          actions: assign(({ event }) => ({ mayDecide: event.mayDecide })),
        },
        ...acceptReason,
        ...withdraw,
      },
    },
    noReasonFound: {
      on: {
        ...acceptReason,
        DECIDE_AGAINST: { guard: 'mayDecide', target: 'decided', actions: 'decision-served' },
        LEAVE_WITHOUT_DECISION: { target: 'left', actions: 'hearing-left' },
        JOBSEEKING_ENDED: 'left',
      },
    },
    reasonAccepted: { type: 'final' },
    decided: { type: 'final' },
    left: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

/** The person is asked, has time to answer, and a human looks at the answer: only then may anything be decided. */
export const hearingMachine = defineMachine<HearingContext, HearingEvent>()({
  table: 'Hearing',
  version: 1,
  logic,
  context: hearingContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', system: 'any' },
  senders: {
    ASK_REASON: ['counselor'],
    TAKE_FROM_MEETING: ['system'],
    ANSWER_HEARING: ['seeker', 'counselor'],
    ANSWER_DEADLINE_PASSED: ['system'],
    ACCEPT_REASON: ['counselor'],
    FIND_NO_REASON: ['counselor'],
    DECIDE_AGAINST: ['counselor'],
    LEAVE_WITHOUT_DECISION: ['counselor'],
    WITHDRAW_HEARING: ['counselor'],
    JOBSEEKING_ENDED: ['system'],
  },
});
