import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { pool, prisma } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { journeyContext, journeyMachine } from '#app/features/journey/journey.machine.ts';
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
  registrationTurns,
  requestTurns,
  type Matter,
} from './open-matters.ts';
import { statutoryDays } from './statutory-days.ts';

const byDate = { orderBy: { createdAt: 'desc' } } as const;
/** How many of each kind stand on the page; the time line has the rest. */
const SHOWN = 30;

const ownCounselor = statement<unknown>(
  'counselor-of-client',
  `select a."id", a."name" from "Journey" j join "Account" a on a."id" = j."counselorId"
   where j."personId" = $1::uuid and j."areaCode" = $2`,
);
const nameOfCounselor = z.array(z.object({ id: z.string(), name: z.string() }));

const findPerson = (actor: CounselorActor, personId: string) =>
  prisma.person.findFirst({
    where: { id: personId, journey: { areaCode: actor.areaCode } },
    include: {
      journey: true,
      registration: { select: { refusalReasons: true, refusedAt: true } },
      meetings: { ...byDate, take: SHOWN },
      hearings: { ...byDate, take: SHOWN },
      dataRequests: { ...byDate, take: SHOWN },
      assessments: { ...byDate, take: 1 },
      plans: {
        ...byDate,
        take: SHOWN,
        include: { actions: { orderBy: { position: 'asc' } }, _count: { select: { comments: true } } },
      },
      periods: { orderBy: { endsOn: 'desc' }, take: 12 },
      progress: { orderBy: { setAt: 'asc' } },
      referrals: {
        ...byDate,
        take: SHOWN,
        include: { service: true, provider: { select: { name: true } } },
      },
      candidacies: {
        ...byDate,
        take: SHOWN,
        include: { vacancy: { select: { title: true } }, company: { select: { name: true } } },
      },
      consents: { ...byDate, take: SHOWN, include: { company: { select: { name: true } } } },
    },
  });

const findNotes = (actor: CounselorActor, personId: string) =>
  prisma.contactNote.findMany({
    where: {
      personId,
      areaCode: actor.areaCode,
      OR: [{ accountId: actor.accountId }, { sharedAt: { not: null } }],
    },
    orderBy: { at: 'desc' },
    take: 10,
  });

/** A client of the counselor's area with all that the client page shows; null for anybody else's. */
export async function getClient(
  actor: CounselorActor,
  personId: string,
  { language, contactShown }: { language: Language; contactShown: boolean },
) {
  const [person, notes, named] = await Promise.all([
    findPerson(actor, personId),
    findNotes(actor, personId),
    pool.query(ownCounselor.text, [personId, actor.areaCode]),
  ]);
  if (!person?.journey) return null;
  const { journey, meetings, plans, periods, referrals, candidacies } = person;
  const [counselor = null] = nameOfCounselor.parse(named.rows);
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
    counselor,
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
      ...mattersOf([{ ...journey, id: personId }], 'registration', registrationTurns, () => ({
        name: 'registration',
      })),
      ...mattersOf(person.dataRequests, 'request', requestTurns, (row) => ({
        name: row.kind,
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
    consents: person.consents.map((row) => ({
      id: row.id,
      company: row.company?.name ?? null,
      state: leafPaths(row.state)[0] ?? '',
      askedAt: row.askedAt?.toISOString() ?? null,
      expiresOn: dayOf(row.expiresOn),
    })),
    days: statutoryDays(person),
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
