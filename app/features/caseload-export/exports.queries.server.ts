import type { CounselorActor, StaffActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { FRESH_MINUTES } from './export-limits.ts';

/** An export that this counselor began; null for anybody else's. */
export async function getExport(actor: CounselorActor, id: string, now: Date) {
  if (!isUuid(id)) return null;
  const { accountId, areaCode } = actor;
  const begun = await prisma.caseloadExport.findFirst({ where: { id, accountId, areaCode } });
  if (!begun) return null;
  const until = begun.at.getTime() + FRESH_MINUTES * 60_000;
  // A file is taken once: whoever needs it again says again what for.
  const open = begun.people === 0 && begun.endedAt === null && now.getTime() <= until;
  return { ...begun, open };
}
export type BegunExport = NonNullable<Awaited<ReturnType<typeof getExport>>>;

/** The latest files that left an area, for whoever watches over the reading. */
export async function listExports(actor: StaffActor) {
  const rows = await prisma.caseloadExport.findMany({
    where: { areaCode: actor.areaCode },
    orderBy: { at: 'desc' },
    take: 100,
  });
  const readers = await prisma.account.findMany({
    where: { id: { in: rows.map(({ accountId }) => accountId) } },
    select: { id: true, name: true },
  });
  const names = new Map(readers.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, name: names.get(row.accountId) ?? '–' }));
}
