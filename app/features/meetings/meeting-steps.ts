import { staffChannels } from '#app/core/actor.ts';
import type { StepField } from '#app/core/step-form.tsx';
import { absenceClaims, absenceReasons, endings, leaveOutGrounds } from './meeting-choices.ts';
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
  accept: oneButton('ACCEPT_CHANGE'),
  keep: { event: 'KEEP_TIME', fields: [{ kind: 'area', name: 'reasonGiven' }], grave: false },
  'answer-given': {
    event: 'ANSWER_ABSENCE',
    fields: [
      {
        kind: 'choice',
        name: 'claim',
        values: absenceClaims,
        text: (value) => `meetings:absenceClaim.${value}`,
      },
      { kind: 'area', name: 'words', optional: true },
      {
        kind: 'choice',
        name: 'channel',
        values: staffChannels,
        text: (value) => `meetings:saidBy.${value}`,
      },
    ],
    grave: false,
  },
  'call-off': { event: 'CALL_OFF_MEETING', fields: [{ kind: 'area', name: 'reasonTold' }], grave: false },
  ask: oneButton('REQUEST_MEETING'),
  'leave-out': {
    event: 'LEAVE_OUT',
    fields: [
      {
        kind: 'choice',
        name: 'ground',
        values: leaveOutGrounds,
        text: (value) => `meetings:leaveOut.${value}`,
      },
      { kind: 'date', name: 'endsOn', optional: true },
      {
        kind: 'choice',
        name: 'ending',
        optional: true,
        values: endings,
        text: (value) => `meetings:ending.${value}`,
      },
      { kind: 'date', name: 'lastsUntil', optional: true },
      { kind: 'area', name: 'note', optional: true },
    ],
    grave: false,
  },
  cancel: { event: 'CANCEL_MEETING', fields: [{ kind: 'area', name: 'reasonGiven' }], grave: false },
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
  'accept',
  'keep',
  'answer-given',
  'call-off',
  'ask',
  'leave-out',
  'cancel',
  'absent',
  'neglect',
  'reminder',
  'statement',
] as const satisfies readonly MeetingStep[];
