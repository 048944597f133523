import { prisma } from '#app/db/client.server.ts';
import type { Actor } from '#app/core/actor.ts';
import { pathsIn } from '#app/core/paths.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';
import type { CalendarEntry } from '#app/features/meetings/calendar-file.ts';
import { placeOutside } from '#app/features/privacy/masking.ts';
import { isLanguage } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';

/** Since when the account has a private calendar address; null without one. */
export async function feedSince(actor: Actor): Promise<string | null> {
  if (actor.accountId === null) return null;
  const feed = await prisma.calendarFeed.findUnique({ where: { accountId: actor.accountId } });
  return feed?.createdAt.toISOString() ?? null;
}

export type Feed = { name: string; entries: CalendarEntry[] };

/** How far back the calendar reaches, so that a reader keeps what was lately. */
const DAYS_BACK = 60;

/** What stands behind a private address; null for one that was never given, or taken back. */
export async function readFeed(token: string, origin: string, now: Date): Promise<Feed | null> {
  if (!isToken(token)) return null;
  const feed = await prisma.calendarFeed.findUnique({ where: { tokenHash: fingerprint(token) } });
  const account = feed && (await prisma.account.findFirst({ where: { id: feed.accountId, closedAt: null } }));
  if (!account) return null;
  const language = isLanguage(account.language) ? account.language : 'fi';
  const from = startOfDay(addDays(isoDate(now), -DAYS_BACK));
  const { t } = textsIn(language);
  const paths = pathsIn(language);
  const at = (path: string) => new URL(path, origin).href;
  if (account.role === 'seeker' && account.personId) {
    const meetings = await meetingsOf({ personId: account.personId }, from);
    const entries = meetings.map((meeting) => ({
      ...entryOf(meeting, now),
      title: t('meetings:own.calendarTitle'),
      url: at(paths.seeker.meeting(meeting.id)),
    }));
    return { name: t('meetings:feed.name'), entries };
  }
  if (account.role !== 'counselor' || !account.areaCode) return null;
  const whose = { counselorId: account.id, areaCode: account.areaCode };
  const [meetings, groups] = await Promise.all([
    meetingsOf({ ...whose, groupSessionId: null }, from),
    prisma.groupSession.findMany({ where: { ...whose, startsAt: { gt: from }, cancelledAt: null } }),
  ]);
  const clients = meetings.map((meeting) => ({
    ...entryOf(meeting, now),
    title: t('meetings:feed.clientMeeting'),
    url: at(paths.counselor.meeting(meeting.id)),
  }));
  const sessions = groups.map(({ id, topic, startsAt, endsAt, place }) => ({
    ...{ id, startsAt, endsAt, place, stampedAt: now },
    title: t('meetings:feed.groupSession', { topic }),
    url: at(paths.counselor.group(id)),
  }));
  return { name: t('meetings:feed.name'), entries: [...clients, ...sessions] };
}

type Whose = { personId: string } | { counselorId: string; areaCode: string; groupSessionId: null };

const meetingsOf = (whose: Whose, from: Date) =>
  prisma.meeting.findMany({
    where: {
      ...whose,
      startsAt: { gt: from },
      OR: [
        { state: { equals: 'booked' } },
        { state: { equals: 'changeAsked' } },
        { state: { equals: 'inProgress' } },
        { state: { equals: 'held' } },
      ],
    },
    include: { person: { select: { nonDisclosure: true } } },
    orderBy: { startsAt: 'asc' },
    take: 500,
  });
type MeetingRow = Awaited<ReturnType<typeof meetingsOf>>[number];

/** Never a name; and of a protected person no place either, because a calendar is read in many places. */
function entryOf({ id, startsAt, endsAt, place, person, version }: MeetingRow, now: Date) {
  const begins = startsAt ?? now;
  return {
    ...{ id, startsAt: begins, endsAt: endsAt ?? begins, stampedAt: now, sequence: version },
    place: placeOutside(person, place),
  };
}
