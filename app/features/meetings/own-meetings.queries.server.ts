import type { SeekerActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { isoDate } from '#app/rules/dates.ts';
import { meetingContext, meetingMachine } from './meeting.machine.ts';
import { neglectDays } from './neglects.queries.server.ts';
import { whatFollows } from './what-follows.ts';

/** The person's own meetings, the newest first. */
export async function listOwnMeetings(actor: SeekerActor) {
  const meetings = await prisma.meeting.findMany({
    where: { personId: actor.personId },
    include: { groupSession: { select: { topic: true } } },
    orderBy: { createdAt: 'desc' },
    take: 100,
  });
  return meetings.map((meeting) => ({
    ...viewOf(actor)(meeting),
    topic: meeting.groupSession?.topic ?? null,
  }));
}

/** One of the person's own meetings with the counselor's name, the group, and what follows; null when it is not theirs. */
export async function getOwnMeeting(actor: SeekerActor, id: string) {
  const meeting = await prisma.meeting.findFirst({
    where: { id, personId: actor.personId },
    include: {
      groupSession: true,
      person: { select: { nonDisclosure: true, interpreterLanguage: true } },
    },
  });
  if (!meeting) return null;
  const { counselorId, groupSession, person } = meeting;
  const counselor = counselorId
    ? await prisma.account.findUnique({ where: { id: counselorId }, select: { name: true, title: true } })
    : null;
  const { kind, channel, selfBooked } = meetingContext.parse(meeting.context);
  const follows =
    meeting.startsAt && meeting.state === 'booked'
      ? whatFollows({
          ...{ kind, channel, selfBooked, on: isoDate(meeting.startsAt) },
          earlier: await neglectDays(actor.personId),
        })
      : [];
  return {
    ...viewOf(actor)(meeting),
    counselor,
    follows,
    ...(groupSession && invitedTo(groupSession)),
    group: groupSession && { topic: groupSession.topic, description: groupSession.description },
    protectedPerson: person.nonDisclosure,
    interpreterLanguage: person.interpreterLanguage,
  };
}

type Session = { startsAt: Date; endsAt: Date; channel: string; place: string };
/** Whoever is invited to a group sees when and where it is before they say yes. */
const invitedTo = ({ startsAt, endsAt, channel, place }: Session) => ({ startsAt, endsAt, channel, place });

type Meeting = Awaited<ReturnType<typeof prisma.meeting.findMany>>[number];

const viewOf = (actor: SeekerActor) => (meeting: Meeting) => ({
  id: meeting.id,
  kind: meeting.kind,
  cause: meeting.cause,
  call: meeting.call,
  channel: meeting.channel,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  channelReason: meeting.channelReason,
  summary: meeting.summary,
  agreements: meeting.agreements,
  state: meeting.state,
  version: meeting.version,
  dueOn: meeting.dueOn && isoDate(meeting.dueOn),
  earliestOn: meeting.earliestOn && isoDate(meeting.earliestOn),
  late: meeting.lateSince !== null,
  why: storedWhy(meeting.dueWhy),
  restWhy: storedWhy(meeting.restWhy),
  changeReason: meeting.changeReason,
  wishedChannel: meeting.wishedChannel,
  cancelReason: meeting.cancelReason,
  absenceClaim: meeting.absenceClaim,
  absenceWords: meeting.absenceWords,
  answerDueOn: meeting.answerDueOn && isoDate(meeting.answerDueOn),
  heldAt: meeting.heldAt,
  permitted: permittedEvents(meetingMachine, meeting, actor),
});
