import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** The meeting kinds of 380/2023 31–36 §, the partners' own, and a place in a group that one may come to freely. */
export const meetingKinds = [
  'initialInterview',
  'jobSearchDiscussion',
  'supplementaryDiscussion',
  'multiSectoralMeeting',
  'careerGuidance',
  'providerMeeting',
  'integrationSurvey',
  'employerMeeting',
  'groupSession',
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
  /** Is the booked time after the day by which the authority must have arranged the meeting? */
  pastDue: z.boolean().optional(),
});
export type MeetingContext = z.infer<typeof meetingContext>;

export type MeetingEvent =
  | (Sent & { type: 'BOOK_MEETING' | 'SUMMON'; channel: MeetingChannel; pastDue?: boolean })
  | (Sent & { type: 'RECORD_ABSENCE'; firstStep: MeetingContext['firstStep'] })
  | (Sent & {
      type:
        | 'PROPOSE_TIMES'
        | 'INVITE_TO_GROUP'
        | 'RESCHEDULE_MEETING'
        | 'ASK_CHANGE'
        | 'ACCEPT_CHANGE'
        | 'KEEP_TIME'
        | 'CALL_OFF_MEETING'
        | 'CANCEL_MEETING'
        | 'REMIND_OF_MEETING'
        | 'START_MEETING'
        | 'HOLD_MEETING'
        | 'RECORD_ATTENDANCE'
        | 'RECORD_NOT_REACHED'
        | 'RETRY_CALL'
        | 'ASK_CLARIFICATION'
        | 'ANSWER_ABSENCE'
        | 'ANSWER_DAY_PASSED'
        | 'ACCEPT_REASON'
        | 'RECORD_NEGLECT'
        | 'SEND_REMINDER'
        | 'REQUEST_STATEMENT'
        | 'LEAVE_OUT'
        | 'REST_MEETING'
        | 'RESUME_MEETING'
        | 'REQUEST_MEETING'
        | 'REPLACE_MEETING'
        | 'DUE_DAY_PASSED'
        | 'JOBSEEKING_ENDED';
    });

export const meetingMessages = [
  'times-proposed',
  'group-invited',
  'meeting-booked',
  'meeting-summoned',
  'meeting-rescheduled',
  'change-asked',
  'time-kept',
  'meeting-called-off',
  'meeting-cancelled',
  'meeting-near',
  'meeting-held',
  'absence-clarification-asked',
  'absence-answered',
  'answer-missing',
  'absence-excused',
  'reminder-sent',
  'statement-requested',
  'meeting-left-out',
  'meeting-rests',
  'meeting-resumed',
  'meeting-requested',
  'meeting-late',
] as const;

const seekerOrCounselor = ['seeker', 'counselor'] as const;
const counselorOnly = ['counselor'] as const;
const counselorOrSystem = ['counselor', 'system'] as const;
const clockOnly = ['system'] as const;

type Booking = MeetingEvent & { type: 'BOOK_MEETING' | 'SUMMON' };
const takeTime = assign<MeetingContext, Booking, undefined, MeetingEvent, never>(({ event }) => ({
  channel: event.channel,
  selfBooked: event.actor.role === 'seeker',
  pastDue: event.pastDue ?? false,
}));

/** What may become of a meeting that has no time yet. */
const open = {
  BOOK_MEETING: { target: 'booked', actions: [takeTime, 'meeting-booked' as const] },
  SUMMON: { guard: 'obliging', target: 'booked', actions: [takeTime, 'meeting-summoned' as const] },
  LEAVE_OUT: { guard: 'discussion', target: 'leftOut', actions: 'meeting-left-out' },
  REST_MEETING: { guard: 'discussion', target: 'resting', actions: 'meeting-rests' },
  REPLACE_MEETING: 'cancelled',
  DUE_DAY_PASSED: { actions: 'meeting-late' },
  JOBSEEKING_ENDED: 'cancelled',
} as const;

/** What may become of a time that is set, for whomever. */
const timed = {
  RESCHEDULE_MEETING: { guard: 'obliging', target: 'proposed', actions: 'meeting-rescheduled' },
  CALL_OFF_MEETING: { target: 'due', actions: 'meeting-called-off' },
  CANCEL_MEETING: { target: 'due', actions: 'meeting-cancelled' },
  DUE_DAY_PASSED: { guard: 'bookedLate', actions: 'meeting-late' },
  JOBSEEKING_ENDED: 'cancelled',
} as const;

