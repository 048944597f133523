import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** Plan kinds with the register's codes 01, 03, 04 and 07 (380/2023 3 § 8). */
export const planKinds = ['employment', 'activation', 'integration', 'multiSectoral'] as const;
export type PlanKind = (typeof planKinds)[number];
export const approvalWays = ['electronic', 'signed', 'oral', 'link'] as const;
export type ApprovalWay = (typeof approvalWays)[number];

/** Authorities that approve a plan beside the employment authority and the person (381/2023 4 §). */
export const partners = ['wellbeingCounty', 'kela'] as const;
export type Partner = (typeof partners)[number];

export const planContext = z.object({
  kind: z.enum(planKinds),
  /** What a plan must say before it is proposed (380/2023 38 §, 385/2024 1 §); the command counts it. */
  ready: z.boolean(),
  /** It has been proposed: the person knows of it, and both may write about it. */
  shown: z.boolean().optional(),
  /** Partners that have not approved what is proposed now. */
  waitsFor: z.array(z.enum(partners)).optional(),
  /** Whether the person has told how all of their own actions went; absent while it is waited for. */
  report: z.enum(['given', 'missing']).optional(),
});
export type PlanContext = z.infer<typeof planContext>;

export type PlanEvent =
  | (Sent & { type: 'SAVE_PLAN'; ready: boolean })
  | (Sent & { type: 'PROPOSE_PLAN'; waitsFor?: Partner[] })
  /** `complete`: with it the person has told of all of their own actions. */
  | (Sent & { type: 'REPORT_ACTION'; complete?: boolean })
  | (Sent & {
      type:
        | 'RECORD_NEEDS'
        | 'WITHDRAW_PROPOSAL'
        | 'COMMENT_PLAN'
        | 'DISCUSS_PLAN'
        | 'APPROVE_PLAN'
        | 'RECORD_APPROVAL'
        | 'APPROVE_FOR_COUNTY'
        | 'APPROVE_FOR_KELA'
        | 'REFUSE_PLAN'
        | 'ANSWER_WAITED_FOR'
        | 'REVIEW_DUE'
        | 'REPORT_DAY_NEAR'
        | 'REPORT_DAY_PASSED'
        | 'READY_DAY_PASSED'
        | 'SERVICE_DAY_PASSED'
        | 'TERM_PASSED'
        | 'SITUATION_CHANGED'
        | 'CONFIRM_PLAN'
        | 'PLAN_REPLACED'
        | 'JOBSEEKING_ENDED';
    });

export const planMessages = [
  'plan-proposed',
  'plan-waits',
  'plan-commented',
  'plan-discussed',
  'plan-party-approved',
  'plan-approved',
  'plan-refused',
  'plan-late',
  'plan-action-reported',
  'plan-report-near',
  'plan-report-missing',
  'plan-service-late',
  'plan-review-due',
  'plan-term-over',
] as const;

const waits = (context: PlanContext, partner: Partner) => context.waitsFor?.includes(partner) ?? false;

const setUp = setup({
  types: typesOf<PlanContext, PlanEvent>(),
  actions: messages(planMessages),
  guards: {
    ready: ({ context }) => context.ready,
    shown: ({ context }) => context.shown ?? false,
    partnersApproved: ({ context }) => (context.waitsFor ?? []).length === 0,
    waitsForCounty: ({ context }) => waits(context, 'wellbeingCounty'),
    waitsForKela: ({ context }) => waits(context, 'kela'),
    waitsForCountyOnly: ({ context }) => waits(context, 'wellbeingCounty') && !waits(context, 'kela'),
    waitsForKelaOnly: ({ context }) => waits(context, 'kela') && !waits(context, 'wellbeingCounty'),
    notReported: ({ context }) => context.report !== 'given',
  },
});

/** What one party has approved is no longer waited for from it. */
const approvedBy = (partner: Partner) =>
  setUp.assign(({ context }) => ({ waitsFor: (context.waitsFor ?? []).filter((each) => each !== partner) }));

const noteReport = setUp.assign(({ context, event }) => ({
  ...(event.type === 'REPORT_ACTION' && event.complete ? { report: 'given' as const } : context),
}));

const bySeeker = [
  { guard: 'partnersApproved', target: '#plan.inForce', actions: 'plan-approved' },
  { target: '#plan.awaitingParties', actions: 'plan-party-approved' },
] as const;

