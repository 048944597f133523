import { staffChannels } from '#app/core/actor.ts';
import type { StepField } from '#app/core/step-form.tsx';
import { serviceWays } from '#app/rules/appeal.ts';
import { acceptedReasons } from './hearing-choices.ts';
import type { HearingEvent } from './hearing.machine.ts';

type StepPage = { event: HearingEvent['type']; fields: readonly StepField[]; grave?: boolean };

/** The steps of a hearing that staff take: the last part of the address, the event, and what is asked. */
export const hearingSteps = {
  answer: {
    event: 'ANSWER_HEARING',
    fields: [
      { kind: 'area', name: 'answer' },
      {
        kind: 'choice',
        name: 'channel',
        values: staffChannels,
        text: (value) => `hearings:channel.${value}`,
      },
    ],
  },
  accept: {
    event: 'ACCEPT_REASON',
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        values: acceptedReasons,
        text: (value) => `hearings:reason.${value}`,
      },
      { kind: 'area', name: 'assessment', optional: true },
    ],
  },
  'no-reason': { event: 'FIND_NO_REASON', fields: [{ kind: 'area', name: 'assessment' }] },
  decide: {
    event: 'DECIDE_AGAINST',
    fields: [
      { kind: 'area', name: 'reasons' },
      { kind: 'choice', name: 'way', values: serviceWays, text: (value) => `hearings:way.${value}` },
    ],
    grave: true,
  },
  leave: { event: 'LEAVE_WITHOUT_DECISION', fields: [] },
  withdraw: { event: 'WITHDRAW_HEARING', fields: [], grave: true },
} as const satisfies Record<string, StepPage>;
