import type { StepField } from '#app/core/step-form.tsx';
import type { RequestEvent } from './data-request.machine.ts';

type StepPage = { event: RequestEvent['type']; fields: readonly StepField[]; grave?: boolean };

const answer: readonly StepField[] = [{ kind: 'area', name: 'answer' }];

/** The steps of a request that staff take: the last part of the address, the event, and what is asked. */
export const requestSteps = {
  take: { event: 'TAKE_REQUEST', fields: [] },
  corrected: { event: 'CORRECT_DATA', fields: answer },
  partly: { event: 'CORRECT_PARTLY', fields: answer },
  answer: { event: 'ANSWER_REQUEST', fields: answer },
  refuse: { event: 'REFUSE_REQUEST', fields: answer, grave: true },
  extend: { event: 'EXTEND_TIME', fields: [{ kind: 'area', name: 'reason' }] },
  withdraw: { event: 'WITHDRAW_REQUEST', fields: [], grave: true },
} as const satisfies Record<string, StepPage>;
