import type { CounselorActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { placeFor } from '#app/features/privacy/masking.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { readAnswers } from '#app/features/registration/registration.schema.server.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { furthestStep } from '#app/rules/neglect.ts';
import { namesOf } from './free-times.queries.server.ts';
import { meetingContext, meetingMachine } from './meeting.machine.ts';
import { registerCode } from './register-code.ts';

/** A meeting of the counselor's area; null for any other. */
export async function getMeeting(actor: CounselorActor, meetingId: string) {
  const row = await prisma.meeting.findFirst({
    where: { id: meetingId, areaCode: actor.areaCode },
    include: {
      groupSession: { select: { id: true, topic: true } },
      person: {
        include: {
          journey: { select: { counselorId: true } },
          registration: { select: { answers: true } },
          profile: { select: { occupationCodes: true, skills: true, education: true } },
          assessments: { orderBy: { createdAt: 'desc' }, take: 1 },
        },
      },
    },
  });
  if (!row) return null;
  const { person } = row;
  const context = meetingContext.parse(row.context);
  const day = row.startsAt && isoDate(row.startsAt);
  return {
    id: row.id,
    version: row.version,
    permitted: permittedEvents(meetingMachine, row, actor),
    state: leafPaths(row.state)[0] ?? '',
    kind: context.kind,
    cause: row.cause,
    call: row.call,
    registerCode: context.channel && registerCode(context.kind, context.channel),
    firstStep: context.firstStep,
    selfBooked: context.selfBooked,
    channel: row.channel,
    channelReason: row.channelReason,
    place: placeFor(actor, person, row.place),
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    heldAt: row.heldAt?.toISOString() ?? null,
    dueOn: dayOf(row.dueOn),
    dueWhy: storedWhy(row.dueWhy),
    earliestOn: dayOf(row.earliestOn),
    lateSince: dayOf(row.lateSince),
    restWhy: storedWhy(row.restWhy),
    changeReason: row.changeReason,
    wishedChannel: row.wishedChannel,
    cancelReason: row.cancelReason,
    absenceClaim: row.absenceClaim,
    absenceWords: row.absenceWords,
    group: row.groupSession,
    summary: row.summary,
    agreements: row.agreements,
    absenceReason: row.absenceReason,
    answerDueOn: dayOf(row.answerDueOn),
    hearingWhy: day
      ? furthestStep({ kind: 'noShow', date: day, earlier: [], validReason: null, heard: false }).why
      : null,
    person: {
      id: person.id,
      name: `${person.givenName} ${person.familyName}`,
      mine: person.journey?.counselorId === actor.accountId,
      interpreterLanguage: person.interpreterLanguage,
      serviceLanguage: person.serviceLanguage,
      answers: mattersIn(person.registration?.answers),
      profile: person.profile,
      assessment: person.assessments[0] ?? null,
    },
  };
}

/** What was said at registration, without where the person lives and is reached: no meeting asks for that. */
function mattersIn(stored: unknown) {
  const { contact: _contact, ...matters } = readAnswers(stored);
  return matters;
}

/** Free times of the area that start after now; the counselor's own first, however many others stand before them. */
export async function listTimesToBook(actor: CounselorActor, now: Date) {
  const free = (counselorId: string | { not: string }, take: number) =>
    prisma.meetingSlot.findMany({
      where: {
        areaCode: actor.areaCode,
        counselorId,
        meetingId: null,
        groupSessionId: null,
        offered: true,
        startsAt: { gt: now },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take,
    });
  const own = await free(actor.accountId, 12);
  const slots = [...own, ...(await free({ not: actor.accountId }, 8))];
  const names = await namesOf(slots.map(({ counselorId }) => counselorId));
  return slots.map((slot) => ({
    id: slot.id,
    startsAt: slot.startsAt.toISOString(),
    channel: slot.channel,
    place: slot.place,
    counselor: names.get(slot.counselorId) ?? '',
  }));
}

/** The counselor's own times from today on, free and booked. */
export async function listOwnTimes(actor: CounselorActor, now: Date) {
  const slots = await prisma.meetingSlot.findMany({
    where: { counselorId: actor.accountId, startsAt: { gt: now } },
    include: {
      groupSession: { select: { id: true, topic: true } },
      meeting: {
        select: {
          id: true,
          kind: true,
          person: { select: { givenName: true, familyName: true, nonDisclosure: true } },
        },
      },
    },
    orderBy: { startsAt: 'asc' },
    take: 200,
  });
  return slots.map(({ id, startsAt, endsAt, channel, place, meeting, groupSession }) => ({
    id,
    group: groupSession,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    channel,
    place: meeting ? placeFor(actor, meeting.person, place) : place,
    meeting: meeting && {
      id: meeting.id,
      kind: meeting.kind,
      name: `${meeting.person.givenName} ${meeting.person.familyName}`,
    },
  }));
}

export type CounselorMeeting = NonNullable<Awaited<ReturnType<typeof getMeeting>>>;
export type OwnTime = Awaited<ReturnType<typeof listOwnTimes>>[number];
export type TimeToBook = Awaited<ReturnType<typeof listTimesToBook>>[number];