const logic = setup({
  types: typesOf<MeetingContext, MeetingEvent>(),
  actions: messages(meetingMessages),
  guards: {
    byPhone: ({ context }) => context.channel === 'phone',
    inPerson: ({ context }) => context.channel !== 'phone' && context.kind !== 'groupSession',
    voluntary: ({ context }) => context.kind === 'groupSession',
    obliging: ({ context }) => context.kind !== 'groupSession',
    discussion: ({ context }) =>
      context.kind === 'jobSearchDiscussion' || context.kind === 'supplementaryDiscussion',
    bookedLate: ({ context }) => context.pastDue === true,
    remindersExist: ({ context }) => context.firstStep === 'reminder',
    reminderIsNotNext: ({ context }) => context.firstStep !== 'reminder',
  },
}).createMachine({
  id: 'meeting',
  context: { kind: 'initialInterview', firstStep: null, channel: null, selfBooked: false },
  initial: 'due',
  states: {
    due: {
      on: {
        ...open,
        PROPOSE_TIMES: { guard: 'obliging', target: 'proposed', actions: 'times-proposed' },
        INVITE_TO_GROUP: { guard: 'voluntary', target: 'proposed', actions: 'group-invited' },
      },
    },
    proposed: {
      on: {
        ...open,
        CALL_OFF_MEETING: { guard: 'voluntary', target: 'cancelled', actions: 'meeting-called-off' },
        CANCEL_MEETING: [
          { guard: 'voluntary', target: 'cancelled', actions: 'meeting-cancelled' },
          { target: 'due' },
        ],
      },
    },
    booked: {
      on: {
        ...timed,
        CALL_OFF_MEETING: [
          { guard: 'voluntary', target: 'cancelled', actions: 'meeting-called-off' },
          timed.CALL_OFF_MEETING,
        ],
        CANCEL_MEETING: [
          { guard: 'voluntary', target: 'cancelled', actions: 'meeting-cancelled' },
          timed.CANCEL_MEETING,
        ],
        ASK_CHANGE: { guard: 'obliging', target: 'changeAsked', actions: 'change-asked' },
        REMIND_OF_MEETING: { actions: 'meeting-near' },
        START_MEETING: { guard: 'obliging', target: 'inProgress' },
        RECORD_ATTENDANCE: { guard: 'voluntary', target: 'held' },
        RECORD_ABSENCE: [
          { guard: 'voluntary', target: 'missed' },
          {
            guard: 'inPerson',
            target: 'noShow',
            actions: assign(({ event }) => ({ firstStep: event.firstStep })),
          },
        ],
        RECORD_NOT_REACHED: { guard: 'byPhone', target: 'notReached' },
      },
    },
    changeAsked: {
      on: {
        ...timed,
        ACCEPT_CHANGE: { target: 'proposed', actions: 'times-proposed' },
        KEEP_TIME: { target: 'booked', actions: 'time-kept' },
        START_MEETING: 'inProgress',
      },
    },
    inProgress: {
      on: { HOLD_MEETING: { target: 'held', actions: 'meeting-held' }, JOBSEEKING_ENDED: 'cancelled' },
    },
    notReached: {
      on: {
        RETRY_CALL: 'booked',
        PROPOSE_TIMES: { target: 'proposed', actions: 'times-proposed' },
        DUE_DAY_PASSED: { actions: 'meeting-late' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    noShow: {
      on: {
        ASK_CLARIFICATION: { target: 'clarificationAsked', actions: 'absence-clarification-asked' },
        ANSWER_ABSENCE: { target: 'clarificationGiven', actions: 'absence-answered' },
        ACCEPT_REASON: { target: 'due', actions: 'absence-excused' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    clarificationAsked: {
      on: {
        ANSWER_ABSENCE: { target: 'clarificationGiven', actions: 'absence-answered' },
        ANSWER_DAY_PASSED: { target: 'clarificationMissing', actions: 'answer-missing' },
        ACCEPT_REASON: { target: 'due', actions: 'absence-excused' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    clarificationGiven: {
      on: {
        ACCEPT_REASON: { target: 'due', actions: 'absence-excused' },
        RECORD_NEGLECT: 'neglectRecorded',
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    clarificationMissing: {
      on: {
        ANSWER_ABSENCE: { target: 'clarificationGiven', actions: 'absence-answered' },
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
    resting: {
      on: {
        RESUME_MEETING: { target: 'due', actions: 'meeting-resumed' },
        REQUEST_MEETING: { target: 'due', actions: 'meeting-requested' },
        REPLACE_MEETING: 'cancelled',
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    leftOut: {
      on: {
        REQUEST_MEETING: { target: 'due', actions: 'meeting-requested' },
        JOBSEEKING_ENDED: 'cancelled',
      },
    },
    held: { type: 'final' },
    missed: { type: 'final' },
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
    INVITE_TO_GROUP: counselorOnly,
    BOOK_MEETING: seekerOrCounselor,
    SUMMON: counselorOnly,
    RESCHEDULE_MEETING: seekerOrCounselor,
    ASK_CHANGE: seekerOrCounselor,
    ACCEPT_CHANGE: counselorOnly,
    KEEP_TIME: counselorOnly,
    CALL_OFF_MEETING: seekerOrCounselor,
    CANCEL_MEETING: counselorOrSystem,
    REMIND_OF_MEETING: clockOnly,
    START_MEETING: counselorOnly,
    HOLD_MEETING: counselorOnly,
    RECORD_ATTENDANCE: counselorOnly,
    RECORD_ABSENCE: counselorOnly,
    RECORD_NOT_REACHED: counselorOnly,
    RETRY_CALL: counselorOnly,
    ASK_CLARIFICATION: counselorOnly,
    ANSWER_ABSENCE: seekerOrCounselor,
    ANSWER_DAY_PASSED: clockOnly,
    ACCEPT_REASON: counselorOnly,
    RECORD_NEGLECT: counselorOnly,
    SEND_REMINDER: counselorOnly,
    REQUEST_STATEMENT: counselorOnly,
    LEAVE_OUT: counselorOnly,
    REST_MEETING: clockOnly,
    RESUME_MEETING: clockOnly,
    REQUEST_MEETING: seekerOrCounselor,
    REPLACE_MEETING: clockOnly,
    DUE_DAY_PASSED: clockOnly,
    JOBSEEKING_ENDED: clockOnly,
  },
});
