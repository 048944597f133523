import type { StepField } from '#app/core/step-form.tsx';
import { durations } from '#app/rules/codes.ts';
import {
  candidateRejections,
  fallThroughReasons,
  followUpOutcomes,
  recordedResults,
} from './candidacy-choices.ts';

const note: StepField = { name: 'note', kind: 'area' };
const freeNote: StepField = { ...note, optional: true };
const suitability: StepField = { name: 'suitability', kind: 'area' };

/** The steps of a candidacy as pages, by the last part of their address, with the fields each asks. */
export const candidacyStepFields = {
  suitable: [suitability],
  'not-suitable': [suitability],
  tell: [],
  assign: [note],
  interested: [],
  decline: [],
  'ask-consent': [],
  'withdraw-consent': [],
  present: [],
  interview: [{ name: 'interviewOn', kind: 'date' }, { name: 'interviewTime', kind: 'time' }, freeNote],
  defer: [],
  choose: [],
  reject: [
    {
      name: 'reasonCode',
      kind: 'choice',
      values: candidateRejections,
      text: (value) => `candidacies:rejection.${value}`,
    },
    freeNote,
  ],
  result: [
    {
      name: 'resultCode',
      kind: 'choice',
      values: recordedResults,
      text: (value) => `codes:jobResult.${value}`,
    },
    freeNote,
  ],
  'no-contact': [],
  hire: [
    { name: 'startsOn', kind: 'date' },
    { name: 'hoursPerWeek', kind: 'number', max: 48 },
    { name: 'duration', kind: 'choice', values: durations, text: (value) => `codes:duration.${value}` },
    { name: 'supported', kind: 'check' },
  ],
  'fall-through': [
    {
      name: 'reasonCode',
      kind: 'choice',
      values: fallThroughReasons,
      text: (value) => `candidacies:fallThrough.${value}`,
    },
    freeNote,
  ],
  'follow-up': [
    {
      name: 'outcome',
      kind: 'choice',
      values: followUpOutcomes,
      text: (value) => `candidacies:followUp.${value}`,
    },
    freeNote,
  ],
  'end-employment': [freeNote],
} as const satisfies Record<string, readonly StepField[]>;
export type CandidacyStep = keyof typeof candidacyStepFields;

/** The steps an employer takes with a presented candidate, in the order they are offered. */
export const employerSteps = [
  'interview',
  'choose',
  'hire',
  'defer',
  'reject',
  'no-contact',
  'fall-through',
  'end-employment',
] as const satisfies readonly CandidacyStep[];
