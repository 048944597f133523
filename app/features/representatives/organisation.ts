import type { Actor, RepresentativeActor } from '#app/core/actor.ts';

/** The company or the provider in whose name somebody acts. */
export type Organisation = { companyId: string | null; providerId: string | null };

export function organisationOf(actor: RepresentativeActor): Organisation {
  return actor.role === 'employer'
    ? { companyId: actor.companyId, providerId: null }
    : { companyId: null, providerId: actor.providerId };
}

export const isRepresentative = (actor: Actor): actor is RepresentativeActor =>
  (actor.role === 'employer' || actor.role === 'provider') && actor.accountId !== null;
