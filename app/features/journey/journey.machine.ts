import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

export const authorityKinds = ['trial', 'teOffice', 'area'] as const;

export const journeyContext = z.object({
  /** Is what registration needs given (380/2023 27 § 2 mom)? */
  details: z.enum(['missing', 'complete']),
  /** Who is competent at the registration date; rules/competence says it. */
  servedBy: z.enum(['unknown', ...authorityKinds]),
  /** Keeps a trial client with the trial when the criteria cease to hold (1269/2020 6 §). */
  wasTrialClient: z.boolean(),
  /** A search ended for missing clarifications or contacts may be restarted only with staff (380/2023 29 §). */
  onlineRestartBlocked: z.boolean(),
  /** Has the person put the profile out? Only then does the end of a job lead back to being found. */
  profilePublished: z.boolean(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
});
export type JourneyContext = z.infer<typeof journeyContext>;

export const newJourney: JourneyContext = {
  details: 'missing',
  servedBy: 'unknown',
  wasTrialClient: false,
  onlineRestartBlocked: false,
  profilePublished: false,
  startedOn: null,
  endedOn: null,
};

type Simple =
  | 'START_REGISTRATION'
  | 'COMPLETE_REGISTRATION'
  | 'CANCEL_REGISTRATION'
  | 'FIND_CONDITIONS_UNMET'
  | 'REOPEN_REGISTRATION'
  | 'REFUSE_REGISTRATION'
  | 'RENEWAL_DUE'
  | 'RENEW_JOBSEEKING'
  | 'RENEWAL_DEADLINE_PASSED'
  | 'REQUEST_CLARIFICATION'
  | 'GIVE_CLARIFICATION'
  | 'CLARIFICATION_DEADLINE_PASSED'
  | 'REPORT_CHANGE'
  | 'RECORD_MISSED_CONTACT'
  | 'END_FOR_MISSED_CONTACT'
  | 'END_FOR_LAPSED_WORK_RIGHT'
  | 'MOVE_TO_TRIAL'
  | 'MOVE_TO_TE_OFFICE'
  | 'MOVE_WITHIN_TRIAL'
  | 'RESPONSIBILITY_MOVED'
  | 'SWITCH_AUTHORITY'
  | 'CHANGE_HOME_MUNICIPALITY'
  | 'RETURN_TO_HOME_AUTHORITY'
  | 'KEEP_AT_TE_OFFICE'
  | 'REPORT_MOVE'
  | 'RECORD_AUTHORITY_FACTS'
  | 'REPORTED_DAY_REACHED'
  | 'IDENTIFY_GUIDANCE_NEED'
  | 'EXPLORE_OPTIONS'
  | 'CHOOSE_GOAL'
  | 'CONFIRM_GOAL'
  | 'RECONSIDER_GOAL'
  | 'SURVEY_SKILLS'
  | 'FIND_SKILLS_GAP'
  | 'START_TRAINING'
  | 'COMPLETE_TRAINING'
  | 'INTERRUPT_TRAINING'
  | 'GUIDE_TO_PARTNER'
  | 'START_MULTI_SECTORAL_ASSESSMENT'
  | 'START_SUPPORT_FOLLOW_UP'
  | 'SUPPORT_REVIEW_DUE'
  | 'CONTINUE_SUPPORT'
  | 'END_SUPPORT'
  | 'PUBLISH_PROFILE'
  | 'HIDE_PROFILE'
  | 'RECORD_HIRED'
  | 'RECORD_HIRED_WITH_SUPPORT'
  | 'END_SUPPORTED_PLACEMENT'
  | 'RECORD_PLACEMENT_OUTCOME'
  | 'END_PLACEMENT'
  | 'END_AS_EMPLOYED'
  | 'END_AS_STUDENT'
  | 'END_OUTSIDE_LABOUR_FORCE'
  | 'END_ON_REQUEST'
  | 'RESTART_JOBSEEKING';

export type JourneyEvent =
  | (Sent & { type: Simple })
  | (Sent & {
      type: 'SAVE_DETAILS';
      details: JourneyContext['details'];
      servedBy: JourneyContext['servedBy'];
    });

export const journeyMessages = [
  'registration-completed',
  'registration-refused',
  'clarification-requested',
  'renewal-asked',
  'contact-missed',
  'change-reported',
  'authority-changed',
  'profile-published',
  'person-hired',
  'support-review-due',
  'jobseeking-ended',
] as const;

const seekerOrCounselor = ['seeker', 'counselor'] as const;
const counselorOnly = ['counselor'] as const;
const system = ['system'] as const;
const counselorOrSystem = ['counselor', 'system'] as const;
const anyOfThree = ['seeker', 'counselor', 'system'] as const;

const logic = setup({
  types: typesOf<JourneyContext, JourneyEvent>(),
  actions: messages(journeyMessages),
  guards: {
    trialServes: ({ context }) => context.details === 'complete' && context.servedBy === 'trial',
    teOfficeServes: ({ context }) => context.details === 'complete' && context.servedBy === 'teOffice',
    areaServes: ({ context }) => context.details === 'complete' && context.servedBy === 'area',
    profilePublished: ({ context }) => context.profilePublished,
    onlineRestartBlocked: ({ context }) => context.onlineRestartBlocked,
    mayRestart: ({ context, event }) => !context.onlineRestartBlocked || event.actor.role !== 'seeker',
  },
}).createMachine({
  id: 'journey',
  context: newJourney,
  initial: 'notRegistered',
  states: {
    notRegistered: { on: { START_REGISTRATION: 'registering' } },
    registering: {
      on: {
        SAVE_DETAILS: {
          actions: assign(({ event }) => ({ details: event.details, servedBy: event.servedBy })),
        },
        COMPLETE_REGISTRATION: [
          {
            guard: 'trialServes',
            target: 'active.jurisdiction.trialMunicipality',
            actions: [
              assign(({ event }) => ({ startedOn: event.on, endedOn: null, wasTrialClient: true })),
              'registration-completed',
            ],
          },
          {
            guard: 'teOfficeServes',
            target: 'active.jurisdiction.teOffice',
            actions: [
              assign(({ event }) => ({ startedOn: event.on, endedOn: null })),
              'registration-completed',
            ],
          },
          {
            guard: 'areaServes',
            target: 'active.jurisdiction.homeAuthority',
            actions: [
              assign(({ event }) => ({ startedOn: event.on, endedOn: null })),
              'registration-completed',
            ],
          },
        ],
        FIND_CONDITIONS_UNMET: 'refusalDecision',
        CANCEL_REGISTRATION: 'notRegistered',
      },
    },
    refusalDecision: {
      on: {
        REOPEN_REGISTRATION: 'registering',
        REFUSE_REGISTRATION: { target: 'notRegistered', actions: 'registration-refused' },
      },
    },
    active: {
      type: 'parallel',
      exit: assign(({ event }) => ({ endedOn: event.on })),
      on: {
        END_AS_EMPLOYED: { target: 'ended.employed', actions: 'jobseeking-ended' },
        END_AS_STUDENT: { target: 'ended.education', actions: 'jobseeking-ended' },
        END_OUTSIDE_LABOUR_FORCE: { target: 'ended.leftLabourForce', actions: 'jobseeking-ended' },
        END_ON_REQUEST: { target: 'ended.clientRequest', actions: 'jobseeking-ended' },
        END_FOR_LAPSED_WORK_RIGHT: { target: 'ended.rightLapsed', actions: 'jobseeking-ended' },
        REPORT_CHANGE: { actions: 'change-reported' },
      },
      states: {
        validity: {
          initial: 'valid',
          states: {
            valid: {
              on: {
                RENEWAL_DUE: { target: 'renewalAsked', actions: 'renewal-asked' },
                REQUEST_CLARIFICATION: {
                  target: 'awaitingClarification',
                  actions: 'clarification-requested',
                },
                RECORD_MISSED_CONTACT: { actions: 'contact-missed' },
                END_FOR_MISSED_CONTACT: {
                  target: '#journey.ended.contactMissed',
                  actions: [assign({ onlineRestartBlocked: true }), 'jobseeking-ended'],
                },
              },
            },
            renewalAsked: {
              on: {
                RENEW_JOBSEEKING: 'valid',
                RENEWAL_DEADLINE_PASSED: {
                  target: '#journey.ended.notRenewed',
                  actions: 'jobseeking-ended',
                },
              },
            },
            awaitingClarification: {
              on: {
                GIVE_CLARIFICATION: 'valid',
                CLARIFICATION_DEADLINE_PASSED: {
                  target: '#journey.ended.clarificationMissing',
                  actions: [assign({ onlineRestartBlocked: true }), 'jobseeking-ended'],
                },
              },
            },
          },
        },
        jurisdiction: {
          initial: 'homeAuthority',
          // What may decide who serves; whether somebody else does, rules/competence says, and a move follows.
          on: {
            REPORT_MOVE: { actions: assign({}) },
            RECORD_AUTHORITY_FACTS: { actions: assign({}) },
            REPORTED_DAY_REACHED: { actions: assign({}) },
          },
          states: {
            teOffice: {
              on: {
                MOVE_TO_TRIAL: {
                  target: 'trialMunicipality',
                  actions: [assign({ wasTrialClient: true, servedBy: 'trial' }), 'authority-changed'],
                },
                KEEP_AT_TE_OFFICE: 'teOffice',
                RESPONSIBILITY_MOVED: {
                  target: 'homeAuthority',
                  actions: [assign({ servedBy: 'area' }), 'authority-changed'],
                },
              },
            },
            trialMunicipality: {
              on: {
                MOVE_WITHIN_TRIAL: { target: 'trialMunicipality', actions: 'authority-changed' },
                MOVE_TO_TE_OFFICE: {
                  target: 'teOffice',
                  actions: [assign({ servedBy: 'teOffice' }), 'authority-changed'],
                },
                RESPONSIBILITY_MOVED: {
                  target: 'homeAuthority',
                  actions: [assign({ servedBy: 'area' }), 'authority-changed'],
                },
              },
            },
            homeAuthority: {
              on: {
                SWITCH_AUTHORITY: { target: 'chosenAuthority', actions: 'authority-changed' },
                CHANGE_HOME_MUNICIPALITY: { target: 'homeAuthority', actions: 'authority-changed' },
              },
            },
            chosenAuthority: {
              on: {
                SWITCH_AUTHORITY: { target: 'chosenAuthority', actions: 'authority-changed' },
                RETURN_TO_HOME_AUTHORITY: { target: 'homeAuthority', actions: 'authority-changed' },
                CHANGE_HOME_MUNICIPALITY: { target: 'homeAuthority', actions: 'authority-changed' },
              },
            },
          },
        },
        careerGuidance: {
          initial: 'idle',
          states: {
            idle: { on: { IDENTIFY_GUIDANCE_NEED: 'needIdentified', CHOOSE_GOAL: 'goalChosen' } },
            needIdentified: { on: { EXPLORE_OPTIONS: 'exploringOptions', CHOOSE_GOAL: 'goalChosen' } },
            exploringOptions: {
              on: { CHOOSE_GOAL: 'goalChosen', RECONSIDER_GOAL: 'needIdentified' },
            },
            goalChosen: { on: { CONFIRM_GOAL: 'goalConfirmed', RECONSIDER_GOAL: 'needIdentified' } },
            goalConfirmed: { on: { RECONSIDER_GOAL: 'needIdentified' } },
          },
        },
        skillsDevelopment: {
          initial: 'idle',
          states: {
            idle: { on: { SURVEY_SKILLS: 'surveyed' } },
            surveyed: { on: { FIND_SKILLS_GAP: 'gapFound', SURVEY_SKILLS: 'surveyed' } },
            gapFound: { on: { START_TRAINING: 'inTraining', SURVEY_SKILLS: 'surveyed' } },
            inTraining: { on: { COMPLETE_TRAINING: 'completed', INTERRUPT_TRAINING: 'interrupted' } },
            completed: { on: { SURVEY_SKILLS: 'surveyed' } },
            interrupted: { on: { SURVEY_SKILLS: 'surveyed' } },
          },
        },
        socialSupport: {
          initial: 'none',
          states: {
            none: {
              on: {
                GUIDE_TO_PARTNER: 'guidedToPartner',
                START_MULTI_SECTORAL_ASSESSMENT: 'multiSectoralAssessment',
              },
            },
            guidedToPartner: {
              on: {
                END_SUPPORT: 'ended',
                START_MULTI_SECTORAL_ASSESSMENT: 'multiSectoralAssessment',
              },
            },
            multiSectoralAssessment: {
              on: { START_SUPPORT_FOLLOW_UP: 'followUp', END_SUPPORT: 'ended' },
            },
            followUp: { on: { SUPPORT_REVIEW_DUE: { target: 'review', actions: 'support-review-due' } } },
            review: { on: { CONTINUE_SUPPORT: 'followUp', END_SUPPORT: 'ended' } },
            ended: {
              on: {
                GUIDE_TO_PARTNER: 'guidedToPartner',
                START_MULTI_SECTORAL_ASSESSMENT: 'multiSectoralAssessment',
              },
            },
          },
        },
        employerMatching: {
          initial: 'notReady',
          states: {
            notReady: {
              on: {
                PUBLISH_PROFILE: {
                  target: 'visible',
                  actions: [assign({ profilePublished: true }), 'profile-published'],
                },
                RECORD_HIRED: { target: 'placed', actions: 'person-hired' },
                RECORD_HIRED_WITH_SUPPORT: { target: 'supportedPlacement', actions: 'person-hired' },
              },
            },
            visible: {
              on: {
                HIDE_PROFILE: { target: 'notReady', actions: assign({ profilePublished: false }) },
                RECORD_HIRED: { target: 'placed', actions: 'person-hired' },
                RECORD_HIRED_WITH_SUPPORT: { target: 'supportedPlacement', actions: 'person-hired' },
              },
            },
            supportedPlacement: {
              on: {
                END_SUPPORTED_PLACEMENT: [{ guard: 'profilePublished', target: 'visible' }, 'notReady'],
                RECORD_HIRED: { target: 'placed', actions: 'person-hired' },
              },
            },
            placed: {
              on: {
                RECORD_PLACEMENT_OUTCOME: 'outcomeRecorded',
                END_PLACEMENT: [{ guard: 'profilePublished', target: 'visible' }, 'notReady'],
              },
            },
            outcomeRecorded: {
              on: {
                PUBLISH_PROFILE: {
                  target: 'visible',
                  actions: [assign({ profilePublished: true }), 'profile-published'],
                },
              },
            },
          },
        },
      },
    },
    ended: {
      initial: 'clientRequest',
      on: {
        RESTART_JOBSEEKING: {
          guard: 'mayRestart',
          target: 'registering',
          actions: assign({
            details: 'missing',
            servedBy: 'unknown',
            onlineRestartBlocked: false,
            profilePublished: false,
          }),
        },
      },
      states: {
        employed: {},
        education: {},
        leftLabourForce: {},
        clientRequest: {},
        notRenewed: {},
        clarificationMissing: {
          on: {
            // What was missing is given with the request to start again (380/2023 29 § 1 mom).
            GIVE_CLARIFICATION: {
              guard: 'onlineRestartBlocked',
              actions: assign({ onlineRestartBlocked: false }),
            },
          },
        },
        contactMissed: {},
        rightLapsed: {},
      },
    },
  },
});

/** The spine: one person's path from first sign-in to work (380/2023 chapters 3–5, 1269/2020, 381/2023). */
export const journeyMachine = defineMachine<JourneyContext, JourneyEvent>()({
  table: 'Journey',
  version: 1,
  logic,
  context: journeyContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', system: 'any' },
  senders: {
    START_REGISTRATION: seekerOrCounselor,
    SAVE_DETAILS: seekerOrCounselor,
    COMPLETE_REGISTRATION: seekerOrCounselor,
    CANCEL_REGISTRATION: seekerOrCounselor,
    FIND_CONDITIONS_UNMET: counselorOnly,
    REOPEN_REGISTRATION: counselorOnly,
    REFUSE_REGISTRATION: counselorOnly,
    RENEWAL_DUE: system,
    RENEW_JOBSEEKING: seekerOrCounselor,
    RENEWAL_DEADLINE_PASSED: system,
    REQUEST_CLARIFICATION: counselorOnly,
    GIVE_CLARIFICATION: seekerOrCounselor,
    CLARIFICATION_DEADLINE_PASSED: system,
    REPORT_CHANGE: seekerOrCounselor,
    RECORD_MISSED_CONTACT: counselorOrSystem,
    END_FOR_MISSED_CONTACT: counselorOnly,
    END_FOR_LAPSED_WORK_RIGHT: counselorOnly,
    MOVE_TO_TRIAL: counselorOrSystem,
    MOVE_TO_TE_OFFICE: counselorOrSystem,
    MOVE_WITHIN_TRIAL: counselorOrSystem,
    RESPONSIBILITY_MOVED: system,
    SWITCH_AUTHORITY: seekerOrCounselor,
    RETURN_TO_HOME_AUTHORITY: seekerOrCounselor,
    CHANGE_HOME_MUNICIPALITY: system,
    KEEP_AT_TE_OFFICE: counselorOnly,
    REPORT_MOVE: seekerOrCounselor,
    RECORD_AUTHORITY_FACTS: counselorOrSystem,
    REPORTED_DAY_REACHED: system,
    IDENTIFY_GUIDANCE_NEED: counselorOrSystem,
    EXPLORE_OPTIONS: counselorOrSystem,
    CHOOSE_GOAL: anyOfThree,
    CONFIRM_GOAL: system,
    RECONSIDER_GOAL: seekerOrCounselor,
    SURVEY_SKILLS: counselorOrSystem,
    FIND_SKILLS_GAP: counselorOrSystem,
    START_TRAINING: system,
    COMPLETE_TRAINING: system,
    INTERRUPT_TRAINING: system,
    GUIDE_TO_PARTNER: counselorOrSystem,
    START_MULTI_SECTORAL_ASSESSMENT: counselorOrSystem,
    START_SUPPORT_FOLLOW_UP: system,
    SUPPORT_REVIEW_DUE: system,
    CONTINUE_SUPPORT: counselorOnly,
    END_SUPPORT: counselorOrSystem,
    PUBLISH_PROFILE: seekerOrCounselor,
    // A profile that nobody has used for a year is taken out of sight by itself (380/2023 130 §).
    HIDE_PROFILE: anyOfThree,
    RECORD_HIRED: counselorOrSystem,
    RECORD_HIRED_WITH_SUPPORT: counselorOrSystem,
    END_SUPPORTED_PLACEMENT: counselorOrSystem,
    RECORD_PLACEMENT_OUTCOME: counselorOrSystem,
    END_PLACEMENT: counselorOrSystem,
    END_AS_EMPLOYED: seekerOrCounselor,
    END_AS_STUDENT: seekerOrCounselor,
    END_OUTSIDE_LABOUR_FORCE: seekerOrCounselor,
    END_ON_REQUEST: seekerOrCounselor,
    RESTART_JOBSEEKING: seekerOrCounselor,
  },
});
