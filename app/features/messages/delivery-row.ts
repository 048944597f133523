import type { Role } from '#app/core/actor.ts';

/** What a delivery has become; `kept` is shown on the page of a demonstration. */
export type DeliveryResult = 'sent' | 'kept' | 'posted' | 'called' | 'noAddress' | 'nothingNew' | 'refused';

/** A row of Delivery as it is read to be sent. */
export type DeliveryRow = {
  id: string;
  readerId: string;
  channel: string;
  role: Role;
  type: string;
  params: unknown;
  accountId: string | null;
  personId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  language: string;
  at: Date;
  urgent: boolean;
  attempts: number;
  address: string | null;
};

/** The type of a delivery that asks the owner of a new address to confirm it. */
export const ADDRESS_TYPE = 'address';
/** The type of a delivery that asks somebody to act for a company or a provider. */
export const INVITATION_TYPE = 'invitation';
/** The type of a delivery by which a provider without an account answers one referral. */
export const REFERRAL_LINK_TYPE = 'referral-link';
/** The type of a delivery by which another authority approves one plan. */
export const PLAN_LINK_TYPE = 'plan-link';
