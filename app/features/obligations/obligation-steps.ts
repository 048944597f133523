import type { StepField } from '#app/core/step-form.tsx';
import { postponementGrounds } from './obligation-choices.ts';
import type { ObligationEvent } from './obligation.machine.ts';

type StepPage = { event: ObligationEvent['type']; fields: readonly StepField[] };

/** The steps of an obligation that a counselor takes: the last part of the address, the event, and what is asked. */
export const obligationSteps = {
  postpone: {
    event: 'POSTPONE_OBLIGATION',
    fields: [
      { kind: 'choice', name: 'ground', values: postponementGrounds, text: textOfGround },
      { kind: 'date', name: 'on' },
    ],
  },
  begin: { event: 'RESUME_OBLIGATION', fields: [] },
} as const satisfies Record<string, StepPage>;

export const obligationStepKeys = ['postpone', 'begin'] as const;

function textOfGround(value: string): string {
  return `obligations:staff.wait.grounds.${value}`;
}
