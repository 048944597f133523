import { prisma } from '#app/db/client.server.ts';
import type { SeekerActor } from '#app/core/actor.ts';
import { isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';

export type FreeTime = {
  id: string;
  channel: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  counselor: string;
  /** After the day by which the authority must have arranged the meeting. */
  late: boolean;
};

/**
 * The next free times for one of the person's own meetings. Times by the statutory day come first: those of their own
 * counselor where there are any, else the area's; later ones are marked, so that nobody takes one without knowing.
 */
export async function listFreeTimes(actor: SeekerActor, meetingId: string, now: Date): Promise<FreeTime[]> {
  const meeting = await prisma.meeting.findFirst({
    where: { id: meetingId, personId: actor.personId },
    select: {
      areaCode: true,
      dueOn: true,
      earliestOn: true,
      person: { select: { journey: { select: { counselorId: true } } } },
    },
  });
  if (!meeting) return [];
  const { areaCode, dueOn, earliestOn } = meeting;
  const earliest = earliestOn ? startOfDay(isoDate(earliestOn)) : now;
  const from = earliest > now ? earliest : now;
  const [slots, busy] = await Promise.all([
    prisma.meetingSlot.findMany({
      where: { areaCode, meetingId: null, groupSessionId: null, offered: true, startsAt: { gt: from } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: 400,
    }),
    prisma.meeting.findMany({
      where: { personId: actor.personId, startsAt: { gt: now }, id: { not: meetingId } },
      select: { startsAt: true, endsAt: true },
    }),
  ]);
  const clashes = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
    busy.some(
      (other) => other.startsAt && other.endsAt && other.startsAt < endsAt && other.endsAt > startsAt,
    );
  const lastDay = dueOn && isoDate(dueOn);
  const isLate = ({ startsAt }: { startsAt: Date }) => lastDay !== null && isoDate(startsAt) > lastDay;
  const possible = slots.filter((slot) => !clashes(slot));
  const counselorId = meeting.person.journey?.counselorId ?? null;
  const offered = [
    ...spread(
      preferred(
        possible.filter((slot) => !isLate(slot)),
        counselorId,
      ),
      AT_ONCE,
    ),
    ...spread(preferred(possible.filter(isLate), counselorId), LATE_AT_ONCE),
  ];
  const nameOf = await namesOf(offered.map((slot) => slot.counselorId));
  return offered.map((slot) => ({
    id: slot.id,
    channel: slot.channel,
    place: slot.place,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    counselor: nameOf.get(slot.counselorId) ?? '',
    late: isLate(slot),
  }));
}

function preferred<T extends { counselorId: string }>(
  slots: readonly T[],
  counselorId: string | null,
): readonly T[] {
  const own = slots.filter((slot) => slot.counselorId === counselorId);
  return own.length > 0 ? own : slots;
}

export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const accounts = await prisma.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

const A_DAY = 2;
const AT_ONCE = 10;
const LATE_AT_ONCE = 4;

/** A few times of each of the next days, so that one chooses a day rather than reads a list. */
function spread<T extends { startsAt: Date }>(slots: readonly T[], most: number): T[] {
  const days = new Map<IsoDate, number>();
  return slots
    .filter(({ startsAt }) => {
      const day = isoDate(startsAt);
      const count = (days.get(day) ?? 0) + 1;
      days.set(day, count);
      return count <= A_DAY;
    })
    .slice(0, most);
}
