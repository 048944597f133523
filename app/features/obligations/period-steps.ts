import { staffChannels } from '#app/core/actor.ts';
import type { StepField } from '#app/core/step-form.tsx';
import { reasonsFor } from './obligation-choices.ts';
import type { PeriodEvent, PeriodKind } from './review-period.machine.ts';

type StepPage = {
  event: PeriodEvent['type'];
  fields: (kind: PeriodKind) => readonly StepField[];
  /** Asked about once more before it is taken. */
  grave: boolean;
};

const none = () => [];
const note = () => [{ kind: 'area', name: 'note', optional: true }] as const;
const channel = { kind: 'choice', name: 'channel', values: staffChannels, text: textOfChannel } as const;

function textOfChannel(value: string): string {
  return `obligations:channel.${value}`;
}

const reason = (kind: PeriodKind, otherwise: readonly string[] = []) => ({
  kind: 'choice' as const,
  name: 'reason',
  values: [...reasonsFor(kind), ...otherwise],
  text: (value: string) => `obligations:valid.${value}`,
});

/** The steps of a period that have an address of their own: its last part, the event, and what is asked. */
export const periodSteps = {
  met: { event: 'EVALUATE_MET', fields: note, grave: false },
  short: { event: 'EVALUATE_SHORT', fields: note, grave: false },
  clarification: {
    event: 'ASK_CLARIFICATION',
    fields: () => [{ kind: 'date', name: 'answerDueOn' }],
    grave: false,
  },
  answer: {
    event: 'GIVE_CLARIFICATION',
    fields: (kind) => [channel, reason(kind, ['other']), { kind: 'area', name: 'answer', optional: true }],
    grave: false,
  },
  reason: { event: 'ACCEPT_REASON', fields: (kind) => [reason(kind)], grave: false },
  neglect: { event: 'RECORD_NEGLECT', fields: none, grave: true },
  reminder: { event: 'SEND_REMINDER', fields: none, grave: true },
  statement: { event: 'REQUEST_STATEMENT', fields: none, grave: true },
  information: {
    event: 'RECORD_STATEMENT',
    fields: () => [
      { kind: 'date', name: 'statementOn' },
      { kind: 'area', name: 'statement' },
    ],
    grave: false,
  },
} as const satisfies Record<string, StepPage>;

export type PeriodStep = keyof typeof periodSteps;

/** What a counselor most likely came to do with a period in this state; nothing is pressed on anybody where it depends. */
export const mainSteps: Record<string, PeriodStep> = {
  short: 'clarification',
  neglectRecorded: 'reminder',
  statementRequested: 'information',
};

export const periodStepKeys = [
  'met',
  'short',
  'clarification',
  'answer',
  'reason',
  'neglect',
  'reminder',
  'statement',
  'information',
] as const satisfies readonly PeriodStep[];
