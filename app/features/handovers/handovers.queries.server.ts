import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { HandoverFacts } from './handover-facts.ts';

/** The handovers of a client in the counselor's area, the newest first. */
export async function listHandovers(actor: CounselorActor, personId: string) {
  const rows = await prisma.handover.findMany({
    where: { personId, areaCode: actor.areaCode },
    orderBy: { at: 'desc' },
    take: 20,
  });
  return rows.map(({ id, fromName, toName, toId, words, facts, at, readAt }) => ({
    id,
    fromName,
    toName,
    words,
    facts: HandoverFacts.parse(facts),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    /** Left to this reader, who has not read it yet. */
    waits: readAt === null && toId === actor.accountId,
  }));
}
export type HandoverView = Awaited<ReturnType<typeof listHandovers>>[number];

/** Whether something was left to the counselor about this client that they have not read yet. */
export async function handoverWaits(actor: CounselorActor, personId: string): Promise<boolean> {
  return (await prisma.handover.count({ where: { personId, toId: actor.accountId, readAt: null } })) > 0;
}
