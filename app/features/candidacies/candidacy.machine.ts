import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** Who brought person and job together. */
export const candidacySources = ['suggestion', 'counselor', 'seeker'] as const;
export type CandidacySource = (typeof candidacySources)[number];

export const candidacyContext = z.object({
  source: z.enum(candidacySources),
  /** The seeker's written consent to tell the employer (380/2023 118 §); refusal is recorded too. */
  consent: z.enum(['notAsked', 'asked', 'given', 'refused', 'withdrawn']),
  /** Placed with a pay subsidy or another support. */
  supported: z.boolean(),
});
export type CandidacyContext = z.infer<typeof candidacyContext>;

export type CandidacyEvent =
  | (Sent & { type: 'SIGN_CONTRACT'; supported: boolean })
  | (Sent & {
      type:
        | 'ASSESS_SUITABLE'
        | 'ASSESS_NOT_SUITABLE'
        | 'TELL_SEEKER'
        | 'ASSIGN_JOB'
        | 'SHOW_INTEREST'
        | 'DECLINE_JOB'
        | 'REPORT_UNSUITABLE'
        | 'ASK_CONSENT'
        | 'GIVE_CONSENT'
        | 'REFUSE_CONSENT'
        | 'WITHDRAW_CONSENT'
        | 'CONSENT_LAPSED'
        | 'PRESENT_CANDIDATE'
        | 'APPLY'
        | 'INVITE_TO_INTERVIEW'
        | 'DEFER_SELECTION'
        | 'CHOOSE_CANDIDATE'
        | 'REJECT_CANDIDATE'
        | 'FILL_BY_OTHER'
        | 'CANCEL_POSITION'
        | 'RECORD_NO_CONTACT'
        | 'RECORD_UNREACHABLE_EMPLOYER'
        | 'RECORD_OTHER_RESULT'
        | 'FALL_THROUGH'
        | 'FOLLOW_UP_DUE'
        | 'RECORD_FOLLOW_UP'
        | 'END_EMPLOYMENT';
    });

export const candidacyMessages = [
  'job-suggested',
  'job-assigned',
  'interest-shown',
  'job-declined',
  'consent-asked',
  'consent-given',
  'consent-refused',
  'consent-withdrawn',
  'candidate-presented',
  'application-sent',
  'interview-invited',
  'candidate-chosen',
  'candidate-rejected',
  'position-filled-by-other',
  'position-cancelled',
  'contract-signed',
  'contract-fell-through',
  'follow-up-due',
  'follow-up-recorded',
] as const;

/** Results of the register's job-offer code list that end a candidacy (KEHA's URA code book). */
const results = {
  REJECT_CANDIDATE: { target: 'employerRejected', actions: 'candidate-rejected' as const },
  DECLINE_JOB: { target: 'seekerDeclined', actions: 'job-declined' as const },
  FILL_BY_OTHER: { target: 'filledByOther', actions: 'position-filled-by-other' as const },
  CANCEL_POSITION: { target: 'positionCancelled', actions: 'position-cancelled' as const },
  RECORD_NO_CONTACT: 'noContact',
  RECORD_UNREACHABLE_EMPLOYER: 'employerUnreachable',
  RECORD_OTHER_RESULT: 'otherResult',
} as const;

const closings = { FILL_BY_OTHER: results.FILL_BY_OTHER, CANCEL_POSITION: results.CANCEL_POSITION } as const;
const decisions = {
  CHOOSE_CANDIDATE: { target: 'chosen', actions: 'candidate-chosen' as const },
} as const;

