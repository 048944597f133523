/**
 * What is wrong with a line, and which it is.
 * `changed` its content is not what was written, or was written without the key · `moved` it stands in the place of
 * another · `unlinked` it does not follow the line before it · `missing` it is not there · `blanked` it was blanked without
 * an erasure that says so · `added` it stands after the end of its chain · `rewritten` all lines from it on were written
 * anew, up to a seal · `seal` a seal is not what was signed.
 */
export type Flaw = {
  kind: 'changed' | 'moved' | 'unlinked' | 'missing' | 'blanked' | 'added' | 'rewritten' | 'seal';
  chain: number;
  seq: number;
  /** The last of several lines in a row. */
  to?: number;
  /** The line's own id, where it has one. */
  id?: number;
};
