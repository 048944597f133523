import type { StepField } from '#app/core/step-form.tsx';
import { serviceWays } from '#app/rules/appeal.ts';
import type { LookEvent } from './second-look.machine.ts';

type StepPage = { event: LookEvent['type']; fields: readonly StepField[] };

const words = { kind: 'area', name: 'words' } as const;

/** The steps of a second look: the last part of the address, the event, and what is asked. */
export const lookSteps = {
  take: { event: 'TAKE_SECOND_LOOK', fields: [] },
  approve: { event: 'APPROVE_DRAFT', fields: [{ ...words, optional: true }] },
  return: { event: 'RETURN_DRAFT', fields: [words] },
  leave: { event: 'GIVE_BACK', fields: [] },
  edit: {
    event: 'EDIT_DRAFT',
    fields: [
      { kind: 'area', name: 'reasons' },
      { kind: 'choice', name: 'way', values: serviceWays, text: (value) => `hearings:way.${value}` },
      { kind: 'check', name: 'ask' },
    ],
  },
  ask: { event: 'ASK_SECOND_LOOK', fields: [] },
} as const satisfies Record<string, StepPage>;

export type LookStep = keyof typeof lookSteps;
export const lookStepKeys = [
  'take',
  'approve',
  'return',
  'leave',
  'edit',
  'ask',
] as const satisfies readonly LookStep[];

/** Of a request for a statement nothing is served on the person. */
export const fieldsOf = (step: LookStep, hasWay: boolean): readonly StepField[] =>
  lookSteps[step].fields.filter(({ name }) => hasWay || name !== 'way');
