import type { RequestKind } from './data-request.machine.ts';

/** The fields that each kind of request asks for, in order. `what` is always there. */
export const fieldsOf = {
  correction: ['part', 'what', 'wanted', 'why'],
  erasure: ['part', 'what', 'why'],
  access: ['part', 'what'],
  inquiry: ['what', 'why'],
} as const satisfies Record<RequestKind, readonly string[]>;

/** Kinds to which a file may be attached as a proof. */
export const takesProof = (kind: RequestKind): boolean => kind === 'correction' || kind === 'erasure';

/** What staff write down for somebody who called or came. */
export const recordedKinds = ['correction', 'erasure', 'access'] as const satisfies readonly RequestKind[];
