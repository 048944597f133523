import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** Where a service belongs on the path; matching has no referrals. */
export const serviceAreas = ['careerGuidance', 'skillsDevelopment', 'socialSupport'] as const;
export type ServiceArea = (typeof serviceAreas)[number];

export const referralContext = z.object({
  area: z.enum(serviceAreas),
  /** Training is applied for and decided on (380/2023 63 §). */
  needsApplication: z.boolean(),
  /** Five in a row without permission are a ground to consider interruption (380/2023 59 §, 65 §). */
  unauthorisedAbsences: z.number().int().min(0).max(5),
});
export type ReferralContext = z.infer<typeof referralContext>;

export type ReferralEvent =
  | (Sent & { type: 'RECORD_ATTENDANCE'; present: boolean; permitted: boolean })
  | (Sent & {
      type:
        | 'AGREE_REFERRAL'
        | 'DECLINE_REFERRAL'
        | 'APPLY_TO_SERVICE'
        | 'REFER_TO_SERVICE'
        | 'SELECT_APPLICANT'
        | 'PUT_IN_RESERVE'
        | 'REJECT_APPLICANT'
        | 'ACCEPT_REFERRAL'
        | 'REJECT_REFERRAL'
        | 'START_SERVICE'
        | 'RECORD_NOT_STARTED'
        | 'ASK_INTERRUPTION'
        | 'HEAR_PARTICIPANT'
        | 'CONTINUE_SERVICE'
        | 'DECIDE_INTERRUPTION'
        | 'COMPLETE_SERVICE'
        | 'CANCEL_REFERRAL'
        | 'JOBSEEKING_ENDED';
    });

export const referralMessages = [
  'referral-proposed',
  'referral-agreed',
  'referral-declined',
  'referral-sent',
  'referral-accepted',
  'referral-rejected',
  'applicant-rejected',
  'service-started',
  'absence-recorded',
  'interruption-considered',
  'service-interrupted',
  'service-completed',
  'referral-cancelled',
] as const;

const stop = {
  CANCEL_REFERRAL: { target: 'cancelled', actions: 'referral-cancelled' as const },
  JOBSEEKING_ENDED: 'cancelled',
} as const;

const logic = setup({
  types: typesOf<ReferralContext, ReferralEvent>(),
  actions: messages(referralMessages),
  guards: {
    needsApplication: ({ context }) => context.needsApplication,
    needsNoApplication: ({ context }) => !context.needsApplication,
    present: ({ event }) => 'present' in event && event.present,
  },
}).createMachine({
  id: 'referral',
  context: { area: 'careerGuidance', needsApplication: false, unauthorisedAbsences: 0 },
  initial: 'proposed',
  states: {
    proposed: {
      on: {
        ...stop,
        AGREE_REFERRAL: { target: 'agreed', actions: 'referral-agreed' },
        DECLINE_REFERRAL: { target: 'declined', actions: 'referral-declined' },
      },
    },
    agreed: {
      on: {
        ...stop,
        APPLY_TO_SERVICE: { guard: 'needsApplication', target: 'applied' },
        REFER_TO_SERVICE: { guard: 'needsNoApplication', target: 'referred', actions: 'referral-sent' },
      },
    },
    applied: {
      on: {
        ...stop,
        SELECT_APPLICANT: { target: 'referred', actions: 'referral-sent' },
        PUT_IN_RESERVE: 'reserve',
        REJECT_APPLICANT: { target: 'rejected', actions: 'applicant-rejected' },
      },
    },
    reserve: {
      on: {
        ...stop,
        SELECT_APPLICANT: { target: 'referred', actions: 'referral-sent' },
        REJECT_APPLICANT: { target: 'rejected', actions: 'applicant-rejected' },
      },
    },
    referred: {
      on: {
        ...stop,
        ACCEPT_REFERRAL: { target: 'waiting', actions: 'referral-accepted' },
        REJECT_REFERRAL: { target: 'proposed', actions: 'referral-rejected' },
      },
    },
    waiting: {
      on: {
        ...stop,
        START_SERVICE: { target: 'ongoing', actions: 'service-started' },
        RECORD_NOT_STARTED: 'notStarted',
      },
    },
    notStarted: {
      on: { ...stop, START_SERVICE: { target: 'ongoing', actions: 'service-started' } },
    },
    ongoing: {
      on: {
        // Read only for what follows: the last alternative stands open, so that the button does not depend on the form.
        RECORD_ATTENDANCE: [
          { guard: 'present', actions: assign({ unauthorisedAbsences: 0 }) },
          {
            actions: [
              assign(({ context, event }) => ({
                unauthorisedAbsences: Math.min(5, context.unauthorisedAbsences + (event.permitted ? 0 : 1)),
              })),
              'absence-recorded',
            ],
          },
        ],
        ASK_INTERRUPTION: { target: 'interruptionPending.hearing', actions: 'interruption-considered' },
        COMPLETE_SERVICE: { target: 'completed', actions: 'service-completed' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    interruptionPending: {
      initial: 'hearing',
      on: { CONTINUE_SERVICE: 'ongoing', JOBSEEKING_ENDED: 'cancelled' },
      states: {
        hearing: { on: { HEAR_PARTICIPANT: 'deciding' } },
        deciding: {
          on: { DECIDE_INTERRUPTION: { target: '#referral.interrupted', actions: 'service-interrupted' } },
        },
      },
    },
    declined: { type: 'final' },
    rejected: { type: 'final' },
    completed: { type: 'final' },
    interrupted: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

const counselorOnly = ['counselor'] as const;
const providerOrCounselor = ['provider', 'counselor'] as const;
const seekerOrCounselor = ['seeker', 'counselor'] as const;

/** A person's way into a service and out of it (380/2023 40 §, 57–65 §; declining has no consequence here). */
export const referralMachine = defineMachine<ReferralContext, ReferralEvent>()({
  table: 'Referral',
  version: 1,
  logic,
  context: referralContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', provider: 'providerId', system: 'any' },
  senders: {
    AGREE_REFERRAL: ['seeker', 'counselor', 'system'],
    DECLINE_REFERRAL: seekerOrCounselor,
    APPLY_TO_SERVICE: seekerOrCounselor,
    REFER_TO_SERVICE: counselorOnly,
    SELECT_APPLICANT: counselorOnly,
    PUT_IN_RESERVE: counselorOnly,
    REJECT_APPLICANT: counselorOnly,
    ACCEPT_REFERRAL: providerOrCounselor,
    REJECT_REFERRAL: providerOrCounselor,
    START_SERVICE: providerOrCounselor,
    RECORD_NOT_STARTED: providerOrCounselor,
    RECORD_ATTENDANCE: providerOrCounselor,
    ASK_INTERRUPTION: ['seeker', 'provider', 'counselor'],
    HEAR_PARTICIPANT: counselorOnly,
    CONTINUE_SERVICE: counselorOnly,
    DECIDE_INTERRUPTION: counselorOnly,
    COMPLETE_SERVICE: providerOrCounselor,
    CANCEL_REFERRAL: counselorOnly,
    JOBSEEKING_ENDED: ['system'],
  },
});
