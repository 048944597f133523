/** Whoever takes a copy of all their data has proved who they are within so many minutes. */
export const FRESH_MINUTES = 15;
