import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { isIn, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { journeyContext, journeyMachine } from '#app/features/journey/journey.machine.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { readAnswers } from '#app/features/registration/registration.schema.server.ts';
import { competence, type Authority } from '#app/rules/competence.ts';
import { addDays, dayOf, isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';
import { rulesAt } from '#app/rules/regimes.ts';
import type { Why } from '#app/rules/why.ts';
import { competenceFacts } from './competence-facts.ts';
import { authorityOf } from './period.ts';
import { readFacts } from './stored-facts.ts';

/** One line of who has served: from when to when, why, and who brought it about. */
export type PeriodLine = {
  id: string;
  authority: Authority;
  from: IsoDate;
  until: IsoDate | null;
  why: Why | null;
  event: string;
  reason: string | null;
  decidedBy: 'client' | 'staff' | 'law';
  clientInformedOn: IsoDate | null;
  receiverInformedOn: IsoDate | null;
};

type PeriodRow = {
  id: string;
  kind: string;
  municipalityCode: string | null;
  areaCode: string;
  from: Date;
  until: Date | null;
  why: unknown;
  event: string;
  reason: string | null;
  decidedRole: string;
  clientInformedAt: Date | null;
  receiverInformedAt: Date | null;
};

const deciders: Record<string, PeriodLine['decidedBy']> = { seeker: 'client', counselor: 'staff' };
export function lineOf(row: PeriodRow): PeriodLine {
  const { id, event, reason } = row;
  return {
    ...{ id, event, reason },
    authority: authorityOf(row),
    from: dayOf(row.from),
    until: dayOf(row.until),
    why: storedWhy(row.why),
    decidedBy: deciders[row.decidedRole] ?? 'law',
    clientInformedOn: row.clientInformedAt && isoDate(row.clientInformedAt),
    receiverInformedOn: row.receiverInformedAt && isoDate(row.receiverInformedAt),
  };
}

/** Who has served a person, the newest first. Its callers know that the reader may see the person. */
async function listPeriods(personId: string): Promise<PeriodLine[]> {
  const rows = await prisma.authorityPeriod.findMany({
    where: { personId },
    orderBy: { journeyVersion: 'desc' },
  });
  return rows.map(lineOf);
}

const within = {
  person: {
    include: { registration: true, authorityFacts: { include: { switchNotice: true } } },
  },
} as const;

/** Who serves the person and why, who did before, and what the person may do about it. Null without a path. */
export async function getOwnAuthority(actor: SeekerActor, now: Date) {
  const journey = await prisma.journey.findUnique({ where: { personId: actor.personId }, include: within });
  return journey && authorityView(journey, actor, now);
}

/** The same of a client of the counselor's area; null for anybody else's. */
export async function getClientAuthority(actor: CounselorActor, personId: string, now: Date) {
  const journey = await prisma.journey.findFirst({
    where: { personId, areaCode: actor.areaCode },
    include: within,
  });
  if (!journey) return null;
  const { person } = journey;
  return {
    ...(await authorityView(journey, actor, now)),
    name: `${person.givenName} ${person.familyName}`,
    nonDisclosure: person.nonDisclosure,
    mine: journey.counselorId === actor.accountId,
  };
}
export type AuthorityView = NonNullable<Awaited<ReturnType<typeof getOwnAuthority>>>;

type Found = NonNullable<
  Awaited<ReturnType<typeof prisma.journey.findUnique<{ where: { id: string }; include: typeof within }>>>
>;

async function authorityView(journey: Found, actor: SeekerActor | CounselorActor, now: Date) {
  const { person, personId } = journey;
  const facts = person.authorityFacts;
  const stored = readFacts(facts, facts?.switchNotice ?? null);
  const context = journeyContext.parse(journey.context);
  const known = {
    municipalityCode: person.municipalityCode,
    birthDate: dayOf(person.birthDate),
    motherTongue: person.motherTongue,
    citizenship: person.citizenship,
    answers: readAnswers(person.registration?.answers),
    wasTrialClient: context.wasTrialClient,
    stored,
  };
  const asked = competenceFacts(known, isoDate(now));
  const periods = await listPeriods(personId);
  const [latest] = periods;
  const current = latest && latest.until === null ? latest : null;
  const answer = competence(asked);
  return {
    personId,
    version: journey.version,
    permitted: permittedEvents(journeyMachine, journey, actor),
    active: isIn(journey, 'active'),
    inTrialTime: rulesAt(now).competence.value === 'teOfficeOrTrial',
    /** As written down; before anything is, and after the end, what the law says today. */
    authority: current?.authority ?? answer.authority,
    why: current?.why ?? answer.why,
    since: current?.from ?? null,
    periods,
    facts: asked,
    upcoming: stored.upcoming,
    notice: facts?.switchNotice
      ? { ...stored.switchNotice, text: facts.switchNotice.text, area: facts.switchNotice.areaCode }
      : null,
    counselor: journey.counselorId ? await nameOf(journey.counselorId) : null,
    movedWithPlan: await planCameAlong(personId, current),
  };
}

/** Did a plan that holds come along when the person was moved to who serves now? */
async function planCameAlong(personId: string, current: PeriodLine | null): Promise<boolean> {
  if (!current || current.event === 'COMPLETE_REGISTRATION') return false;
  const approved = { not: null, lt: startOfDay(addDays(current.from, 1)) };
  const plans = await prisma.plan.findMany({
    where: { personId, approvedAt: approved },
    select: { state: true },
  });
  return plans.some((plan) => isIn(plan, 'inForce') || isIn(plan, 'reviewDue'));
}

async function nameOf(accountId: string) {
  return prisma.account.findUnique({ where: { id: accountId }, select: { name: true, title: true } });
}
