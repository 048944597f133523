/** Why a sign-in came to nothing; each has words of its own in `accounts:stopped`. */
export const stops = [
  'cancelled',
  'expired',
  'failed',
  'unavailable',
  'level',
  'attributes',
  'unknown',
  'closed',
  'other',
] as const;
export type Stop = (typeof stops)[number];

/** What a page that says so answers with. */
export const statusOf: Record<Stop, number> = {
  cancelled: 200,
  expired: 400,
  failed: 400,
  unavailable: 503,
  level: 403,
  attributes: 403,
  unknown: 403,
  closed: 403,
  other: 403,
};
