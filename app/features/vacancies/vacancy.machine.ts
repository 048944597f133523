import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** A presentation position is seen by the authority only (job posting 380/2023 43 §, 49 §). */
export const vacancyKinds = ['publicVacancy', 'presentationPosition'] as const;

export const vacancyContext = z.object({
  kind: z.enum(vacancyKinds),
  /** All that a posting must say is there; the command checks the form. */
  complete: z.boolean(),
  /** The employer asked for publication on a later day. */
  scheduled: z.boolean(),
  /** Seekers must be told of a labour dispute when work is offered (380/2023 5 §). */
  labourDispute: z.boolean(),
});
export type VacancyContext = z.infer<typeof vacancyContext>;

export type VacancyEvent =
  | (Sent & { type: 'SAVE_VACANCY'; complete: boolean; scheduled: boolean })
  | (Sent & {
      type:
        | 'SUBMIT_VACANCY'
        | 'PUBLISH_VACANCY'
        | 'REQUEST_CORRECTION'
        | 'REFUSE_VACANCY'
        | 'CORRECTION_DEADLINE_PASSED'
        | 'PUBLISH_DATE_REACHED'
        | 'EDIT_VACANCY'
        | 'APPLICATION_DEADLINE_PASSED'
        | 'FILL_VACANCY'
        | 'WITHDRAW_VACANCY'
        | 'REMOVE_VACANCY'
        | 'REPORT_LABOUR_DISPUTE'
        | 'END_LABOUR_DISPUTE'
        | 'ARCHIVE_DATE_REACHED';
    });

export const vacancyMessages = [
  'vacancy-submitted',
  'vacancy-published',
  'vacancy-correction-requested',
  'vacancy-refused',
  'vacancy-filled',
  'vacancy-withdrawn',
  'vacancy-removed',
  'applications-closed',
] as const;

const endings = {
  FILL_VACANCY: { target: 'filled', actions: 'vacancy-filled' as const },
  WITHDRAW_VACANCY: { target: 'withdrawn', actions: 'vacancy-withdrawn' as const },
  REMOVE_VACANCY: { target: 'removed', actions: 'vacancy-removed' as const },
} as const;

const logic = setup({
  types: typesOf<VacancyContext, VacancyEvent>(),
  actions: messages(vacancyMessages),
  guards: {
    complete: ({ context }) => context.complete,
    scheduled: ({ context }) => context.scheduled,
    inDispute: ({ context }) => context.labourDispute,
    inPeace: ({ context }) => !context.labourDispute,
  },
}).createMachine({
  id: 'vacancy',
  context: { kind: 'publicVacancy', complete: false, scheduled: false, labourDispute: false },
  initial: 'draft',
  states: {
    draft: {
      on: {
        SAVE_VACANCY: {
          actions: assign(({ event }) => ({ complete: event.complete, scheduled: event.scheduled })),
        },
        SUBMIT_VACANCY: { guard: 'complete', target: 'checking', actions: 'vacancy-submitted' },
        WITHDRAW_VACANCY: 'withdrawn',
      },
    },
    checking: {
      on: {
        PUBLISH_VACANCY: [
          { guard: 'scheduled', target: 'scheduled' },
          { target: 'published', actions: 'vacancy-published' },
        ],
        REQUEST_CORRECTION: { target: 'correctionRequested', actions: 'vacancy-correction-requested' },
        REFUSE_VACANCY: { target: 'refused', actions: 'vacancy-refused' },
        WITHDRAW_VACANCY: { target: 'withdrawn', actions: 'vacancy-withdrawn' },
      },
    },
    correctionRequested: {
      on: {
        SAVE_VACANCY: {
          actions: assign(({ event }) => ({ complete: event.complete, scheduled: event.scheduled })),
        },
        SUBMIT_VACANCY: { guard: 'complete', target: 'checking', actions: 'vacancy-submitted' },
        CORRECTION_DEADLINE_PASSED: { target: 'refused', actions: 'vacancy-refused' },
        WITHDRAW_VACANCY: { target: 'withdrawn', actions: 'vacancy-withdrawn' },
      },
    },
    scheduled: {
      on: {
        PUBLISH_DATE_REACHED: { target: 'published', actions: 'vacancy-published' },
        EDIT_VACANCY: 'draft',
        WITHDRAW_VACANCY: endings.WITHDRAW_VACANCY,
      },
    },
    published: {
      on: {
        ...endings,
        EDIT_VACANCY: 'draft',
        APPLICATION_DEADLINE_PASSED: { target: 'applicationsClosed', actions: 'applications-closed' },
        REPORT_LABOUR_DISPUTE: { guard: 'inPeace', actions: assign({ labourDispute: true }) },
        END_LABOUR_DISPUTE: { guard: 'inDispute', actions: assign({ labourDispute: false }) },
      },
    },
    applicationsClosed: { on: endings },
    filled: { on: { ARCHIVE_DATE_REACHED: 'archived' } },
    withdrawn: { on: { ARCHIVE_DATE_REACHED: 'archived' } },
    refused: { type: 'final' },
    removed: { type: 'final' },
    archived: { type: 'final' },
  },
});

const employerOrCounselor = ['employer', 'counselor'] as const;
const counselorOnly = ['counselor'] as const;
const system = ['system'] as const;

/** An employer's recruitment need, from draft to archive (380/2023 43 §, 48–49 §). */
export const vacancyMachine = defineMachine<VacancyContext, VacancyEvent>()({
  table: 'Vacancy',
  version: 1,
  logic,
  context: vacancyContext,
  ofPerson: false,
  access: { employer: 'companyId', counselor: 'areaCode', system: 'any' },
  staffNeed: 'employerService',
  senders: {
    SAVE_VACANCY: employerOrCounselor,
    SUBMIT_VACANCY: employerOrCounselor,
    PUBLISH_VACANCY: counselorOnly,
    REQUEST_CORRECTION: counselorOnly,
    REFUSE_VACANCY: counselorOnly,
    CORRECTION_DEADLINE_PASSED: system,
    PUBLISH_DATE_REACHED: system,
    EDIT_VACANCY: employerOrCounselor,
    APPLICATION_DEADLINE_PASSED: system,
    FILL_VACANCY: ['employer', 'counselor', 'system'],
    WITHDRAW_VACANCY: employerOrCounselor,
    REMOVE_VACANCY: counselorOnly,
    REPORT_LABOUR_DISPUTE: counselorOnly,
    END_LABOUR_DISPUTE: counselorOnly,
    ARCHIVE_DATE_REACHED: system,
  },
});
