import type { StepField } from '#app/core/step-form.tsx';
import { correctionReasons, refusalReasons } from './vacancy-choices.ts';

const refusal: StepField[] = [
  {
    name: 'reasonCode',
    kind: 'choice',
    values: refusalReasons,
    text: (value) => `vacancies:refusal.${value}`,
  },
  { name: 'note', kind: 'area' },
];

/** The steps of a vacancy as pages, by the last part of their address, with the fields each asks. */
export const vacancyStepFields = {
  submit: [],
  publish: [],
  correct: [
    {
      name: 'reasonCode',
      kind: 'choice',
      values: correctionReasons,
      text: (value) => `vacancies:correction.${value}`,
    },
    { name: 'note', kind: 'area' },
    { name: 'correctBy', kind: 'date' },
  ],
  refuse: refusal,
  reopen: [],
  fill: [],
  withdraw: [],
  remove: refusal,
  dispute: [],
  'dispute-over': [],
} as const satisfies Record<string, readonly StepField[]>;
export type VacancyStep = keyof typeof vacancyStepFields;

export const employerNeedSteps = [
  'submit',
  'reopen',
  'fill',
  'withdraw',
] as const satisfies readonly VacancyStep[];
export const checkerSteps = [
  'publish',
  'correct',
  'refuse',
  'fill',
  'withdraw',
  'remove',
  'dispute',
  'dispute-over',
] as const satisfies readonly VacancyStep[];
