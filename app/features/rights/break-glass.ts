/**
 * Why a colleague's client may be opened (OWN): each is a duty that cannot wait for the client's own counselor. What the
 * reader writes beside it is told to the client.
 */
export const breakGlassKinds = ['clientHere', 'urgent', 'otherService', 'clarifying'] as const;
export type BreakGlassKind = (typeof breakGlassKinds)[number];

/** The least that is a reason, in letters. OWN. */
export const SHORTEST_REASON = 10;
