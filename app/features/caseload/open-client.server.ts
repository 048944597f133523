import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { isIn, leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { readRight } from './read-right.ts';

/** A client of the counselor's area, by name, for a page that does one thing; the look is logged. 404 for anybody else. */
export async function openClient(actor: CounselorActor, personId: string, now: Date) {
  const journey = await prisma.journey.findFirst({
    where: { personId, areaCode: actor.areaCode },
    include: {
      person: { select: { givenName: true, familyName: true } },
    },
  });
  if (!journey) throw refused(404);
  await logRead(actor, personId, 'client', readRight(journey.counselorId === actor.accountId), now);
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
