import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** A review period of the obligation, or the time in which an assigned job is answered: both are evaluated as a whole. */
export const periodKinds = ['period', 'assignedJob'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export const periodContext = z.object({
  kind: z.enum(periodKinds),
  target: z.number().int().min(1),
  /** What counts of the acts of these days; the command counts them. */
  done: z.number().int().min(0),
  /** Does it bind? Null where the law read does not say: a person decides. */
  binds: z.boolean().nullable(),
  /** The authority's first step after a neglect by the law of the day of the neglect (380/2023 41 §; 2 a luku 1290/2002). */
  firstStep: z.enum(['reminder', 'statementRequest']).nullable(),
});
export type PeriodContext = z.infer<typeof periodContext>;

type ActEvent = Sent & { type: 'RECORD_ACT' | 'CORRECT_ACT' | 'WITHDRAW_ACT' | 'JUDGE_ACT'; done: number };
export type PeriodEvent =
  | ActEvent
  | (Sent & { type: 'RECORD_NEGLECT'; firstStep: PeriodContext['firstStep'] })
  | (Sent & {
      type:
        | 'PERIOD_ENDING'
        | 'PERIOD_ENDED'
        | 'REPORT_DEADLINE_PASSED'
        | 'ANSWER_DEADLINE_PASSED'
        | 'CLOSE_PERIOD'
        | 'REPORT_UNSUITABLE'
        | 'REOPEN_PERIOD'
        | 'EVALUATE_MET'
        | 'EVALUATE_SHORT'
        | 'ASK_CLARIFICATION'
        | 'GIVE_CLARIFICATION'
        | 'ACCEPT_REASON'
        | 'SEND_REMINDER'
        | 'REQUEST_STATEMENT'
        | 'RECORD_STATEMENT'
        | 'JOBSEEKING_ENDED';
    });

export const periodMessages = [
  'search-period-ending',
  'search-report-due',
  'search-to-evaluate',
  'search-target-met',
  'search-clarification-asked',
  'search-clarification-given',
  'search-excused',
  'search-neglect-recorded',
  'search-reminder-sent',
  'search-statement-requested',
  'search-statement-given',
] as const;

const counted = assign<PeriodContext, ActEvent, undefined, PeriodEvent, never>(({ event }) => ({
  done: event.done,
}));
const recount = { actions: counted } as const;

/** Where acts are counted and nothing else follows: a person evaluates the whole. */
const acts = {
  RECORD_ACT: recount,
  CORRECT_ACT: recount,
  WITHDRAW_ACT: recount,
  JUDGE_ACT: recount,
} as const;

const towards = (reached: string, short?: string) => {
  const change = [
    { guard: 'reached' as const, target: reached, actions: counted },
    short ? { target: short, actions: counted } : recount,
  ];
  return { RECORD_ACT: change, CORRECT_ACT: change, WITHDRAW_ACT: change, JUDGE_ACT: change };
};

const met = { EVALUATE_MET: { target: 'fulfilled', actions: 'search-target-met' as const } } as const;
const excuse = { ACCEPT_REASON: { target: 'excused', actions: 'search-excused' as const } } as const;
const answer = {
  GIVE_CLARIFICATION: { target: 'clarificationGiven', actions: 'search-clarification-given' as const },
} as const;
const neglect = {
  RECORD_NEGLECT: {
    target: 'neglectRecorded',
    actions: [
      assign<PeriodContext, PeriodEvent & { type: 'RECORD_NEGLECT' }, undefined, PeriodEvent, never>(
        ({ event }) => ({ firstStep: event.firstStep }),
      ),
      'search-neglect-recorded' as const,
    ],
  },
} as const;
const unsuitable = {
  REPORT_UNSUITABLE: {
    guard: 'ofAssignedJob' as const,
    target: 'reasonReported',
    actions: 'search-clarification-given' as const,
  },
} as const;
const cancelled = { CLOSE_PERIOD: 'cancelled', JOBSEEKING_ENDED: 'cancelled' } as const;

const logic = setup({
  types: typesOf<PeriodContext, PeriodEvent>(),
  actions: messages(periodMessages),
  guards: {
    reached: ({ context, event }) => 'done' in event && event.done >= context.target,
    ofAssignedJob: ({ context }) => context.kind === 'assignedJob',
    bindsNot: ({ context }) => context.binds === false,
    remindersExist: ({ context }) => context.firstStep === 'reminder',
    reminderIsNotNext: ({ context }) => context.firstStep !== 'reminder',
  },
}).createMachine({
  id: 'review-period',
  context: { kind: 'period', target: 1, done: 0, binds: true, firstStep: null },
  initial: 'open',
  states: {
    open: {
      on: {
        ...cancelled,
        ...towards('targetReached'),
        ...unsuitable,
        PERIOD_ENDING: { actions: 'search-period-ending' },
        PERIOD_ENDED: [
          { guard: 'bindsNot', target: 'cancelled' },
          { guard: 'ofAssignedJob', target: 'evaluation', actions: 'search-to-evaluate' },
          { target: 'reporting', actions: 'search-report-due' },
        ],
      },
    },
    targetReached: {
      on: {
        ...towards('targetReached', 'open'),
        PERIOD_ENDED: 'fulfilled',
        CLOSE_PERIOD: 'cancelled',
        JOBSEEKING_ENDED: 'fulfilled',
      },
    },
    reporting: {
      on: {
        ...towards('fulfilled'),
        REPORT_DEADLINE_PASSED: { target: 'evaluation', actions: 'search-to-evaluate' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    evaluation: {
      on: { ...cancelled, ...acts, ...unsuitable, ...met, EVALUATE_SHORT: 'short' },
    },
    // Nothing is neglected while the person's own reason is being assessed.
    reasonReported: { on: { ...cancelled, ...excuse, REOPEN_PERIOD: 'open' } },
    short: {
      on: {
        ...acts,
        ...met,
        ...excuse,
        ASK_CLARIFICATION: { target: 'clarificationAsked', actions: 'search-clarification-asked' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    clarificationAsked: {
      on: {
        ...acts,
        ...met,
        ...excuse,
        ...answer,
        ANSWER_DEADLINE_PASSED: 'unanswered',
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    // Only a person records a neglect, and only here: after the answer, or after the day by which it could be given.
    clarificationGiven: {
      on: { ...acts, ...met, ...excuse, ...neglect, JOBSEEKING_ENDED: 'cancelled' },
    },
    unanswered: {
      on: { ...acts, ...met, ...excuse, ...answer, ...neglect, JOBSEEKING_ENDED: 'cancelled' },
    },
    neglectRecorded: {
      on: {
        SEND_REMINDER: { guard: 'remindersExist', target: 'reminded', actions: 'search-reminder-sent' },
        REQUEST_STATEMENT: {
          guard: 'reminderIsNotNext',
          target: 'statementRequested',
          actions: 'search-statement-requested',
        },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    statementRequested: {
      on: { RECORD_STATEMENT: { target: 'statementGiven', actions: 'search-statement-given' } },
    },
    fulfilled: { type: 'final' },
    excused: { type: 'final' },
    reminded: { type: 'final' },
    statementGiven: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

const systemOnly = ['system'] as const;
const counselorOnly = ['counselor'] as const;
const anyChannel = ['seeker', 'counselor', 'system'] as const;

/** Days in which a person seeks work as agreed, and what follows from them (380/2023 41 §, 44 §; 1290/2002 2 a:9). */
export const periodMachine = defineMachine<PeriodContext, PeriodEvent>()({
  table: 'ReviewPeriod',
  version: 1,
  logic,
  context: periodContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', system: 'any' },
  senders: {
    RECORD_ACT: anyChannel,
    CORRECT_ACT: ['seeker', 'counselor'],
    WITHDRAW_ACT: ['seeker', 'counselor'],
    JUDGE_ACT: counselorOnly,
    PERIOD_ENDING: systemOnly,
    PERIOD_ENDED: systemOnly,
    REPORT_DEADLINE_PASSED: systemOnly,
    ANSWER_DEADLINE_PASSED: systemOnly,
    CLOSE_PERIOD: systemOnly,
    REPORT_UNSUITABLE: systemOnly,
    REOPEN_PERIOD: systemOnly,
    EVALUATE_MET: counselorOnly,
    EVALUATE_SHORT: counselorOnly,
    ASK_CLARIFICATION: counselorOnly,
    GIVE_CLARIFICATION: ['seeker', 'counselor'],
    ACCEPT_REASON: ['counselor', 'system'],
    RECORD_NEGLECT: counselorOnly,
    SEND_REMINDER: counselorOnly,
    REQUEST_STATEMENT: counselorOnly,
    RECORD_STATEMENT: counselorOnly,
    JOBSEEKING_ENDED: systemOnly,
  },
});
