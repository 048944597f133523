import type { StaffActor } from '#app/core/actor.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { prisma } from '#app/db/client.server.ts';
import { addDays, dayOf, isoDate, startOfDay } from '#app/rules/dates.ts';

/** How far back the openings with a reason are shown. OWN. */
const DAYS_BACK = 90;

/**
 * The counselors whom the actor leads: the own team, or each team of the area for whoever belongs to none; with who is away
 * and who stands in, and what has been opened of their clients with a reason.
 */
export async function getTeam(actor: StaffActor, now: Date) {
  const { areaCode, teamId } = actor;
  const today = new Date(isoDate(now));
  const guarded = actor.duties.includes(protectedDuty);
  const members = await prisma.account.findMany({
    where: { role: 'counselor', areaCode, closedAt: null, ...(teamId && { teamId }) },
    select: { id: true, name: true, title: true, team: { select: { name: true } } },
    orderBy: [{ team: { name: 'asc' } }, { name: 'asc' }],
  });
  const ids = members.map(({ id }) => id);
  const [clients, standIns, colleagues] = await Promise.all([
    prisma.caseloadEntry.groupBy({
      by: ['counselorId'],
      where: {
        counselorId: { in: ids },
        phase: { notIn: ['notRegistered', 'ended'] },
        // A number that is one more than the names tells that somebody is hidden.
        ...(guarded ? {} : { nonDisclosure: false }),
      },
      _count: true,
    }),
    prisma.standIn.findMany({
      where: { absentId: { in: ids }, until: { gte: today } },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
    }),
    prisma.account.findMany({
      where: { role: 'counselor', areaCode, closedAt: null, id: { not: actor.accountId } },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const names = new Map([...members, ...colleagues].map(({ id, name }) => [id, name]));
  return {
    whole: teamId === null,
    members: members.map(({ id, name, title, team }) => ({
      ...{ id, name, title },
      team: team?.name ?? null,
      clients: clients.find(({ counselorId }) => counselorId === id)?._count ?? 0,
    })),
    colleagues,
    standIns: standIns.map(({ id, absentId, standInId, from, until }) => ({
      id,
      absent: names.get(absentId) ?? '',
      standIn: names.get(standInId) ?? '',
      from: dayOf(from),
      until: dayOf(until),
    })),
    opened: await openedOf(ids, guarded, now),
  };
}

/** Who opened a client of theirs with a reason. The supervisor sees the act, not the client. */
async function openedOf(counselorIds: string[], guarded: boolean, now: Date) {
  const since = startOfDay(addDays(isoDate(now), -DAYS_BACK));
  const rows = await prisma.$queryRaw<
    { id: string; at: Date; kind: string; reason: string; opener: string; counselor: string }[]
  >`select b."id", b."from" as "at", b."kind", b."reason", a."name" as "opener", o."name" as "counselor"
    from "BreakGlass" b join "CaseloadEntry" e on e."personId" = b."personId"
    join "Account" a on a."id" = b."accountId" join "Account" o on o."id" = e."counselorId"
    where e."counselorId" = any(${counselorIds}::uuid[]) and b."from" >= ${since}
      and (${guarded} or not e."nonDisclosure")
    order by b."from" desc, b."id" limit 50`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** One stand-in that the actor may end; null for any other. */
export async function getStandIn(actor: StaffActor, id: string, now: Date) {
  return (await getTeam(actor, now)).standIns.find((each) => each.id === id) ?? null;
}
