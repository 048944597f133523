/** The parts of an address that lead to a client, and the tables in which they are found. */
export const addressed = {
  personId: null,
  meetingId: 'Meeting',
  planId: 'Plan',
  periodId: 'ReviewPeriod',
  obligationId: 'Obligation',
  hearingId: 'Hearing',
  decisionId: 'Decision',
  referralId: 'Referral',
  candidacyId: 'Candidacy',
  deliveryId: 'Delivery',
  requestId: 'DataRequest',
  lookId: 'SecondLook',
  messageId: 'ClientMessage',
} as const;
export type AddressPart = keyof typeof addressed;

export const addressParts = Object.keys(addressed).filter((part): part is AddressPart => part in addressed);