const logic = setup({
  types: typesOf<CandidacyContext, CandidacyEvent>(),
  actions: messages(candidacyMessages),
  guards: {
    consentGiven: ({ context }) => context.consent === 'given',
    // What was given can be asked anew in other words or for other parts.
    consentOpen: ({ context }) => ['notAsked', 'withdrawn', 'given'].includes(context.consent),
    consentAsked: ({ context }) => context.consent === 'asked',
    consentUnderWay: ({ context }) => context.consent === 'asked' || context.consent === 'given',
  },
}).createMachine({
  id: 'candidacy',
  context: { source: 'suggestion', consent: 'notAsked', supported: false },
  initial: 'suggested',
  states: {
    suggested: {
      on: {
        ...closings,
        ASSESS_SUITABLE: 'suitable',
        ASSESS_NOT_SUITABLE: 'notSuitable',
        SHOW_INTEREST: { target: 'interested', actions: 'interest-shown' },
        DECLINE_JOB: 'notInterested',
        APPLY: {
          target: 'applied',
          actions: [assign({ consent: 'given' }), 'application-sent'],
        },
      },
    },
    suitable: {
      on: {
        ...closings,
        TELL_SEEKER: { target: 'toldToSeeker', actions: 'job-suggested' },
        ASSIGN_JOB: { target: 'assigned', actions: 'job-assigned' },
      },
    },
    toldToSeeker: {
      on: {
        ...closings,
        SHOW_INTEREST: { target: 'interested', actions: 'interest-shown' },
        DECLINE_JOB: 'notInterested',
        APPLY: {
          target: 'applied',
          actions: [assign({ consent: 'given' }), 'application-sent'],
        },
      },
    },
    assigned: {
      on: {
        ...closings,
        REPORT_UNSUITABLE: { target: 'unsuitableReported', actions: 'job-declined' },
        APPLY: {
          target: 'applied',
          actions: [assign({ consent: 'given' }), 'application-sent'],
        },
        RECORD_NO_CONTACT: 'noContact',
      },
    },
    unsuitableReported: {
      on: { ...closings, ASSESS_SUITABLE: 'assigned', ASSESS_NOT_SUITABLE: 'notSuitable' },
    },
    interested: {
      on: {
        ...closings,
        DECLINE_JOB: 'notInterested',
        ASK_CONSENT: {
          guard: 'consentOpen',
          actions: [assign({ consent: 'asked' }), 'consent-asked'],
        },
        GIVE_CONSENT: {
          guard: 'consentAsked',
          actions: [assign({ consent: 'given' }), 'consent-given'],
        },
        REFUSE_CONSENT: {
          guard: 'consentAsked',
          target: 'applyingAlone',
          actions: [assign({ consent: 'refused' }), 'consent-refused'],
        },
        WITHDRAW_CONSENT: {
          guard: 'consentGiven',
          actions: [assign({ consent: 'withdrawn' }), 'consent-withdrawn'],
        },
        CONSENT_LAPSED: { guard: 'consentUnderWay', actions: assign({ consent: 'notAsked' }) },
        PRESENT_CANDIDATE: { guard: 'consentGiven', target: 'presented', actions: 'candidate-presented' },
        APPLY: {
          target: 'applied',
          actions: [assign({ consent: 'given' }), 'application-sent'],
        },
      },
    },
    applyingAlone: {
      on: {
        ...closings,
        DECLINE_JOB: 'notInterested',
        APPLY: {
          target: 'applied',
          actions: [assign({ consent: 'given' }), 'application-sent'],
        },
      },
    },
    presented: {
      on: {
        ...results,
        ...decisions,
        INVITE_TO_INTERVIEW: { target: 'interview', actions: 'interview-invited' },
        DEFER_SELECTION: 'selectionPending',
        WITHDRAW_CONSENT: {
          target: 'withdrawn',
          actions: [assign({ consent: 'withdrawn' }), 'consent-withdrawn'],
        },
      },
    },
    applied: {
      on: {
        ...results,
        ...decisions,
        INVITE_TO_INTERVIEW: { target: 'interview', actions: 'interview-invited' },
        DEFER_SELECTION: 'selectionPending',
        WITHDRAW_CONSENT: {
          target: 'withdrawn',
          actions: [assign({ consent: 'withdrawn' }), 'consent-withdrawn'],
        },
      },
    },
    interview: {
      on: {
        ...results,
        ...decisions,
        DEFER_SELECTION: 'selectionPending',
        WITHDRAW_CONSENT: {
          target: 'withdrawn',
          actions: [assign({ consent: 'withdrawn' }), 'consent-withdrawn'],
        },
      },
    },
    selectionPending: {
      on: {
        ...results,
        ...decisions,
        INVITE_TO_INTERVIEW: { target: 'interview', actions: 'interview-invited' },
        WITHDRAW_CONSENT: {
          target: 'withdrawn',
          actions: [assign({ consent: 'withdrawn' }), 'consent-withdrawn'],
        },
      },
    },
    chosen: {
      on: {
        SIGN_CONTRACT: {
          target: 'placed',
          actions: [assign(({ event }) => ({ supported: event.supported })), 'contract-signed'],
        },
        FALL_THROUGH: { target: 'noContract', actions: 'contract-fell-through' },
        WITHDRAW_CONSENT: {
          target: 'withdrawn',
          actions: [assign({ consent: 'withdrawn' }), 'consent-withdrawn'],
        },
        DECLINE_JOB: results.DECLINE_JOB,
        CANCEL_POSITION: results.CANCEL_POSITION,
      },
    },
    placed: {
      on: {
        FOLLOW_UP_DUE: { target: 'followUpDue', actions: 'follow-up-due' },
        END_EMPLOYMENT: 'employmentEnded',
      },
    },
    followUpDue: { on: { RECORD_FOLLOW_UP: { target: 'followedUp', actions: 'follow-up-recorded' } } },
    notSuitable: { type: 'final' },
    notInterested: { type: 'final' },
    employerRejected: { type: 'final' },
    seekerDeclined: { type: 'final' },
    filledByOther: { type: 'final' },
    positionCancelled: { type: 'final' },
    noContact: { type: 'final' },
    noContract: { type: 'final' },
    employerUnreachable: { type: 'final' },
    otherResult: { type: 'final' },
    withdrawn: { type: 'final' },
    employmentEnded: { type: 'final' },
    followedUp: { type: 'final' },
  },
});

