/**
 * Where staff do for a client what the client does at a page of their own: at the same page (`on-behalf`), unless it stands
 * here, with the staff's own page for it or the reason why nobody else may do it.
 */
export type Otherwise = { by: string } | { because: string };

export const otherwise: Record<string, Otherwise> = {
  'routes/seeker/new-data-request': { by: 'routes/counselor/new-data-request' },
  'routes/seeker/data-request-withdraw': { by: 'routes/counselor/data-request-step' },
  'routes/seeker/data-file': {
    because: 'a copy of all that is known of a person is given to whoever has just proved to be that person',
  },
  'routes/seeker/new-share-link': {
    because: 'the link opens the data to whoever has it: only the person hands it out',
  },
  'routes/seeker/share-link-revoke': {
    because: 'links are the person’s own; the authority stops what a link shows by a request of the person',
  },
};

/** Events of a person that staff never send, and by which they write down the same. */
export const recordedAs: Record<string, string> = {
  // Approving in the e-service is the person's own; by word or signature it is recorded (385/2024 2 §).
  APPROVE_PLAN: 'RECORD_APPROVAL',
};
