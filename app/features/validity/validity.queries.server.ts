import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { isIn, leafPaths, permittedEvents } from '#app/core/machine.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { listAttachments } from '#app/features/attachments/attachments.queries.server.ts';
import { listHearings } from '#app/features/hearings/hearings.queries.server.ts';
import { journeyContext, journeyMachine } from '#app/features/journey/journey.machine.ts';
import { pathScope } from '#app/features/journey/my-path.queries.server.ts';
import { ownRulesOf } from '#app/features/journey/own-rules.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { addDays, dayOf, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { needsFirstInterview } from '#app/rules/meetings.ts';
import { channel } from '#app/rules/registration.ts';
import { retention } from '#app/rules/retention.ts';
import { answerLastDay } from '#app/rules/validity.ts';
import type { Why } from '#app/rules/why.ts';
import { codeNow } from './code-now.server.ts';

type Reader = SeekerActor | CounselorActor;
type Day = { on: IsoDate; why: Why | null };

/** All that bears on whether a person's jobseeking is valid; null for anybody but the person and staff of the area. */
export async function getValidity(actor: Reader, personId: string, now: Date) {
  const where = pathScope(actor, personId);
  const journey = where && (await prisma.journey.findFirst({ where, include: { person: true } }));
  if (!journey) return null;
  const { person } = journey;
  const context = journeyContext.parse(journey.context);
  const state = validityOf(journey.state);
  const today = isoDate(now);
  const [days, clarifications, heard, changes, code, end] = await Promise.all([
    plannedDays(journey.id),
    prisma.clarification.findMany({ where: { personId }, orderBy: { askedAt: 'desc' }, take: 10 }),
    listHearings(actor, personId),
    prisma.reportedChange.findMany({ where: { personId }, orderBy: { at: 'desc' }, take: 10 }),
    codeNow(kysely, personId, today),
    isIn(journey, 'ended') ? endOf(journey.id) : null,
  ]);
  const own = await ownRulesOf(kysely, journey.areaCode);
  const files = await Promise.all(clarifications.map(({ id }) => listAttachments('Clarification', id)));
  const [latest] = clarifications;
  const owed = latest && !latest.answeredAt ? latest : null;
  return {
    personId,
    name: `${person.givenName} ${person.familyName}`,
    birthDate: dayOf(person.birthDate),
    nonDisclosure: person.nonDisclosure,
    mine: actor.role === 'counselor' && journey.counselorId === actor.accountId,
    version: journey.version,
    permitted: permittedEvents(journeyMachine, journey, actor),
    state,
    active: isIn(journey, 'active'),
    startedOn: context.startedOn,
    endedOn: context.endedOn,
    onlineRestartBlocked: context.onlineRestartBlocked,
    areaCode: journey.areaCode,
    nextRenewal: days.RENEWAL_DUE ?? null,
    // The clock's event comes when the last day is over.
    renewBy: lastDay(days.RENEWAL_DEADLINE_PASSED),
    owed: owed && {
      what: owed.what,
      reason: owed.reason,
      asker: owed.askerName,
      dueOn: dayOf(owed.dueOn),
    },
    clarifications: clarifications.map(({ id, what, answer, askedAt, answeredAt, dueOn }, at) => ({
      id,
      files: files[at] ?? [],
      what,
      answer,
      askedAt,
      answeredAt,
      dueOn: dayOf(dueOn),
    })),
    ...heard,
    changes: changes.map(({ id, kind, on, at, codeBefore, codeAfter, reporterRole, channel: way }) => ({
      id,
      kind,
      on: dayOf(on),
      at,
      codeBefore,
      codeAfter,
      reporterRole,
      channel: way,
    })),
    code: code && { code, on: dayOf(journey.employmentCodeOn) },
    end,
    restart: restartRules(state, context, today),
    erasedOn: context.endedOn
      ? retention({ kind: 'customer', from: context.endedOn }, { stillNeeded: false }).why
      : null,
    suggestedAnswer: answerLastDay(today, own),
  };
}
export type ValidityView = NonNullable<Awaited<ReturnType<typeof getValidity>>>;

/** `active.validity.valid`, `ended.employed`, `registering`: the part of the path that says whether it is valid. */
function validityOf(stored: unknown): string {
  const paths = leafPaths(stored);
  return paths.find((path) => path.startsWith('active.validity.')) ?? paths[0] ?? 'notRegistered';
}

async function plannedDays(journeyId: string): Promise<Record<string, Day>> {
  const rows = await prisma.deadline.findMany({
    where: { subjectType: 'Journey', subjectId: journeyId, doneAt: null },
    orderBy: { dueAt: 'asc' },
  });
  return Object.fromEntries(
    rows.map(({ event, dueAt, why }) => [event, { on: isoDate(dueAt), why: storedWhy(why) }]),
  );
}

const lastDay = (day: Day | undefined): Day | null => (day ? { ...day, on: addDays(day.on, -1) } : null);

/** Who ended it and how: the line of the history that did. */
async function endOf(journeyId: string) {
  const lines = await prisma.history.findMany({
    where: { subjectType: 'Journey', subjectId: journeyId },
    orderBy: { version: 'desc' },
    take: 20,
  });
  const line = lines.find(
    ({ fromState, toState }) => isIn({ state: toState }, 'ended') && !isIn({ state: fromState }, 'ended'),
  );
  return line ? { type: line.type, role: line.actorRole, channel: line.channel, at: line.at } : null;
}

/** What starting again means, told before it is asked for (380/2023 29 §, 31 § 2 mom). */
function restartRules(
  state: string,
  { endedOn, onlineRestartBlocked }: { endedOn: IsoDate | null; onlineRestartBlocked: boolean },
  today: IsoDate,
): { interview: Why; blocked: Why | null } {
  const reasons = {
    'ended.clarificationMissing': 'clarificationMissing',
    'ended.contactMissed': 'contactMissed',
  } as const;
  const onlineBlockedBy =
    state === 'ended.clarificationMissing' || state === 'ended.contactMissed' ? reasons[state] : null;
  const online = channel(
    { channel: 'online', strongIdentification: true, citizenship: 'finland', onlineBlockedBy },
    today,
  );
  return {
    interview: needsFirstInterview({ endedOn, restartOn: today }).why,
    blocked: onlineRestartBlocked && !online.open ? online.why : null,
  };
}
