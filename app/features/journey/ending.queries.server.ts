import type { CounselorActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { endEvents, endReasons } from './end-reasons.ts';
import { journeyMachine } from './journey.machine.ts';

/** What a counselor sees before ending a client's jobseeking; null outside the area, no reasons when it cannot end now. */
export async function getEnding(actor: CounselorActor, personId: string) {
  const journey = await prisma.journey.findFirst({
    where: { personId, areaCode: actor.areaCode },
    select: {
      state: true,
      context: true,
      version: true,
      person: { select: { id: true, givenName: true, familyName: true } },
    },
  });
  if (!journey) return null;
  const { person, version } = journey;
  const permitted: string[] = permittedEvents(journeyMachine, journey, actor);
  return {
    person: { id: person.id, name: `${person.givenName} ${person.familyName}` },
    version,
    reasons: endReasons.filter((reason) => permitted.includes(endEvents[reason])),
  };
}
