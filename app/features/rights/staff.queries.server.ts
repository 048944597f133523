import { z } from 'zod';
import type { StaffActor } from '#app/core/actor.ts';
import { duties, dutiesOn, ordinaryDuties, type Duty, type Grant, type StaffRole } from '#app/core/duties.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { prisma } from '#app/db/client.server.ts';
import { addDays, dayOf, isoDate, type IsoDate } from '#app/rules/dates.ts';

/** A right that nobody has used for so long is looked at again. OWN. */
const UNUSED_DAYS = 90;
/** So long before its last day a duty is shown as ending. OWN. */
const ENDING_DAYS = 30;

const staffRole = z.enum(['counselor', 'manager']);

const shown = {
  id: true,
  name: true,
  role: true,
  title: true,
  directoryId: true,
  createdAt: true,
  lastSignInAt: true,
  closedAt: true,
  teamId: true,
  team: { select: { name: true } },
  duties: { select: { duty: true, from: true, until: true } },
} as const;

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = (areaCode: string) =>
  prisma.account.findMany({
    where: { areaCode, role: { in: [...staffRole.options] } },
    select: shown,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });

const grantsOf = (row: Pick<Row, 'duties'>): Grant[] =>
  row.duties.map(({ duty, from, until }) => ({ duty, from: dayOf(from), until: until && dayOf(until) }));

/** The staff of the area, and what of their access is to be looked at again (906/2019 16 §: rights are kept up to date). */
export async function listStaff(actor: StaffActor, now: Date) {
  const today = isoDate(now);
  const rows = await rowsOf(actor.areaCode);
  const open = rows.filter(({ closedAt }) => closedAt === null);
  const used = await prisma.dutyUse.findMany({ where: { accountId: { in: open.map(({ id }) => id) } } });
  const usedOn = new Map(used.map((use) => [`${use.accountId} ${use.duty}`, dayOf(use.usedOn)]));
  const long = addDays(today, -UNUSED_DAYS);
  return {
    staff: open.map((row) => ({
      ...{ id: row.id, name: row.name, title: row.title, directoryId: row.directoryId },
      role: staffRole.parse(row.role),
      team: row.team?.name ?? null,
      own: row.id === actor.accountId,
      lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
      duties: dutiesOn(staffRole.parse(row.role), grantsOf(row), today),
    })),
    unused: open.flatMap((row) => unusedOf(row, usedOn, today, long)),
    ending: open.flatMap((row) =>
      grantsOf(row).flatMap(({ duty, until }) =>
        until !== null && until >= today && until <= addDays(today, ENDING_DAYS)
          ? [{ accountId: row.id, name: row.name, duty: known(duty), until }]
          : [],
      ),
    ),
    left: await clientsLeft(rows, actor.duties.includes(protectedDuty)),
  };
}

function unusedOf(row: Row, usedOn: Map<string, IsoDate>, today: IsoDate, long: IsoDate) {
  const role = staffRole.parse(row.role);
  const grants = grantsOf(row);
  const born = isoDate(row.createdAt);
  return dutiesOn(role, grants, today).flatMap((duty) => {
    const since = grants.find((each) => each.duty === duty)?.from ?? born;
    const used = usedOn.get(`${row.id} ${duty}`) ?? null;
    return since <= long && (used === null || used <= long)
      ? [{ accountId: row.id, name: row.name, duty, used }]
      : [];
  });
}

/** The clients whose counselor's account is closed: somebody has to take them. */
async function clientsLeft(rows: Row[], guarded: boolean) {
  const closed = rows.filter(({ closedAt }) => closedAt !== null);
  if (closed.length === 0) return [];
  const counts = await prisma.caseloadEntry.groupBy({
    by: ['counselorId'],
    where: {
      counselorId: { in: closed.map(({ id }) => id) },
      phase: { notIn: ['notRegistered', 'ended'] },
      ...(guarded ? {} : { nonDisclosure: false }),
    },
    _count: true,
  });
  return counts.flatMap(({ counselorId, _count }) => {
    const name = closed.find(({ id }) => id === counselorId)?.name;
    return name ? [{ name, clients: _count }] : [];
  });
}

/** One account of the area's staff with its duties, and every change of its access; null for any other. */
export async function getStaff(actor: StaffActor, accountId: string, now: Date) {
  const row = await prisma.account.findFirst({
    where: { id: accountId, areaCode: actor.areaCode, role: { in: [...staffRole.options] } },
    select: shown,
  });
  if (!row) return null;
  const role = staffRole.parse(row.role);
  const today = isoDate(now);
  const grants = grantsOf(row);
  const changes = await prisma.accessChange.findMany({
    where: { accountId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  const by = await prisma.account.findMany({
    where: { id: { in: changes.flatMap((change) => (change.by ? [change.by] : [])) } },
    select: { id: true, name: true },
  });
  return {
    ...{ id: row.id, name: row.name, title: row.title, directoryId: row.directoryId, role },
    teamId: row.teamId,
    team: row.team?.name ?? null,
    own: row.id === actor.accountId,
    closedAt: row.closedAt?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    ordinary: grants.length === 0,
    duties: heldOf(role, grants, today),
    changes: changes.map((change) => ({
      id: change.id,
      kind: change.kind,
      data: factsOf(change.data),
      by: by.find(({ id }) => id === change.by)?.name ?? null,
      at: change.at.toISOString(),
    })),
  };
}
/** What somebody has or will have, with its days; the ordinary duties of a role have none. */
function heldOf(role: StaffRole, grants: Grant[], today: IsoDate) {
  if (grants.length === 0)
    return ordinaryDuties[role].map((duty) => ({ duty, from: null, until: null, coming: false }));
  return grants
    .filter(({ until }) => until === null || until >= today)
    .map(({ duty, from, until }) => ({ duty: known(duty), from, until, coming: from > today }));
}

const known = (duty: string): Duty => z.enum(duties).parse(duty);

const factsOf = (data: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(z.record(z.string(), z.unknown()).parse(data)).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );

/** The teams of the area, by name. */
export async function listTeams({ areaCode }: StaffActor) {
  return prisma.team.findMany({
    where: { areaCode },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}
