/** As names are compared: nobody tells "Uudet" from "uudet ". */
export const nameKeyOf = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi');

export const NAME_LENGTH = 60;
/** As many of one's own (OWN): more are no longer found. */
export const MOST_VIEWS = 30;

/** What can be done with a view beside renaming it: each is a page that asks, and a button. */
export const viewSteps = ['up', 'down', 'first', 'usual', 'share', 'unshare', 'delete', 'copy'] as const;
export type ViewStep = (typeof viewSteps)[number];
