/** What a counselor does for many clients at once. */
export const bulkKinds = ['assign', 'move', 'invite', 'message'] as const;
export type BulkKind = (typeof bulkKinds)[number];
export const isBulkKind = (text: unknown): text is BulkKind => bulkKinds.some((kind) => kind === text);

/** Where one client of an act stands. `kept`: it could not be undone. */
export const bulkStages = [
  'draft',
  'leftOut',
  'waiting',
  'done',
  'failed',
  'undoing',
  'undone',
  'kept',
] as const;
export type BulkStage = (typeof bulkStages)[number];

// All of these are our own choice (OWN).
/** How many clients one act may be about. */
export const MOST_CLIENTS = 1000;
/** Up to so many are done before the page answers; more are worked off by the worker. */
export const AT_ONCE = 50;
/** How long an act can be undone, and what it sends is held. */
export const UNDO_MINUTES = 10;
/** How long a counselor's acts are listed. */
export const LISTED_DAYS = 30;
