import type { Actor, CounselorActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
import { foundByEmployers } from '#app/features/privacy/masking.ts';
import { dayOf } from '#app/rules/dates.ts';
import { candidacyMachine } from './candidacy.machine.ts';
import { findable, type NotFoundReason } from './findable.ts';
import { seekerFacts, vacancyFacts } from './match-facts.server.ts';
import {
  isWorthSuggesting,
  scoreMatch,
  type Condition,
  type Lift,
  type MatchVacancy,
  type Reason,
} from './match.ts';

type Permitted = ReturnType<typeof permittedEvents<typeof candidacyMachine>>;
type CandidacyState = { id: string; state: unknown; permitted: Permitted; version: number };

export type Suggestion = {
  vacancyId: string;
  title: string;
  companyName: string;
  municipalityCode: string;
  isPublic: boolean;
  applyBy: string | null;
  points: number;
  reasons: Reason[];
  lift: Lift | null;
  candidacy: CandidacyState | null;
};

const MOST = 20;

const profileOfPerson = {
  select: {
    municipalityCode: true,
    nonDisclosure: true,
    profile: true,
    journey: { select: { areaCode: true, state: true } },
  },
} satisfies { select: Prisma.PersonSelect };

const vacancyFields = {
  id: true,
  title: true,
  kind: true,
  applyBy: true,
  occupationCode: true,
  skills: true,
  education: true,
  languages: true,
  municipalityCode: true,
  workingTime: true,
  languageSupport: true,
  company: { select: { name: true } },
} satisfies Prisma.VacancySelect;

/**
 * The open vacancies that fit the person, best first, each with its reasons. For the person's own eyes and for counselors of
 * the person's area; a presentation position is shown to counselors only. Nothing for anybody else.
 */
export async function listSuggestedVacancies(actor: Actor, personId: string): Promise<Suggestion[]> {
  const person = await prisma.person.findUnique({ where: { id: personId }, ...profileOfPerson });
  const isOwn = actor.role === 'seeker' && actor.personId === personId;
  const isStaff = actor.role === 'counselor' && actor.areaCode === person?.journey?.areaCode;
  if (!person?.profile || (!isOwn && !isStaff)) return [];
  const seeker = seekerFacts(person.profile, person);
  const [vacancies, candidacies] = await Promise.all([
    prisma.vacancy.findMany({
      where: {
        state: { equals: 'published' },
        ...(isOwn ? { kind: 'publicVacancy' } : {}),
        OR: [
          { areaCode: person.journey?.areaCode ?? '' },
          { municipalityCode: { in: [...seeker.municipalityCodes] } },
        ],
      },
      select: vacancyFields,
    }),
    prisma.candidacy.findMany({ where: { personId } }),
  ]);
  const known = new Map(candidacies.map((candidacy) => [candidacy.vacancyId, candidacy]));
  return vacancies
    .flatMap((row) => {
      const match = scoreMatch(seeker, vacancyFacts(row));
      if (!isWorthSuggesting(match)) return [];
      const { points, reasons, lift } = match;
      const candidacy = known.get(row.id);
      return [
        {
          vacancyId: row.id,
          title: row.title,
          companyName: row.company.name,
          municipalityCode: row.municipalityCode,
          isPublic: row.kind === 'publicVacancy',
          applyBy: dayOf(row.applyBy),
          points,
          reasons,
          lift,
          candidacy: candidacy
            ? {
                id: candidacy.id,
                state: candidacy.state,
                version: candidacy.version,
                permitted: permittedEvents(candidacyMachine, candidacy, actor),
              }
            : null,
        },
      ];
    })
    .sort((one, other) => other.points - one.points || (one.vacancyId < other.vacancyId ? -1 : 1))
    .slice(0, MOST);
}

export type FoundPerson = {
  personId: string;
  name: string;
  points: number;
  reasons: Reason[];
  lift: Lift | null;
  candidacy: { id: string; state: unknown } | null;
};

/**
 * The people of the counselor's area who fit a vacancy, best first: only those who let themselves be found. People under
 * non-disclosure are never in it.
 */
export async function listCandidatesFor(actor: CounselorActor, vacancyId: string): Promise<FoundPerson[]> {
  const vacancy = await vacancyOfArea(actor, vacancyId);
  if (!vacancy) return [];
  const people = await prisma.person.findMany({
    where: {
      ...foundByEmployers,
      profile: { isNot: null },
      journey: {
        areaCode: actor.areaCode,
        state: { path: ['active', 'employerMatching'], equals: 'visible' },
      },
    },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      municipalityCode: true,
      nonDisclosure: true,
      profile: true,
    },
  });
  const candidacies = await prisma.candidacy.findMany({
    where: { vacancyId },
    select: { id: true, personId: true, state: true },
  });
  const known = new Map(candidacies.map(({ personId, ...candidacy }) => [personId, candidacy]));
  return people
    .flatMap((person) => {
      if (!person.profile) return [];
      const match = scoreMatch(seekerFacts(person.profile, person), vacancy.facts);
      if (!isWorthSuggesting(match)) return [];
      const { points, reasons, lift } = match;
      const name = `${person.givenName} ${person.familyName}`;
      return [{ personId: person.id, name, points, reasons, lift, candidacy: known.get(person.id) ?? null }];
    })
    .sort((one, other) => other.points - one.points || (one.personId < other.personId ? -1 : 1))
    .slice(0, MOST);
}

export type Search = {
  personId: string;
  name: string;
  notFound: NotFoundReason[];
  unmet: Condition[];
  points: number;
};

/** Why people of the area whose name begins with the words are not found by this vacancy, and who can mend it. */
export async function searchCandidates(
  actor: CounselorActor,
  vacancyId: string,
  searchName: string,
): Promise<Search[]> {
  const vacancy = await vacancyOfArea(actor, vacancyId);
  if (!vacancy || searchName.length < 2) return [];
  const people = await prisma.person.findMany({
    where: {
      ...foundByEmployers,
      searchName: { contains: searchName },
      journey: { areaCode: actor.areaCode },
    },
    select: { id: true, givenName: true, familyName: true, ...profileOfPerson.select },
    orderBy: { searchName: 'asc' },
    take: 5,
  });
  return people.map((person) => {
    const match = person.profile && scoreMatch(seekerFacts(person.profile, person), vacancy.facts);
    return {
      personId: person.id,
      name: `${person.givenName} ${person.familyName}`,
      notFound: findable(
        person.journey,
        person.profile,
        match !== null && isWorthSuggesting({ ...match, unmet: [] }),
      ),
      unmet: match?.unmet ?? [],
      points: match?.points ?? 0,
    };
  });
}

async function vacancyOfArea(
  actor: CounselorActor,
  vacancyId: string,
): Promise<{ facts: MatchVacancy } | null> {
  const row = await prisma.vacancy.findFirst({
    where: { id: vacancyId, areaCode: actor.areaCode },
    select: vacancyFields,
  });
  return row && { facts: vacancyFacts(row) };
}
