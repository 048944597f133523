import { setup } from 'xstate';
import { z } from 'zod';
import { defineMachine, messages, typesOf, type Sent } from '#app/core/machine.ts';

/** What can be looked at by a colleague before it leaves. */
export const lookKinds = [
  'endedContactMissed',
  'endedRightLapsed',
  'registrationRefused',
  'meetingStatement',
  'periodStatement',
] as const;
export type LookKind = (typeof lookKinds)[number];

export const lookContext = z.object({ kind: z.enum(lookKinds) });
export type LookContext = z.infer<typeof lookContext>;

export type LookEvent = Sent & {
  type:
    | 'ASK_SECOND_LOOK'
    | 'EDIT_DRAFT'
    | 'TAKE_SECOND_LOOK'
    | 'GIVE_BACK'
    | 'APPROVE_DRAFT'
    | 'RETURN_DRAFT'
    | 'TAKER_LEFT'
    | 'DECISION_LEFT'
    | 'AUTHORITY_LEFT'
    | 'MATTER_CLOSED';
};

export const lookMessages = ['second-look-asked', 'second-look-approved', 'second-look-returned'] as const;

const edit = { EDIT_DRAFT: 'drafted' } as const;
// A draft stays with whoever serves next; what a colleague of the former authority said of it does not.
const consequences = { MATTER_CLOSED: 'lapsed', AUTHORITY_LEFT: 'drafted' } as const;

const logic = setup({
  types: typesOf<LookContext, LookEvent>(),
  actions: messages(lookMessages),
}).createMachine({
  id: 'secondLook',
  context: { kind: 'endedContactMissed' },
  initial: 'drafted',
  states: {
    drafted: {
      on: {
        ASK_SECOND_LOOK: { target: 'asked', actions: 'second-look-asked' },
        EDIT_DRAFT: 'drafted',
        MATTER_CLOSED: 'lapsed',
      },
    },
    asked: { on: { TAKE_SECOND_LOOK: 'taken', ...edit, ...consequences } },
    taken: {
      on: {
        GIVE_BACK: 'asked',
        TAKER_LEFT: 'asked',
        APPROVE_DRAFT: { target: 'approved', actions: 'second-look-approved' },
        RETURN_DRAFT: { target: 'returned', actions: 'second-look-returned' },
        ...edit,
        ...consequences,
      },
    },
    approved: { on: { DECISION_LEFT: 'used', ...edit, ...consequences } },
    returned: { on: { ...edit, ...consequences } },
    used: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

const staff = ['counselor', 'manager'] as const;

/**
 * A colleague reads what is about to be decided against a person. An approval is of one text on one set of facts: whoever
 * changes the text begins anew, and a draft that was returned is approved only after it has been asked for again.
 */
export const lookMachine = defineMachine<LookContext, LookEvent>()({
  table: 'SecondLook',
  version: 1,
  logic,
  context: lookContext,
  ofPerson: true,
  staffNeed: 'evidence',
  access: { counselor: 'areaCode', manager: 'areaCode', system: 'any' },
  senders: {
    ASK_SECOND_LOOK: ['counselor'],
    EDIT_DRAFT: ['counselor'],
    TAKE_SECOND_LOOK: staff,
    GIVE_BACK: staff,
    APPROVE_DRAFT: staff,
    RETURN_DRAFT: staff,
    TAKER_LEFT: ['system'],
    DECISION_LEFT: ['system'],
    AUTHORITY_LEFT: ['system'],
    MATTER_CLOSED: ['system'],
  },
});
