import type { CounselorActor } from '#app/core/actor.ts';
import { mayBreakGlass, ruleFor } from '#app/core/rights.ts';
import { prisma } from '#app/db/client.server.ts';
import { standingOf } from './client-standing.server.ts';

/** A client whom the actor may find but not open, and whose client it is; null for who is not there for the actor. */
export async function getClosedClient(actor: CounselorActor, personId: string, now: Date) {
  const client = await standingOf(actor, 'personId', personId, now);
  if (!client) return null;
  const open = ruleFor(actor, client, client, 'read') !== null;
  if (!open && !mayBreakGlass(actor, client, client)) return null;
  const own = client.counselorId
    ? await prisma.account.findUnique({
        where: { id: client.counselorId },
        select: { name: true, team: { select: { name: true } } },
      })
    : null;
  return {
    personId,
    open,
    name: `${client.givenName} ${client.familyName}`,
    counselor: own?.name ?? '',
    team: own?.team?.name ?? null,
  };
}