const logic = setUp.createMachine({
  id: 'plan',
  context: { kind: 'employment', ready: false },
  initial: 'drafting',
  states: {
    drafting: {
      initial: 'survey',
      on: {
        DISCUSS_PLAN: { guard: 'shown', actions: 'plan-discussed' },
        READY_DAY_PASSED: { actions: 'plan-late' },
        JOBSEEKING_ENDED: 'closed',
      },
      states: {
        survey: { on: { RECORD_NEEDS: 'actions' } },
        actions: {
          on: {
            RECORD_NEEDS: 'actions',
            SAVE_PLAN: { actions: assign(({ event }) => ({ ready: event.ready })) },
            PROPOSE_PLAN: {
              guard: 'ready',
              target: '#plan.awaitingSeeker',
              actions: [
                assign(({ event }) => ({ shown: true, waitsFor: event.waitsFor ?? [] })),
                'plan-proposed',
                'plan-waits',
              ],
            },
          },
        },
      },
    },
    awaitingSeeker: {
      on: {
        APPROVE_PLAN: bySeeker,
        RECORD_APPROVAL: bySeeker,
        APPROVE_FOR_COUNTY: {
          guard: 'waitsForCounty',
          actions: [approvedBy('wellbeingCounty'), 'plan-party-approved'],
        },
        APPROVE_FOR_KELA: { guard: 'waitsForKela', actions: [approvedBy('kela'), 'plan-party-approved'] },
        COMMENT_PLAN: { target: 'drafting.actions', actions: 'plan-commented' },
        DISCUSS_PLAN: { actions: 'plan-discussed' },
        REFUSE_PLAN: { target: 'refused', actions: 'plan-refused' },
        ANSWER_WAITED_FOR: { actions: 'plan-waits' },
        WITHDRAW_PROPOSAL: 'drafting.actions',
        READY_DAY_PASSED: { actions: 'plan-late' },
        JOBSEEKING_ENDED: 'closed',
      },
    },
    awaitingParties: {
      on: {
        APPROVE_FOR_COUNTY: [
          {
            guard: 'waitsForCountyOnly',
            target: 'inForce',
            actions: [approvedBy('wellbeingCounty'), 'plan-approved'],
          },
          { guard: 'waitsForCounty', actions: [approvedBy('wellbeingCounty'), 'plan-party-approved'] },
        ],
        APPROVE_FOR_KELA: [
          { guard: 'waitsForKelaOnly', target: 'inForce', actions: [approvedBy('kela'), 'plan-approved'] },
          { guard: 'waitsForKela', actions: [approvedBy('kela'), 'plan-party-approved'] },
        ],
        COMMENT_PLAN: { target: 'drafting.actions', actions: 'plan-commented' },
        DISCUSS_PLAN: { actions: 'plan-discussed' },
        WITHDRAW_PROPOSAL: 'drafting.actions',
        READY_DAY_PASSED: { actions: 'plan-late' },
        JOBSEEKING_ENDED: 'closed',
      },
    },
    refused: {
      on: {
        DISCUSS_PLAN: { actions: 'plan-discussed' },
        WITHDRAW_PROPOSAL: 'drafting.actions',
        READY_DAY_PASSED: { actions: 'plan-late' },
        JOBSEEKING_ENDED: 'closed',
      },
    },
    inForce: {
      on: {
        REPORT_ACTION: { actions: [noteReport, 'plan-action-reported'] },
        REPORT_DAY_NEAR: { guard: 'notReported', actions: 'plan-report-near' },
        REPORT_DAY_PASSED: {
          guard: 'notReported',
          actions: [assign({ report: 'missing' }), 'plan-report-missing'],
        },
        SERVICE_DAY_PASSED: { actions: 'plan-service-late' },
        REVIEW_DUE: { target: 'reviewDue', actions: 'plan-review-due' },
        SITUATION_CHANGED: { target: 'reviewDue', actions: 'plan-review-due' },
        TERM_PASSED: { target: 'closed', actions: 'plan-term-over' },
        PLAN_REPLACED: 'replaced',
        JOBSEEKING_ENDED: 'closed',
      },
    },
    reviewDue: {
      on: {
        REPORT_ACTION: { actions: [noteReport, 'plan-action-reported'] },
        REPORT_DAY_NEAR: { guard: 'notReported', actions: 'plan-report-near' },
        REPORT_DAY_PASSED: {
          guard: 'notReported',
          actions: [assign({ report: 'missing' }), 'plan-report-missing'],
        },
        SERVICE_DAY_PASSED: { actions: 'plan-service-late' },
        CONFIRM_PLAN: 'inForce',
        TERM_PASSED: { target: 'closed', actions: 'plan-term-over' },
        PLAN_REPLACED: 'replaced',
        JOBSEEKING_ENDED: 'closed',
      },
    },
    replaced: { type: 'final' },
    closed: { type: 'final' },
  },
});

const counselorOnly = ['counselor'] as const;
const both = ['seeker', 'counselor'] as const;
const clockOnly = ['system'] as const;

/** One version of a plan; a new version is a new row, and the old one holds until the new one is approved. No appeal (380/2023 146 §). */
export const planMachine = defineMachine<PlanContext, PlanEvent>()({
  table: 'Plan',
  version: 1,
  logic,
  context: planContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', partner: 'id', system: 'any' },
  senders: {
    RECORD_NEEDS: counselorOnly,
    SAVE_PLAN: counselorOnly,
    PROPOSE_PLAN: counselorOnly,
    WITHDRAW_PROPOSAL: counselorOnly,
    COMMENT_PLAN: ['seeker', 'counselor', 'partner'],
    DISCUSS_PLAN: both,
    APPROVE_PLAN: ['seeker'],
    RECORD_APPROVAL: counselorOnly,
    APPROVE_FOR_COUNTY: ['counselor', 'partner'],
    APPROVE_FOR_KELA: ['counselor', 'partner'],
    REFUSE_PLAN: both,
    REPORT_ACTION: both,
    ANSWER_WAITED_FOR: clockOnly,
    REVIEW_DUE: clockOnly,
    REPORT_DAY_NEAR: clockOnly,
    REPORT_DAY_PASSED: clockOnly,
    READY_DAY_PASSED: clockOnly,
    SERVICE_DAY_PASSED: clockOnly,
    TERM_PASSED: clockOnly,
    SITUATION_CHANGED: both,
    CONFIRM_PLAN: counselorOnly,
    PLAN_REPLACED: clockOnly,
    JOBSEEKING_ENDED: clockOnly,
  },
});
