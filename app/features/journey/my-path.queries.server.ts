import { z } from 'zod';
import type { Actor } from '#app/core/actor.ts';
import { permittedEvents, type EventOf } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { candidacyContext } from '#app/features/candidacies/candidacy.machine.ts';
import { periodContext } from '#app/features/obligations/review-period.machine.ts';
import { readAnswers } from '#app/features/registration/registration.schema.server.ts';
import { stepsOf } from '#app/features/registration/registration.ts';
import type { Language } from '#app/i18n/language.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { journeyContext, journeyMachine } from './journey.machine.ts';
import type { PathFacts, PathView } from './path-facts.ts';
import { pathView } from './path-view.ts';

export type MyPath = {
  view: PathView;
  /** The innermost state of the journey, for the words at the top. */
  state: unknown;
  name: string;
  goal: string | null;
  counselor: { name: string; title: string | null } | null;
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
  planId: string | null;
  assessmentId: string | null;
  permitted: EventOf<typeof journeyMachine>['type'][];
  version: number;
};

/** Who may see a person's path: the person, and staff of the area, who then see what the person sees. */
export function pathScope(actor: Actor, personId: string) {
  if (actor.role === 'seeker') return actor.personId === personId ? { personId } : null;
  return actor.role === 'counselor' ? { personId, areaCode: actor.areaCode } : null;
}

/** "My path": all that is under way for one person. Null when there is none, or not for this reader. */
export async function getMyPath(actor: Actor, personId: string, language: Language): Promise<MyPath | null> {
  const where = pathScope(actor, personId);
  if (!where) return null;
  const journey = await prisma.journey.findFirst({
    where,
    include: { person: { include: { registration: true } } },
  });
  if (!journey) return null;
  const facts = await factsOf(journey, language);
  const counselor = journey.counselorId
    ? await prisma.account.findUnique({
        where: { id: journey.counselorId },
        select: { name: true, title: true },
      })
    : null;
  const assessment = await prisma.needsAssessment.findFirst({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  const { person } = journey;
  const context = journeyContext.parse(journey.context);
  return {
    view: pathView(facts),
    state: journey.state,
    name: person.givenName,
    goal: journey.goal,
    counselor,
    startedOn: context.startedOn,
    endedOn: context.endedOn,
    planId: facts.plans[0]?.id ?? null,
    assessmentId: assessment?.id ?? null,
    // As the client sees it: the buttons are the client's, whoever looks.
    permitted: permittedEvents(journeyMachine, journey, { role: 'seeker' }),
    version: journey.version,
  };
}

type JourneyRow = {
  id: string;
  personId: string;
  state: unknown;
  updatedAt: Date;
  person: { citizenship: string; registration: { answers: unknown } | null };
};

async function factsOf(journey: JourneyRow, language: Language): Promise<PathFacts> {
  const { personId } = journey;
  const where = { personId };
  const newest = { orderBy: { createdAt: 'desc' } } as const;
  const [history, meetings, plans, periods, referrals, candidacies, hearings, messages, answer] =
    await Promise.all([
      prisma.history.findMany({
        where: { subjectType: 'Journey', subjectId: journey.id },
        orderBy: { version: 'asc' },
        select: { toState: true, at: true },
      }),
      prisma.meeting.findMany({ where, ...newest, take: 50 }),
      prisma.plan.findMany({ where, ...newest, take: 20, include: { actions: true } }),
      prisma.reviewPeriod.findMany({ where, orderBy: { endsOn: 'desc' }, take: 12 }),
      prisma.referral.findMany({ where, ...newest, take: 50, include: { service: true } }),
      prisma.candidacy.findMany({ where, ...newest, take: 100, include: { vacancy: true, company: true } }),
      prisma.hearing.findMany({ where, ...newest, take: 20 }),
      prisma.clientMessage.findMany({
        where: { personId, waitsSince: { not: null } },
        orderBy: { at: 'desc' },
        take: 20,
      }),
      prisma.deadline.findFirst({
        where: {
          subjectType: 'Journey',
          subjectId: journey.id,
          event: { in: ['RENEWAL_DEADLINE_PASSED', 'CLARIFICATION_DEADLINE_PASSED'] },
          doneAt: null,
        },
      }),
    ]);
  const steps = stepsOf(journey.person.citizenship);
  const answers = readAnswers(journey.person.registration?.answers);
  return {
    journey,
    history: history.map(({ toState, at }) => ({ state: toState, at })),
    registration: { answered: steps.filter((step) => answers[step]).length, total: steps.length },
    meetings,
    plans: plans.map((plan) => ({
      ...plan,
      openActions: plan.actions.filter((action) => action.who === 'seeker' && !action.doneAt).length,
    })),
    hearings,
    messages: messages.flatMap(({ id, fromRole, subject, waitsSince: since }) =>
      since
        ? [{ id, subject, since, from: fromRole === 'seeker' ? ('me' as const) : ('counselor' as const) }]
        : [],
    ),
    // The clock's event comes when the last day is over.
    answerBy: answer && new Date(answer.dueAt.getTime() - 1),
    periods: periods.map((period) => ({ ...period, done: periodContext.parse(period.context).done })),
    referrals: referrals.map((referral) => ({
      ...referral,
      area: referral.service.area,
      name: nameIn(referral.service.name, language),
      needsApplication: referral.service.needsApplication,
    })),
    candidacies: candidacies.map((candidacy) => ({
      ...candidacy,
      title: candidacy.vacancy.title,
      companyName: candidacy.company.name,
      consent: candidacyContext.parse(candidacy.context).consent,
    })),
  };
}

const named = z.record(z.string(), z.string());

/** A text kept in all languages, as JSON; the first one there is when the reader's is missing. */
export function nameIn(stored: unknown, language: Language): string {
  const names = named.safeParse(stored).data ?? {};
  return names[language] ?? Object.values(names)[0] ?? '';
}

/** Whether the seeker has registered, for pages that are only for those who have. */
export async function getOwnJourney(actor: Actor, personId: string) {
  const where = pathScope(actor, personId);
  const journey = where && (await prisma.journey.findFirst({ where, include: { person: true } }));
  if (!journey) return null;
  return {
    ...journey,
    context: journeyContext.parse(journey.context),
    permitted: permittedEvents(journeyMachine, journey, actor),
  };
}
