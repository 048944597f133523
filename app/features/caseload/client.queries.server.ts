import type { CounselorActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { journeyContext, journeyMachine } from '#app/features/journey/journey.machine.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { meetingMachine } from '#app/features/meetings/meeting.machine.ts';
import { whereStands } from '#app/features/privacy/masking.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import type { Language } from '#app/i18n/language.ts';
import { dayOf } from '#app/rules/dates.ts';
import {
  candidacyTurns,
  hearingTurns,
  inOrder,
  meetingTurns,
  openState,
  periodTurns,
  planTurns,
  referralTurns,
  type Matter,
} from './open-matters.ts';
import { timelineOf } from './timeline.ts';

const byDate = { orderBy: { createdAt: 'desc' } } as const;

/** A client of the counselor's area with all that the client page shows; null for anybody else's. */
export async function getClient(
  actor: CounselorActor,
  personId: string,
  { language, contactShown }: { language: Language; contactShown: boolean },
) {
  const person = await prisma.person.findFirst({
    where: { id: personId, journey: { areaCode: actor.areaCode } },
    include: {
      journey: true,
      registration: { select: { refusalReasons: true, refusedAt: true } },
      meetings: byDate,
      hearings: byDate,
      assessments: { ...byDate, take: 3 },
      plans: {
        ...byDate,
        include: { actions: { orderBy: { position: 'asc' } }, _count: { select: { comments: true } } },
      },
      periods: { orderBy: { endsOn: 'desc' }, take: 12 },
      progress: { orderBy: { setAt: 'asc' } },
      referrals: { ...byDate, include: { service: true, provider: { select: { name: true } } } },
      candidacies: {
        ...byDate,
        include: { vacancy: { select: { title: true } }, company: { select: { name: true } } },
      },
    },
  });
  if (!person?.journey) return null;
  const { journey, meetings, plans, periods, referrals, candidacies } = person;
  const [counselor, notes, history, registeredAs] = await Promise.all([
    journey.counselorId ? prisma.account.findUnique({ where: { id: journey.counselorId } }) : null,
    prisma.contactNote.findMany({
      where: { personId, OR: [{ accountId: actor.accountId }, { sharedAt: { not: null } }] },
      orderBy: { at: 'desc' },
      take: 20,
    }),
    prisma.history.findMany({ where: { personId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 60 }),
    prisma.account.findMany({
      where: { role: 'counselor', areaCode: actor.areaCode },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const names = new Map(registeredAs.map(({ id, name }) => [id, name]));
  const contact = whereStands(actor, person, contactShown);
  const { startedOn, servedBy } = journeyContext.parse(journey.context);
  return {
    personId,
    name: `${person.givenName} ${person.familyName}`,
    birthDate: dayOf(person.birthDate),
    nonDisclosure: person.nonDisclosure,
    contactHidden: contact !== 'shown',
    contactAllowed: contact !== 'closed',
    contact:
      contact !== 'shown'
        ? null
        : {
            phone: person.phone,
            email: person.email,
            address: [person.streetAddress, [person.postalCode, person.postOffice].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(', '),
            municipalityCode: person.municipalityCode,
          },
    serviceLanguage: person.serviceLanguage,
    motherTongue: person.motherTongue,
    interpreterLanguage: person.interpreterLanguage,
    journey: {
      version: journey.version,
      permitted: permittedEvents(journeyMachine, journey, actor),
      phase: phaseOf(journey.state),
      servedBy,
      startedOn,
      areas: areaKeys.map((key) => ({ key, state: regionOf(journey.state, key) })),
    },
    counselor: counselor && { id: counselor.id, name: counselor.name },
    mine: journey.counselorId === actor.accountId,
    refusal: person.registration?.refusedAt ? person.registration.refusalReasons : null,
    matters: inOrder([
      ...mattersOf(meetings, 'meeting', meetingTurns, (row) => ({
        name: row.kind,
        on: row.startsAt?.toISOString() ?? dayOf(row.answerDueOn) ?? dayOf(row.dueOn),
      })),
      ...mattersOf(person.hearings, 'hearing', hearingTurns, (row) => ({
        name: row.about,
        on: dayOf(row.dueOn),
      })),
      ...mattersOf(plans, 'plan', planTurns, (row) => ({
        name: row.kind,
        on: dayOf(row.reviewDueOn),
      })),
      ...mattersOf(periods, 'period', periodTurns, (row) => ({
        name: row.kind,
        on: dayOf(row.answerDueOn ?? row.endsOn),
      })),
      ...mattersOf(referrals, 'referral', referralTurns, (row) => ({
        name: serviceName(row.service.name, language),
        area: areaKeys.find((key) => key === row.service.area),
        on: dayOf(row.startsOn),
      })),
      ...mattersOf(candidacies, 'candidacy', candidacyTurns, (row) => ({
        name: `${row.vacancy.title}, ${row.company.name}`,
        area: 'employerMatching',
        on: row.interviewAt?.toISOString(),
      })),
    ]),
    meetings: meetings.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: leafPaths(row.state)[0] ?? '',
      startsAt: row.startsAt?.toISOString() ?? null,
      heldAt: row.heldAt?.toISOString() ?? null,
      dueOn: dayOf(row.dueOn),
      dueWhy: storedWhy(row.dueWhy),
      version: row.version,
      permitted: permittedEvents(meetingMachine, row, actor),
    })),
    plans: plans.map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      state: leafPaths(row.state)[0] ?? '',
      goal: row.goal,
      open: row.actions.filter(({ doneAt }) => doneAt === null).length,
      total: row.actions.length,
      comments: row._count.comments,
      reviewDueOn: dayOf(row.reviewDueOn),
      reviewWhy: storedWhy(row.reviewWhy),
    })),
    assessment: person.assessments[0] ?? null,
    progress: person.progress,
    notes: notes.map((note) => ({
      ...note,
      at: note.at.toISOString(),
      own: note.accountId === actor.accountId,
    })),
    referrals: referrals.map((row) => ({
      id: row.id,
      name: serviceName(row.service.name, language),
      provider: row.provider.name,
      area: areaKeys.find((key) => key === row.service.area) ?? null,
      state: leafPaths(row.state)[0] ?? '',
      startsOn: dayOf(row.startsOn),
    })),
    candidacies: candidacies.map((row) => ({
      id: row.id,
      title: row.vacancy.title,
      company: row.company.name,
      state: leafPaths(row.state)[0] ?? '',
      since: row.updatedAt.toISOString(),
    })),
    timeline: timelineOf(history, names),
    colleagues: registeredAs,
  };
}
export type ClientView = NonNullable<Awaited<ReturnType<typeof getClient>>>;

type MatterRow = { id: string; state: unknown; updatedAt: Date };
type Named = { name: string; area?: AreaKey | undefined; on?: string | null | undefined };

function mattersOf<Row extends MatterRow>(
  rows: Row[],
  kind: Matter['kind'],
  turns: Record<string, Matter['turn']>,
  named: (row: Row) => Named,
): Matter[] {
  return rows.flatMap((row) => {
    const state = openState(row.state, turns);
    if (state === null) return [];
    const { name, area = null, on = null } = named(row);
    const since = row.updatedAt.toISOString();
    return [{ id: row.id, kind, state, name, area, turn: turns[state] ?? 'nobody', on, since }];
  });
}

function regionOf(state: unknown, area: AreaKey): string | null {
  return leafPaths(state).find((path) => path.startsWith(`active.${area}.`)) ?? null;
}

/** The path of the journey as a whole: `registering`, `active.validity.valid`, `ended.employed`. */
function phaseOf(state: unknown): string {
  const paths = leafPaths(state);
  return paths.find((path) => path.startsWith('active.validity.')) ?? paths[0] ?? 'notRegistered';
}
