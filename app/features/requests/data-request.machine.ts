import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/**
 * What a person may ask of the data kept on them: to correct (GDPR 16 art.) or erase (17 art.) what is wrong, to see it
 * (15 art.), and to hear who opened it and why. There is no right to restriction (380/2023 114 § 5 mom).
 */
export const requestKinds = ['correction', 'erasure', 'access', 'inquiry'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestContext = z.object({
  kind: z.enum(requestKinds),
  /** Is the month extended? Once, by two months (GDPR 12 art. 3). */
  extended: z.boolean(),
  /** Has the last day gone by without an answer? */
  late: z.boolean(),
});
export type RequestContext = z.infer<typeof requestContext>;

export const newRequest = (kind: RequestKind): RequestContext => ({ kind, extended: false, late: false });

export type RequestEvent = Sent & {
  type:
    | 'SEND_REQUEST'
    | 'TAKE_REQUEST'
    | 'EXTEND_TIME'
    | 'CORRECT_DATA'
    | 'CORRECT_PARTLY'
    | 'ANSWER_REQUEST'
    | 'REFUSE_REQUEST'
    | 'WITHDRAW_REQUEST'
    | 'ANSWER_DAY_PASSED';
};

export const requestMessages = [
  'request-received',
  'request-taken',
  'request-extended',
  'request-decided',
  'request-withdrawn',
  'request-late',
] as const;

const withdraw = { WITHDRAW_REQUEST: { target: 'withdrawn', actions: 'request-withdrawn' } } as const;

const logic = setup({
  types: typesOf<RequestContext, RequestEvent>(),
  actions: messages(requestMessages),
  guards: {
    changes: ({ context }) => context.kind === 'correction' || context.kind === 'erasure',
    asks: ({ context }) => context.kind === 'access' || context.kind === 'inquiry',
    // What is late already cannot be given more time: the notice must come within the month.
    mayExtend: ({ context }) => !context.extended && !context.late,
    inTime: ({ context }) => !context.late,
  },
}).createMachine({
  id: 'dataRequest',
  context: newRequest('correction'),
  initial: 'prepared',
  states: {
    prepared: { on: { SEND_REQUEST: { target: 'sent', actions: 'request-received' } } },
    sent: {
      on: {
        TAKE_REQUEST: { target: 'inProgress', actions: 'request-taken' },
        EXTEND_TIME: {
          guard: 'mayExtend',
          actions: [assign({ extended: true }), 'request-extended'],
        },
        ANSWER_DAY_PASSED: { guard: 'inTime', actions: [assign({ late: true }), 'request-late'] },
        ...withdraw,
      },
    },
    inProgress: {
      on: {
        CORRECT_DATA: { guard: 'changes', target: 'corrected', actions: 'request-decided' },
        CORRECT_PARTLY: { guard: 'changes', target: 'partlyCorrected', actions: 'request-decided' },
        ANSWER_REQUEST: { guard: 'asks', target: 'answered', actions: 'request-decided' },
        REFUSE_REQUEST: { target: 'refused', actions: 'request-decided' },
        EXTEND_TIME: {
          guard: 'mayExtend',
          actions: [assign({ extended: true }), 'request-extended'],
        },
        ANSWER_DAY_PASSED: { guard: 'inTime', actions: [assign({ late: true }), 'request-late'] },
        ...withdraw,
      },
    },
    corrected: { type: 'final' },
    partlyCorrected: { type: 'final' },
    answered: { type: 'final' },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

const staff = ['counselor', 'manager'] as const;

/** A request is answered by a human, in a month, with reasons where something is left as it is. */
export const requestMachine = defineMachine<RequestContext, RequestEvent>()({
  table: 'DataRequest',
  version: 1,
  logic,
  context: requestContext,
  ofPerson: true,
  staffNeed: { manager: 'dataProtection' },
  access: { seeker: 'personId', counselor: 'areaCode', manager: 'areaCode', system: 'any' },
  senders: {
    SEND_REQUEST: ['seeker', 'counselor', 'manager'],
    TAKE_REQUEST: staff,
    EXTEND_TIME: staff,
    CORRECT_DATA: staff,
    CORRECT_PARTLY: staff,
    ANSWER_REQUEST: staff,
    REFUSE_REQUEST: staff,
    // Also on the person's behalf, who said so by phone or at a visit.
    WITHDRAW_REQUEST: ['seeker', 'counselor', 'manager'],
    ANSWER_DAY_PASSED: ['system'],
  },
});
