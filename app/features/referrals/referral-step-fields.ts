import type { StepField } from '#app/core/step-form.tsx';
import { referralRejections, serviceOutcomes } from './referral-choices.ts';

const note: StepField = { name: 'note', kind: 'area' };
const dates: StepField[] = [
  { name: 'startsOn', kind: 'date' },
  { name: 'endsOn', kind: 'date' },
];
const rejection: StepField[] = [
  {
    name: 'reasonCode',
    kind: 'choice',
    values: referralRejections,
    text: (value) => `referrals:rejection.${value}`,
  },
  { name: 'note', kind: 'area', optional: true },
];

/** The steps of a referral as pages, by the last part of their address, with the fields each asks. */
export const referralStepFields = {
  agree: [],
  decline: [],
  apply: [],
  refer: [],
  select: [],
  reserve: [],
  'reject-applicant': rejection,
  accept: dates,
  reject: rejection,
  start: dates,
  'not-started': [],
  attendance: [
    {
      name: 'attendance',
      kind: 'choice',
      values: ['present', 'permitted', 'unauthorised'],
      text: (value) => `referrals:attendance.${value}`,
    },
  ],
  'ask-interruption': [note],
  hear: [note],
  continue: [],
  interrupt: [note],
  complete: [
    {
      name: 'outcome',
      kind: 'choice',
      values: serviceOutcomes,
      text: (value) => `referrals:outcome.${value}`,
    },
  ],
  cancel: [note],
} as const satisfies Record<string, readonly StepField[]>;
export type ReferralStep = keyof typeof referralStepFields;
