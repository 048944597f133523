import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { seesWhere } from '#app/features/privacy/masking.ts';

/** The counselors of the area, the reader first, each with the number of clients. */
export async function listColleagues(actor: CounselorActor) {
  const [accounts, counts] = await Promise.all([
    prisma.account.findMany({
      where: { role: 'counselor', areaCode: actor.areaCode, closedAt: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    prisma.journey.groupBy({
      by: ['counselorId'],
      where: {
        areaCode: actor.areaCode,
        counselorId: { not: null },
        // A number that is one more than the names tells that somebody is hidden.
        ...(seesWhere(actor, { nonDisclosure: true })
          ? {}
          : { OR: [{ person: { nonDisclosure: false } }, { counselorId: actor.accountId }] }),
      },
      _count: true,
    }),
  ]);
  const listed = accounts.map(({ id, name }) => ({
    id,
    name,
    clients: counts.find(({ counselorId }) => counselorId === id)?._count ?? 0,
  }));
  return listed.sort((a, b) => Number(b.id === actor.accountId) - Number(a.id === actor.accountId));
}
