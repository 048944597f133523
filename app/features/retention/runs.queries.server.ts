import { z } from 'zod';
import type { StaffActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { dayOf } from '#app/rules/dates.ts';

const SHOWN = 20;
const Counts = z.record(z.string(), z.number());

/** What has been erased in the area and in the service, the newest first, and whether the area's goes by itself. */
export async function listRuns({ areaCode }: StaffActor) {
  const rows = await prisma.retentionRun.findMany({
    where: { OR: [{ areaCode }, { areaCode: null }] },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
  });
  const rule = await prisma.areaRule.findUnique({ where: { areaCode }, select: { erasesByItself: true } });
  return {
    byItself: rule?.erasesByItself ?? false,
    waits: rows.some((row) => row.areaCode === areaCode && row.finishedAt === null),
    runs: rows.map(({ id, asOf, origin, approverName, startedAt, finishedAt, counts, areaCode: of }) => ({
      ...{ id, origin, approverName, startedAt, finishedAt, ofService: of === null },
      asOf: dayOf(asOf),
      counts: Object.entries(Counts.parse(counts)).map(([rule, count]) => ({ rule, count })),
    })),
  };
}
export type RunLine = Awaited<ReturnType<typeof listRuns>>['runs'][number];
