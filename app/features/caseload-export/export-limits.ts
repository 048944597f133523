/** As many people in one file at most (OWN): a file that leaves is for a task, not a copy of the register. */
export const MOST_PEOPLE = 10_000;
/** Minutes within which the counselor must have proved who they are, and within which the file is taken. */
export const FRESH_MINUTES = 15;
