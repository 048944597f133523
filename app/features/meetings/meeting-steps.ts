import type { StepField } from '#app/core/step-form.tsx';
import { absenceReasons } from './meeting-choices.ts';
import type { MeetingEvent } from './meeting.machine.ts';

type StepPage = {
  event: MeetingEvent['type'];
  fields: readonly StepField[];
  /** Asked about once more before it is taken. */
  grave: boolean;
};

const oneButton = (event: MeetingEvent['type'], grave = false): StepPage => ({ event, fields: [], grave });

/** The steps of a meeting that have an address of their own: its last part, the event, and what is asked. */
export const meetingSteps = {
  start: oneButton('START_MEETING'),
  propose: oneButton('PROPOSE_TIMES'),
  retry: oneButton('RETRY_CALL'),
  'not-reached': oneButton('RECORD_NOT_REACHED'),
  clarification: {
    event: 'ASK_CLARIFICATION',
    fields: [{ kind: 'date', name: 'answerDueOn' }],
    grave: false,
  },
  reason: {
    event: 'ACCEPT_REASON',
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        values: absenceReasons,
        text: (value) => `meetings:absenceReason.${value}`,
      },
    ],
    grave: false,
  },
  cancel: oneButton('CANCEL_MEETING', true),
  absent: oneButton('RECORD_ABSENCE', true),
  neglect: oneButton('RECORD_NEGLECT', true),
  reminder: oneButton('SEND_REMINDER', true),
  statement: oneButton('REQUEST_STATEMENT', true),
} as const satisfies Record<string, StepPage>;

export type MeetingStep = keyof typeof meetingSteps;

export const meetingStepKeys = [
  'start',
  'propose',
  'retry',
  'not-reached',
  'clarification',
  'reason',
  'cancel',
  'absent',
  'neglect',
  'reminder',
  'statement',
] as const satisfies readonly MeetingStep[];
