import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { amongClients } from '#app/features/rights/among-clients.queries.server.ts';
import { namesOf } from './free-times.queries.server.ts';
import { meetingMachine } from './meeting.machine.ts';

const booked = { where: { state: { equals: 'booked' } } } as const;
const places = { select: { meetings: booked } } as const;

/** Whoever was invited or has left takes no place. */
const withoutPlace = ['cancelled', 'proposed'];

const areaOf = async (actor: SeekerActor) =>
  (
    await prisma.journey.findUnique({
      where: { personId: actor.personId },
      select: { areaCode: true },
    })
  )?.areaCode;

/** Coming sessions of the person's area to which they may sign up and have not. */
export async function listOpenGroups(actor: SeekerActor, now: Date) {
  const areaCode = await areaOf(actor);
  if (!areaCode) return [];
  const sessions = await prisma.groupSession.findMany({
    where: {
      ...{ areaCode, open: true, cancelledAt: null, startsAt: { gt: now } },
      meetings: { none: { personId: actor.personId, state: { not: 'cancelled' } } },
    },
    include: { _count: places },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 20,
  });
  return sessions.map(({ id, kind, topic, startsAt, endsAt, capacity, _count }) => ({
    ...{ id, kind, topic, startsAt, endsAt },
    free: Math.max(0, capacity - _count.meetings),
  }));
}

/** One session of the person's area: open to all, or one that they are in or invited to. Null for any other. */
export async function getGroupForSeeker(actor: SeekerActor, sessionId: string, now: Date) {
  const areaCode = await areaOf(actor);
  const own = { personId: actor.personId, state: { not: 'cancelled' } } as const;
  const session = areaCode
    ? await prisma.groupSession.findFirst({
        where: { id: sessionId, areaCode, OR: [{ open: true }, { meetings: { some: own } }] },
        include: { _count: places, meetings: { where: own, select: { id: true } } },
      })
    : null;
  if (!session) return null;
  const { id, kind, topic, description, language, channel, place, startsAt, endsAt, capacity } = session;
  const names = await namesOf([session.counselorId]);
  return {
    ...{ id, kind, topic, description, language, channel, place, startsAt, endsAt },
    counselor: names.get(session.counselorId) ?? '',
    free: Math.max(0, capacity - session._count.meetings),
    coming: session.cancelledAt === null && startsAt > now,
    cancelled: session.cancelledAt !== null,
    meetingId: session.meetings[0]?.id ?? null,
  };
}

/** The area's sessions, those to come first; the counselor's own are marked. */
export async function listGroups(actor: CounselorActor, now: Date) {
  const sessions = await prisma.groupSession.findMany({
    where: { areaCode: actor.areaCode },
    include: { _count: places },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: 100,
  });
  const names = await namesOf(sessions.map(({ counselorId }) => counselorId));
  const rows = sessions.map(
    ({ id, kind, topic, startsAt, endsAt, capacity, counselorId, cancelledAt, _count }) => ({
      ...{ id, kind, topic, capacity },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      counselor: names.get(counselorId) ?? '',
      booked: _count.meetings,
      cancelled: cancelledAt !== null,
      past: startsAt <= now,
    }),
  );
  return { coming: rows.filter(({ past }) => !past).reverse(), past: rows.filter(({ past }) => past) };
}

/**
 * A session of the counselor's area, and by name those who are or were in it whose matters the counselor may open; the
 * others are only counted. Null for a session of another area.
 */
export async function getGroup(actor: CounselorActor, sessionId: string, now: Date) {
  const session = await prisma.groupSession.findFirst({
    where: { id: sessionId, areaCode: actor.areaCode },
    include: {
      meetings: {
        // Whoever another area serves now has taken their meetings along.
        where: { areaCode: actor.areaCode },
        include: {
          person: {
            select: {
              givenName: true,
              familyName: true,
              interpreterLanguage: true,
            },
          },
        },
        orderBy: [{ person: { searchName: 'asc' } }, { id: 'asc' }],
      },
    },
  });
  if (!session) return null;
  const { meetings, counselorId, ...rest } = session;
  const names = await namesOf([counselorId]);
  const open = await amongClients(
    actor,
    meetings.map(({ personId }) => personId),
    'read',
    now,
  );
  const others = meetings.filter(({ personId }) => !open.has(personId));
  return {
    ...rest,
    startsAt: rest.startsAt.toISOString(),
    endsAt: rest.endsAt.toISOString(),
    counselor: names.get(counselorId) ?? '',
    coming: rest.cancelledAt === null && rest.startsAt > now,
    begun: rest.cancelledAt === null && rest.startsAt <= now,
    others: others.filter(({ state }) => !withoutPlace.includes(leafPaths(state)[0] ?? '')).length,
    people: meetings
      .filter(({ personId }) => open.has(personId))
      .map((meeting) => ({
        meetingId: meeting.id,
        version: meeting.version,
        personId: meeting.personId,
        name: `${meeting.person.givenName} ${meeting.person.familyName}`,
        interpreterLanguage: meeting.person.interpreterLanguage,
        state: leafPaths(meeting.state)[0] ?? '',
        absenceReason: meeting.absenceReason,
        permitted: permittedEvents(meetingMachine, meeting, actor),
      })),
  };
}

/** The counselor's own clients who could be invited: they look for work and have no place or invitation yet. */
export async function listInvitable(actor: CounselorActor, sessionId: string) {
  const rows = await prisma.caseloadEntry.findMany({
    where: {
      areaCode: actor.areaCode,
      counselorId: actor.accountId,
      phase: { in: ['valid', 'renewalAsked', 'awaitingClarification'] },
    },
    select: { personId: true, givenName: true, familyName: true, serviceLanguage: true },
    orderBy: [{ searchName: 'asc' }, { personId: 'asc' }],
    take: 200,
  });
  const inside = await prisma.meeting.findMany({
    where: { groupSessionId: sessionId, state: { not: 'cancelled' } },
    select: { personId: true },
  });
  const ids = new Set(inside.map(({ personId }) => personId));
  return rows
    .filter(({ personId }) => !ids.has(personId))
    .map(({ personId, givenName, familyName, serviceLanguage }) => ({
      ...{ personId, serviceLanguage },
      name: `${givenName} ${familyName}`,
    }));
}
