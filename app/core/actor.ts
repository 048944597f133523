import type { Duty } from './duties.ts';

/** The roles a person or the clock can act in (rights: 380/2023 124–126 §). One word each, everywhere. */
export const roles = ['seeker', 'counselor', 'employer', 'provider', 'partner', 'manager', 'system'] as const;
export type Role = (typeof roles)[number];

/** How a matter reached the authority; each client action is possible in every channel (306/2019 5 §). */
export const channels = ['eService', 'phone', 'visit', 'paper'] as const;
export type Channel = (typeof channels)[number];
/** Those in which staff write down what a person says. */
export const staffChannels = ['phone', 'visit', 'paper'] as const satisfies readonly Channel[];
export type StaffChannel = (typeof staffChannels)[number];

type Known = { accountId: string; name: string };
/** `teamId`: with whom they serve clients together; `duties`: those that hold today. */
type Staff = Known & { areaCode: string; teamId: string | null; duties: readonly Duty[] };

export type SeekerActor = Known & { role: 'seeker'; personId: string };
export type CounselorActor = Staff & { role: 'counselor' };
export type EmployerActor = Known & { role: 'employer'; companyId: string };
export type ProviderActor = Known & { role: 'provider'; providerId: string };
/** Whoever answers one referral by the link that its provider was sent: nobody knows who that is. */
export type LinkActor = { role: 'provider'; accountId: null; name: string; providerId: string };
/**
 * A worker of the wellbeing services county or of Kela who reads and answers one plan by the link that was sent: `id` is
 * the plan's, `name` the authority's, for nobody knows who opened it.
 */
export type PartnerActor = { role: 'partner'; accountId: null; name: string; id: string };
/** Those who act in the name of a company or a provider. */
export type RepresentativeActor = EmployerActor | ProviderActor;
export type ManagerActor = Staff & { role: 'manager' };
/** The clock, or a consequence of somebody's act in another feature; `accountId` is whose act it was, if anybody's. */
export type SystemActor = { role: 'system'; accountId: string | null };

export type Actor =
  | SeekerActor
  | CounselorActor
  | EmployerActor
  | ProviderActor
  | LinkActor
  | PartnerActor
  | ManagerActor
  | SystemActor;
/** Whoever has signed in. */
export type SignedInActor = Exclude<Actor, SystemActor | LinkActor | PartnerActor>;
export type StaffActor = CounselorActor | ManagerActor;

/** The same act seen by another feature: the machine there trusts the command, the history still names the person. */
export function consequenceOf(actor: Actor): SystemActor {
  return { role: 'system', accountId: actor.accountId };
}

export const clock: SystemActor = { role: 'system', accountId: null };
