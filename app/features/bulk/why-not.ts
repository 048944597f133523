import type { RefusalKind } from '#app/core/outcome.ts';

/** Why a client is left out, could not be done, or could not be undone; keys of `bulk:why`. */
export const whyNots = [
  'noRight',
  'hasCounselor',
  'noCounselor',
  'alreadyTheirs',
  'noMeeting',
  'invited',
  'booked',
  'noLanguage',
  'changed',
  'counselorGone',
  'error',
  'handoverRead',
  'somethingNewer',
  'movedOn',
  'alreadyLeft',
  'notBegun',
] as const;
export type WhyNot = (typeof whyNots)[number];
export const isWhyNot = (text: unknown): text is WhyNot => whyNots.some((why) => why === text);

const refusals: Record<RefusalKind, WhyNot> = {
  invalid: 'counselorGone',
  forbidden: 'noRight',
  'not-found': 'noRight',
  'not-allowed': 'changed',
  stale: 'changed',
  taken: 'changed',
};

/** What a command's refusal means for one client of an act. */
export const whyOf = (kind: RefusalKind): WhyNot => refusals[kind];
