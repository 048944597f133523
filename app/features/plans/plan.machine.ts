import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** Plan kinds with the register's codes 01, 03, 04 and 07 (380/2023 3 § 8). */
export const planKinds = ['employment', 'activation', 'integration', 'multiSectoral'] as const;
export type PlanKind = (typeof planKinds)[number];
export const approvalWays = ['electronic', 'signed', 'oral'] as const;
export type ApprovalWay = (typeof approvalWays)[number];

export const planContext = z.object({
  kind: z.enum(planKinds),
  /** What a plan must say before it is proposed (380/2023 38 §, 385/2024 1 §); the command counts it. */
  ready: z.boolean(),
});
export type PlanContext = z.infer<typeof planContext>;

export type PlanEvent =
  | (Sent & { type: 'SAVE_PLAN'; ready: boolean })
  | (Sent & {
      type:
        | 'RECORD_NEEDS'
        | 'PROPOSE_PLAN'
        | 'WITHDRAW_PROPOSAL'
        | 'COMMENT_PLAN'
        | 'APPROVE_PLAN'
        | 'RECORD_APPROVAL'
        | 'REFUSE_PLAN'
        | 'REPORT_ACTION'
        | 'REVIEW_DUE'
        | 'SITUATION_CHANGED'
        | 'CONFIRM_PLAN'
        | 'PLAN_REPLACED'
        | 'JOBSEEKING_ENDED';
    });

export const planMessages = [
  'plan-proposed',
  'plan-commented',
  'plan-approved',
  'plan-refused',
  'plan-action-reported',
  'plan-review-due',
] as const;

const logic = setup({
  types: typesOf<PlanContext, PlanEvent>(),
  actions: messages(planMessages),
  guards: { ready: ({ context }) => context.ready },
}).createMachine({
  id: 'plan',
  context: { kind: 'employment', ready: false },
  initial: 'drafting',
  states: {
    drafting: {
      initial: 'survey',
      on: { JOBSEEKING_ENDED: 'closed' },
      states: {
        survey: { on: { RECORD_NEEDS: 'actions' } },
        actions: {
          on: {
            RECORD_NEEDS: 'actions',
            SAVE_PLAN: { actions: assign(({ event }) => ({ ready: event.ready })) },
            PROPOSE_PLAN: { guard: 'ready', target: '#plan.awaitingSeeker', actions: 'plan-proposed' },
          },
        },
      },
    },
    awaitingSeeker: {
      on: {
        APPROVE_PLAN: { target: 'inForce', actions: 'plan-approved' },
        RECORD_APPROVAL: { target: 'inForce', actions: 'plan-approved' },
        COMMENT_PLAN: { target: 'drafting.actions', actions: 'plan-commented' },
        REFUSE_PLAN: { target: 'refused', actions: 'plan-refused' },
        WITHDRAW_PROPOSAL: 'drafting.actions',
        JOBSEEKING_ENDED: 'closed',
      },
    },
    refused: { on: { WITHDRAW_PROPOSAL: 'drafting.actions', JOBSEEKING_ENDED: 'closed' } },
    inForce: {
      on: {
        REPORT_ACTION: { actions: 'plan-action-reported' },
        REVIEW_DUE: { target: 'reviewDue', actions: 'plan-review-due' },
        SITUATION_CHANGED: { target: 'reviewDue', actions: 'plan-review-due' },
        PLAN_REPLACED: 'replaced',
        JOBSEEKING_ENDED: 'closed',
      },
    },
    reviewDue: {
      on: {
        REPORT_ACTION: { actions: 'plan-action-reported' },
        CONFIRM_PLAN: 'inForce',
        PLAN_REPLACED: 'replaced',
        JOBSEEKING_ENDED: 'closed',
      },
    },
    replaced: { type: 'final' },
    closed: { type: 'final' },
  },
});

const counselorOnly = ['counselor'] as const;

/** One version of a plan; a new version is a new row, and the old one holds until the new one is approved. No appeal (380/2023 146 §). */
export const planMachine = defineMachine<PlanContext, PlanEvent>()({
  table: 'Plan',
  version: 1,
  logic,
  context: planContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', system: 'any' },
  senders: {
    RECORD_NEEDS: counselorOnly,
    SAVE_PLAN: counselorOnly,
    PROPOSE_PLAN: counselorOnly,
    WITHDRAW_PROPOSAL: counselorOnly,
    COMMENT_PLAN: ['seeker', 'counselor'],
    APPROVE_PLAN: ['seeker'],
    RECORD_APPROVAL: counselorOnly,
    REFUSE_PLAN: ['seeker', 'counselor'],
    REPORT_ACTION: ['seeker', 'counselor'],
    REVIEW_DUE: ['system'],
    SITUATION_CHANGED: ['seeker', 'counselor'],
    CONFIRM_PLAN: counselorOnly,
    PLAN_REPLACED: ['system'],
    JOBSEEKING_ENDED: ['system'],
  },
});
