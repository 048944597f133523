import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { isIn, leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';

/** A client by name, for a page that does one thing. 404 outside the area. */
export async function getBriefClient(actor: CounselorActor, personId: string) {
  const journey = await prisma.journey.findFirst({
    where: { personId, areaCode: actor.areaCode },
    include: {
      person: { select: { givenName: true, familyName: true } },
    },
  });
  if (!journey) throw refused(404);
  return {
    personId,
    name: `${journey.person.givenName} ${journey.person.familyName}`,
    counselorId: journey.counselorId,
    active: isIn(journey, 'active'),
    state: leafPaths(journey.state)[0] ?? '',
    version: journey.version,
    permitted: permittedEvents(journeyMachine, journey, actor),
  };
}
