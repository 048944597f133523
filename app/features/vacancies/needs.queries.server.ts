import type { CounselorActor, EmployerActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
import { foundByEmployers } from '#app/features/privacy/masking.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { postingHints, type PostingHint } from './posting-hints.ts';
import type { NeedPreset } from './vacancy-choices.ts';
import { vacancyContext, vacancyMachine } from './vacancy.machine.ts';
import { storedLanguages } from './vacancies.schema.server.ts';

type Row = Prisma.VacancyGetPayload<{ include: { company: true } }>;
type Reader = EmployerActor | CounselorActor;

export type Need = Omit<
  Row,
  'state' | 'context' | 'languages' | 'company' | 'applyBy' | 'publishOn' | 'correctBy'
> & {
  company: { id: string; name: string };
  state: string;
  labourDispute: boolean;
  complete: boolean;
  languages: Record<string, string>;
  applyBy: string | null;
  publishOn: string | null;
  correctBy: string | null;
  hints: PostingHint[];
  permitted: ReturnType<typeof permittedEvents<typeof vacancyMachine>>;
};

/** One need, for its own company or for counselors of its area; null for anybody else. */
export async function getNeed(actor: Reader, vacancyId: string): Promise<Need | null> {
  const row = await prisma.vacancy.findFirst({
    where: { id: vacancyId, ...ownOf(actor) },
    include: { company: true },
  });
  return row && needOf(row, actor);
}

function needOf({ state, context, company, ...row }: Row, actor: Reader): Need {
  const { labourDispute, complete } = vacancyContext.parse(context);
  return {
    ...row,
    company: { id: company.id, name: company.name },
    state: leafPaths(state)[0] ?? '',
    labourDispute,
    complete,
    languages: storedLanguages.parse(row.languages),
    applyBy: dayOf(row.applyBy),
    publishOn: dayOf(row.publishOn),
    correctBy: dayOf(row.correctBy),
    hints: postingHints(row),
    permitted: permittedEvents(vacancyMachine, { state, context }, actor),
  };
}

export type NeedRow = {
  id: string;
  title: string;
  kind: string;
  companyName: string;
  municipalityCode: string;
  state: string;
  applyBy: string | null;
  correctBy: string | null;
  positions: number;
  hired: number;
  /** Candidates that wait for the employer's answer. */
  waiting: number;
  updatedAt: Date;
};

const waitingStates = ['presented', 'applied', 'interview', 'selectionPending', 'chosen'];

/** All needs of the employer's own company, those that changed last first. */
export async function listMyNeeds(actor: EmployerActor, now: Date): Promise<NeedRow[]> {
  return listNeeds({ companyId: actor.companyId }, now, 200);
}

const statesOf: Record<NeedPreset, string[] | null> = {
  check: ['checking'],
  open: ['scheduled', 'published', 'applicationsClosed', 'correctionRequested'],
  all: null,
};

/** The needs of the counselor's area: those to check, the open ones, or all but other companies' drafts. */
export async function listNeedsOfArea(
  actor: CounselorActor,
  { preset, word }: { preset: NeedPreset; word: string },
  now: Date,
): Promise<NeedRow[]> {
  const states = statesOf[preset];
  const where: Prisma.VacancyWhereInput = {
    areaCode: actor.areaCode,
    AND: [
      states
        ? { OR: states.map((state) => ({ state: { equals: state } })) }
        : { NOT: { state: { equals: 'draft' } } },
      word
        ? {
            OR: [
              { title: { contains: word, mode: 'insensitive' } },
              { company: { name: { contains: word, mode: 'insensitive' } } },
            ],
          }
        : {},
    ],
  };
  return listNeeds(where, now, 100);
}

export async function countToCheck(actor: CounselorActor): Promise<number> {
  return prisma.vacancy.count({ where: { areaCode: actor.areaCode, state: { equals: 'checking' } } });
}

async function listNeeds(where: Prisma.VacancyWhereInput, now: Date, take: number): Promise<NeedRow[]> {
  const rows = await prisma.vacancy.findMany({
    where,
    include: {
      company: { select: { name: true } },
      candidacies: {
        where: {
          person: foundByEmployers,
          OR: [{ startsOn: { not: null } }, { consent: heldConsent(now) }],
        },
        select: { state: true, startsOn: true },
      },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    companyName: row.company.name,
    municipalityCode: row.municipalityCode,
    state: leafPaths(row.state)[0] ?? '',
    applyBy: dayOf(row.applyBy),
    correctBy: dayOf(row.correctBy),
    positions: row.positions,
    hired: row.candidacies.filter(({ startsOn }) => startsOn !== null).length,
    waiting: row.candidacies.filter(({ state }) => waitingStates.includes(leafPaths(state)[0] ?? '')).length,
    updatedAt: row.updatedAt,
  }));
}

/** A consent under which a candidate may be shown, as a condition. */
function heldConsent(now: Date): Prisma.ConsentWhereInput {
  const today = new Date(isoDate(now));
  return {
    state: { equals: 'given' },
    OR: [{ expiresOn: null }, { expiresOn: { gte: today } }],
  };
}

function ownOf(actor: Reader): Prisma.VacancyWhereInput {
  return actor.role === 'employer' ? { companyId: actor.companyId } : { areaCode: actor.areaCode };
}
