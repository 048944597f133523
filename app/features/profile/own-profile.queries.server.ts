import type { SeekerActor } from '#app/core/actor.ts';
import { isIn, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { readLanguages } from './profile.schema.server.ts';

/** The person's own profile and whether it can be found. Null without a path. */
export async function getOwnProfile(actor: SeekerActor) {
  const journey = await prisma.journey.findUnique({
    where: { personId: actor.personId },
    include: { person: { include: { profile: true } } },
  });
  if (!journey) return null;
  const { profile, municipalityCode } = journey.person;
  return {
    version: journey.version,
    permitted: permittedEvents(journeyMachine, journey, actor),
    isVisible: isIn(journey, 'active.employerMatching.visible'),
    isActive: isIn(journey, 'active'),
    homeMunicipality: municipalityCode,
    profile: profile && { ...profile, languages: readLanguages(profile.languages) },
  };
}
