import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';
import { allPurposes, mayBeAsked } from '#app/rules/consent-purposes.ts';

export const consentContext = z.object({
  /** Where the law gives the right or the duty itself, nobody is ever asked. */
  purpose: z.enum(allPurposes),
  /** Something was told to the recipient under this consent, since it was last asked for. */
  disclosed: z.boolean(),
});
export type ConsentContext = z.infer<typeof consentContext>;

export type ConsentEvent = Sent & {
  type:
    | 'ASK'
    | 'GIVE'
    | 'GIVE_BY_APPLYING'
    | 'REFUSE'
    | 'WITHDRAW'
    | 'CHANGE_SCOPE'
    | 'DISCLOSE'
    | 'ASK_LAPSED'
    | 'CONSENT_EXPIRED';
};

/** A question and its answers are news of the job; these two are news of the consent itself, to whoever saw something. */
export const consentMessages = ['disclosure-ended', 'consent-expired'] as const;

const logic = setup({
  types: typesOf<ConsentContext, ConsentEvent>(),
  actions: messages(consentMessages),
  guards: {
    mayAsk: ({ context }) => mayBeAsked(context.purpose),
    wasDisclosed: ({ context }) => context.disclosed,
  },
}).createMachine({
  id: 'consent',
  context: { purpose: 'employerDisclosure', disclosed: false },
  initial: 'notAsked',
  states: {
    notAsked: {
      on: {
        ASK: { guard: 'mayAsk', target: 'asked', actions: assign({ disclosed: false }) },
        GIVE_BY_APPLYING: { guard: 'mayAsk', target: 'given', actions: assign({ disclosed: true }) },
      },
    },
    asked: {
      on: {
        GIVE: 'given',
        GIVE_BY_APPLYING: { guard: 'mayAsk', target: 'given', actions: assign({ disclosed: true }) },
        REFUSE: 'refused',
        ASK_LAPSED: 'notAsked',
      },
    },
    given: {
      on: {
        // Whoever applies chooses anew what is shown.
        GIVE_BY_APPLYING: { guard: 'mayAsk', target: 'given', actions: assign({ disclosed: true }) },
        DISCLOSE: { actions: assign({ disclosed: true }) },
        WITHDRAW: [
          { guard: 'wasDisclosed', target: 'withdrawn', actions: 'disclosure-ended' },
          { target: 'withdrawn' },
        ],
        // Nothing more is told until the person has answered in the new words.
        CHANGE_SCOPE: [
          {
            guard: 'wasDisclosed',
            target: 'asked',
            actions: [assign({ disclosed: false }), 'disclosure-ended'],
          },
          { target: 'asked' },
        ],
        CONSENT_EXPIRED: [
          { guard: 'wasDisclosed', target: 'expired', actions: 'consent-expired' },
          { target: 'expired' },
        ],
      },
    },
    refused: {
      on: { GIVE_BY_APPLYING: { guard: 'mayAsk', target: 'given', actions: assign({ disclosed: true }) } },
    },
    withdrawn: {
      on: {
        ASK: { guard: 'mayAsk', target: 'asked', actions: assign({ disclosed: false }) },
        GIVE_BY_APPLYING: { guard: 'mayAsk', target: 'given', actions: assign({ disclosed: true }) },
      },
    },
    expired: {
      on: {
        ASK: { guard: 'mayAsk', target: 'asked', actions: assign({ disclosed: false }) },
        GIVE_BY_APPLYING: { guard: 'mayAsk', target: 'given', actions: assign({ disclosed: true }) },
      },
    },
  },
});

/** A person's consent, for one purpose and one recipient, from the question to its end (380/2023 118 §). */
export const consentMachine = defineMachine<ConsentContext, ConsentEvent>()({
  table: 'Consent',
  version: 1,
  logic,
  context: consentContext,
  ofPerson: true,
  access: { seeker: 'personId', counselor: 'areaCode', system: 'any' },
  senders: {
    ASK: ['counselor'],
    // A consent is the person's own and in writing: staff record one that the person has signed on paper.
    GIVE: ['seeker', 'counselor'],
    GIVE_BY_APPLYING: ['seeker', 'counselor'],
    REFUSE: ['seeker', 'counselor'],
    WITHDRAW: ['seeker', 'counselor'],
    CHANGE_SCOPE: ['counselor'],
    DISCLOSE: ['system'],
    ASK_LAPSED: ['system'],
    CONSENT_EXPIRED: ['system'],
  },
});