const counselorOnly = ['counselor'] as const;
const seekerOrCounselor = ['seeker', 'counselor'] as const;
const employerOrCounselor = ['employer', 'counselor'] as const;

/** One person and one job, from suggestion to the three months' follow-up (380/2023 43 §, 118 §; codes 8.6). */
export const candidacyMachine = defineMachine<CandidacyContext, CandidacyEvent>()({
  table: 'Candidacy',
  version: 1,
  logic,
  context: candidacyContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', employer: 'companyId', system: 'any' },
  staffNeed: 'match',
  senders: {
    ASSESS_SUITABLE: counselorOnly,
    ASSESS_NOT_SUITABLE: counselorOnly,
    TELL_SEEKER: counselorOnly,
    ASSIGN_JOB: counselorOnly,
    SHOW_INTEREST: seekerOrCounselor,
    DECLINE_JOB: seekerOrCounselor,
    REPORT_UNSUITABLE: seekerOrCounselor,
    ASK_CONSENT: counselorOnly,
    GIVE_CONSENT: seekerOrCounselor,
    REFUSE_CONSENT: seekerOrCounselor,
    WITHDRAW_CONSENT: seekerOrCounselor,
    CONSENT_LAPSED: ['system'],
    PRESENT_CANDIDATE: counselorOnly,
    APPLY: seekerOrCounselor,
    INVITE_TO_INTERVIEW: employerOrCounselor,
    DEFER_SELECTION: employerOrCounselor,
    CHOOSE_CANDIDATE: employerOrCounselor,
    REJECT_CANDIDATE: employerOrCounselor,
    FILL_BY_OTHER: ['counselor', 'system'],
    CANCEL_POSITION: ['counselor', 'system'],
    RECORD_NO_CONTACT: employerOrCounselor,
    RECORD_UNREACHABLE_EMPLOYER: counselorOnly,
    RECORD_OTHER_RESULT: counselorOnly,
    SIGN_CONTRACT: employerOrCounselor,
    FALL_THROUGH: employerOrCounselor,
    FOLLOW_UP_DUE: ['system'],
    RECORD_FOLLOW_UP: counselorOnly,
    END_EMPLOYMENT: ['seeker', 'counselor', 'employer'],
  },
});
