import type { SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';

/** The home municipality of the register where Polku still has another; null where both say the same or nothing. */
export async function getUnreportedMove({ personId }: SeekerActor): Promise<string | null> {
  const view = await prisma.registerView.findUnique({
    where: { personId },
    select: { municipalityCode: true, person: { select: { municipalityCode: true } } },
  });
  const told = view?.municipalityCode;
  return told && told !== view.person.municipalityCode ? told : null;
}
