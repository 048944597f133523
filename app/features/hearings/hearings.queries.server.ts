import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { listAttachments } from '#app/features/attachments/attachments.queries.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { appeal, daysLeft, legalBasis } from '#app/rules/appeal.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { contactMissed } from '#app/rules/neglect.ts';
import type { Why } from '#app/rules/why.ts';
import { decisionKinds } from './decision-kinds.ts';
import { hearingContext, hearingMachine, type HearingSubject } from './hearing.machine.ts';
import { missesOf } from './misses-of.server.ts';

type Reader = SeekerActor | CounselorActor;

const mine = (actor: Reader) =>
  actor.role === 'seeker' ? { personId: actor.personId } : { areaCode: actor.areaCode };

/** A hearing with what the law says of it; null for anybody but the person and staff of the area. */
export async function getHearing(actor: Reader, id: string) {
  const row = await prisma.hearing.findFirst({
    where: { id, ...mine(actor) },
    include: {
      person: { include: { journey: { select: { counselorId: true, version: true, state: true } } } },
    },
  });
  if (!row) return null;
  const { person } = row;
  const happenedOn = dayOf(row.happenedOn);
  const { about, mayDecide } = hearingContext.parse(row.context);
  const [meeting, decision, asker, before] = await Promise.all([
    row.meetingId
      ? prisma.meeting.findUnique({ where: { id: row.meetingId }, select: { kind: true, startsAt: true } })
      : null,
    prisma.decision.findUnique({ where: { hearingId: id }, select: { id: true } }),
    row.askedBy ? prisma.account.findUnique({ where: { id: row.askedBy }, select: { name: true } }) : null,
    about === 'contactMissed' ? missesOf(kysely, row.personId, happenedOn, id) : [],
  ]);
  const open = leafPaths(row.state)[0] ?? '';
  return {
    id,
    version: row.version,
    state: open,
    permitted: permittedEvents(hearingMachine, row, actor),
    about,
    mayDecide,
    matter: row.matter,
    happenedOn,
    meeting,
    asker: asker?.name ?? null,
    askedAt: row.createdAt,
    dueOn: dayOf(row.dueOn),
    answer: row.answer,
    answeredAt: row.answeredAt,
    answerChannel: row.answerChannel,
    reason: row.reason,
    assessment: row.assessment,
    files: await listAttachments('Hearing', id),
    decisionId: decision?.id ?? null,
    earlier: before,
    rule: ruleOf(about, happenedOn, before.length + 1),
    person: {
      id: row.personId,
      name: `${person.givenName} ${person.familyName}`,
      mine: actor.role === 'counselor' && person.journey?.counselorId === actor.accountId,
    },
  };
}
export type HearingView = NonNullable<Awaited<ReturnType<typeof getHearing>>>;

/** What may follow at most, by the law of the day on which it happened. */
function ruleOf(about: HearingSubject, date: string, missesIn12Months: number): Why {
  if (about === 'contactMissed') return contactMissed({ date, missesIn12Months, validReason: null }).why;
  return legalBasis(decisionKinds[about], date);
}

/** The way to appeal that a decision of today would carry, so that staff see it before they decide. */
export function appealAhead(about: HearingSubject, now: Date) {
  const { until, notice } = appeal(decisionKinds[about], isoDate(now), 'letter');
  return { until: until.why, notice: notice.why };
}

/** A decision as it was served; null for anybody but the person and staff of the area. */
export async function getDecision(actor: Reader, id: string, now: Date) {
  const row = await prisma.decision.findFirst({
    where: { id, ...mine(actor) },
    include: { person: { include: { journey: { select: { counselorId: true, state: true } } } } },
  });
  if (!row) return null;
  const { person } = row;
  const whys: Record<string, unknown> = Object(row.appealWhy);
  const until = dayOf(row.appealUntil);
  return {
    id,
    kind: row.kind,
    hearingId: row.hearingId,
    decider: [row.deciderName, row.deciderTitle].filter(Boolean).join(', '),
    basis: storedWhy(row.legalBasis),
    reasons: row.reasons,
    servedAt: row.servedAt,
    channel: row.channel,
    appeal: row.appeal,
    until,
    left: until ? daysLeft(until, now) : 0,
    untilWhy: storedWhy(whys.until),
    noticeWhy: storedWhy(whys.notice),
    person: {
      id: row.personId,
      name: `${person.givenName} ${person.familyName}`,
      mine: actor.role === 'counselor' && person.journey?.counselorId === actor.accountId,
    },
    ended: row.kind !== 'registrationRefused',
  };
}
export type DecisionView = NonNullable<Awaited<ReturnType<typeof getDecision>>>;

/** Hearings and decisions of a person, the newest first, in short. */
export async function listHearings(actor: Reader, personId: string) {
  const where = { personId, ...mine(actor) };
  const [hearings, decisions] = await Promise.all([
    prisma.hearing.findMany({ where, orderBy: { createdAt: 'desc' }, take: 20 }),
    prisma.decision.findMany({ where, orderBy: { servedAt: 'desc' }, take: 20 }),
  ]);
  return {
    hearings: hearings.map(({ id, about, state, happenedOn, dueOn }) => ({
      id,
      about,
      state: leafPaths(state)[0] ?? '',
      happenedOn: dayOf(happenedOn),
      dueOn: dayOf(dueOn),
    })),
    decisions: decisions.map(({ id, kind, servedAt, appealUntil }) => ({
      id,
      kind,
      servedAt,
      until: dayOf(appealUntil),
    })),
  };
}
export type HearingList = Awaited<ReturnType<typeof listHearings>>;
