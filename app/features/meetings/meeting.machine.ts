import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** The meeting kinds of 380/2023 31–36 § and the partners' own. */
export const meetingKinds = [
  'initialInterview',
  'jobSearchDiscussion',
  'supplementaryDiscussion',
  'multiSectoralMeeting',
  'careerGuidance',
  'providerMeeting',
  'integrationSurvey',
  'employerMeeting',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export const meetingChannels = ['visit', 'video', 'phone'] as const;
export type MeetingChannel = (typeof meetingChannels)[number];

export const meetingContext = z.object({
  kind: z.enum(meetingKinds),
  /** The authority's first step after a neglect by the law of the day of the absence (380/2023 41 §; 2 a luku 1290/2002). */
  firstStep: z.enum(['reminder', 'statementRequest']).nullable(),
  channel: z.enum(meetingChannels).nullable(),
  /** A no-show at a time that the person booked in the e-service counts in its own way (380/2023 28 §). */
  selfBooked: z.boolean(),
});
export type MeetingContext = z.infer<typeof meetingContext>;

export type MeetingEvent =
  | (Sent & { type: 'BOOK_MEETING'; channel: MeetingChannel })
  | (Sent & { type: 'RECORD_ABSENCE'; firstStep: MeetingContext['firstStep'] })
  | (Sent & {
      type:
        | 'PROPOSE_TIMES'
        | 'RESCHEDULE_MEETING'
        | 'CANCEL_MEETING'
        | 'START_MEETING'
        | 'HOLD_MEETING'
        | 'RECORD_NOT_REACHED'
        | 'RETRY_CALL'
        | 'ASK_CLARIFICATION'
        | 'ACCEPT_REASON'
        | 'RECORD_NEGLECT'
        | 'SEND_REMINDER'
        | 'REQUEST_STATEMENT'
        | 'JOBSEEKING_ENDED';
    });

export const meetingMessages = [
  'times-proposed',
  'meeting-booked',
  'meeting-rescheduled',
  'meeting-cancelled',
  'meeting-held',
  'absence-clarification-asked',
  'absence-excused',
  'reminder-sent',
  'statement-requested',
] as const;

const seekerOrCounselor = ['seeker', 'counselor'] as const;
const counselorOnly = ['counselor'] as const;

const bookOrPropose = {
  BOOK_MEETING: {
    target: 'booked',
    actions: [
      assign<MeetingContext, MeetingEvent & { type: 'BOOK_MEETING' }, undefined, MeetingEvent, never>(
        ({ event }) => ({ channel: event.channel, selfBooked: event.actor.role === 'seeker' }),
      ),
      'meeting-booked' as const,
    ],
  },
  JOBSEEKING_ENDED: 'cancelled',
} as const;

const logic = setup({
  types: typesOf<MeetingContext, MeetingEvent>(),
  actions: messages(meetingMessages),
  guards: {
    byPhone: ({ context }) => context.channel === 'phone',
    inPerson: ({ context }) => context.channel !== 'phone',
    remindersExist: ({ context }) => context.firstStep === 'reminder',
    reminderIsNotNext: ({ context }) => context.firstStep !== 'reminder',
  },
}).createMachine({
  id: 'meeting',
  context: { kind: 'initialInterview', firstStep: null, channel: null, selfBooked: false },
  initial: 'due',
  states: {
    due: { on: { ...bookOrPropose, PROPOSE_TIMES: { target: 'proposed', actions: 'times-proposed' } } },
    proposed: { on: { ...bookOrPropose, CANCEL_MEETING: 'due' } },
    booked: {
      on: {
        RESCHEDULE_MEETING: { target: 'proposed', actions: 'meeting-rescheduled' },
        CANCEL_MEETING: { target: 'due', actions: 'meeting-cancelled' },
        START_MEETING: 'inProgress',
        RECORD_ABSENCE: {
          guard: 'inPerson',
          target: 'noShow',
          actions: assign(({ event }) => ({ firstStep: event.firstStep })),
        },
        RECORD_NOT_REACHED: { guard: 'byPhone', target: 'notReached' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    inProgress: {
      on: { HOLD_MEETING: { target: 'held', actions: 'meeting-held' }, JOBSEEKING_ENDED: 'cancelled' },
    },
    notReached: {
      on: {
        RETRY_CALL: 'booked',
        PROPOSE_TIMES: { target: 'proposed', actions: 'times-proposed' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    noShow: {
      on: {
        ASK_CLARIFICATION: { target: 'clarificationAsked', actions: 'absence-clarification-asked' },
        ACCEPT_REASON: { target: 'due', actions: 'absence-excused' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    clarificationAsked: {
      on: {
        ACCEPT_REASON: { target: 'due', actions: 'absence-excused' },
        RECORD_NEGLECT: 'neglectRecorded',
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    neglectRecorded: {
      on: {
        SEND_REMINDER: { guard: 'remindersExist', target: 'reminded', actions: 'reminder-sent' },
        REQUEST_STATEMENT: {
          guard: 'reminderIsNotNext',
          target: 'statementRequested',
          actions: 'statement-requested',
        },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    held: { type: 'final' },
    reminded: { type: 'final' },
    statementRequested: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** An interview or discussion, from the day it is due to the record of it (380/2023 31–36 §, 41 §). */
export const meetingMachine = defineMachine<MeetingContext, MeetingEvent>()({
  table: 'Meeting',
  version: 1,
  logic,
  context: meetingContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', system: 'any' },
  senders: {
    PROPOSE_TIMES: counselorOnly,
    BOOK_MEETING: seekerOrCounselor,
    RESCHEDULE_MEETING: seekerOrCounselor,
    CANCEL_MEETING: counselorOnly,
    START_MEETING: counselorOnly,
    HOLD_MEETING: counselorOnly,
    RECORD_ABSENCE: counselorOnly,
    RECORD_NOT_REACHED: counselorOnly,
    RETRY_CALL: counselorOnly,
    ASK_CLARIFICATION: counselorOnly,
    ACCEPT_REASON: counselorOnly,
    RECORD_NEGLECT: counselorOnly,
    SEND_REMINDER: counselorOnly,
    REQUEST_STATEMENT: counselorOnly,
    JOBSEEKING_ENDED: ['system'],
  },
});
