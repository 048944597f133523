import type { PlanEvent } from './plan.machine.ts';

/** One-button steps of a plan: the last part of their address and the event they send. */
export const planSteps = {
  propose: 'PROPOSE_PLAN',
  withdraw: 'WITHDRAW_PROPOSAL',
  confirm: 'CONFIRM_PLAN',
} as const satisfies Record<string, PlanEvent['type']>;
export type PlanStep = keyof typeof planSteps;
export const planStepKeys = ['propose', 'withdraw', 'confirm'] as const satisfies readonly PlanStep[];
