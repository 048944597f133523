import type { Prisma } from '#app/db/generated/client.ts';
import { prisma } from '#app/db/client.server.ts';
import { collator } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { municipality } from '#app/rules/areas.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { isOccupation, occupationCodes } from '#app/rules/occupations.ts';
import { skillName } from '#app/rules/skills.ts';
import { vacancyContext } from './vacancy.machine.ts';

export const vacancySorts = ['newest', 'closing'] as const;
export type VacancySort = (typeof vacancySorts)[number];

/** What a visitor searches by; everything stands in the address. */
export type VacancySearch = {
  word: string;
  municipality: string | null;
  /** First digit of the occupation. */
  group: string | null;
  workingTime: string | null;
  sort: VacancySort;
  /** The last vacancy of the page before. */
  after: string | null;
};

export type VacancyCard = {
  id: string;
  title: string;
  language: string;
  company: string;
  place: string;
  workingTime: string;
  duration: string;
  applyBy: string | null;
  languageSupport: boolean;
  jobModification: boolean;
};

export type Facet = { value: string; label: string; count: number };
export type VacancyList = {
  vacancies: VacancyCard[];
  total: number;
  next: string | null;
  facets: { municipalities: Facet[]; groups: Facet[]; workingTimes: Facet[] };
};

export const vacancyPageSize = 20;

/** Open to all: published, not meant for presentation only, and still to be applied for. */
const openToAll = (now: Date): Prisma.VacancyWhereInput => ({
  kind: 'publicVacancy',
  state: { equals: 'published' },
  OR: [{ applyBy: null }, { applyBy: { gte: new Date(isoDate(now)) } }],
});

const card = {
  id: true,
  title: true,
  language: true,
  municipalityCode: true,
  workingTime: true,
  duration: true,
  applyBy: true,
  languageSupport: true,
  jobModification: true,
  company: { select: { name: true } },
} satisfies Prisma.VacancySelect;
type CardRow = Prisma.VacancyGetPayload<{ select: typeof card }>;

export async function listPublicVacancies(
  search: VacancySearch,
  language: Language,
  now: Date,
): Promise<VacancyList> {
  const where = { AND: [openToAll(now), matching(search, language)] };
  const orderBy: Prisma.VacancyOrderByWithRelationInput[] =
    search.sort === 'closing'
      ? [{ applyBy: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]
      : [{ publishedAt: 'desc' }, { id: 'desc' }];
  const [rows, total, counts] = await Promise.all([
    prisma.vacancy.findMany({
      where,
      orderBy,
      select: card,
      take: vacancyPageSize + 1,
      ...(search.after && { cursor: { id: search.after }, skip: 1 }),
    }),
    prisma.vacancy.count({ where }),
    prisma.vacancy.groupBy({
      by: ['municipalityCode', 'occupationCode', 'workingTime'],
      where: openToAll(now),
      _count: true,
    }),
  ]);
  const shown = rows.slice(0, vacancyPageSize);
  return {
    vacancies: shown.map((row) => cardOf(row, language)),
    total,
    next: rows.length > vacancyPageSize ? (shown.at(-1)?.id ?? null) : null,
    facets: facetsOf(counts, language),
  };
}

export async function listNewestVacancies(
  language: Language,
  now: Date,
  count: number,
): Promise<{ vacancies: VacancyCard[]; total: number }> {
  const where = openToAll(now);
  const [rows, total] = await Promise.all([
    prisma.vacancy.findMany({
      where,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      select: card,
      take: count,
    }),
    prisma.vacancy.count({ where }),
  ]);
  return { vacancies: rows.map((row) => cardOf(row, language)), total };
}

export type PublicVacancy = VacancyCard & {
  description: string;
  occupation: string | null;
  skills: string[];
  pay: string;
  positions: number;
  applicationWay: string;
  contactName: string;
  contactEmail: string | null;
  contactPhone: string | null;
  publishedAt: string | null;
  /** Whoever offers work tells of a labour dispute (380/2023 5 §). */
  labourDispute: boolean;
};

/** Null when there is none that anybody may see. */
export async function getPublicVacancy(
  id: string,
  language: Language,
  now: Date,
): Promise<PublicVacancy | null> {
  const row = await prisma.vacancy.findFirst({
    where: { AND: [{ id }, openToAll(now)] },
    include: { company: { select: { name: true } } },
  });
  if (!row) return null;
  const { description, occupationCode, skills, pay, positions, applicationWay } = row;
  const { contactName, contactEmail, contactPhone, publishedAt } = row;
  return {
    ...cardOf(row, language),
    skills: skills.map((skill) => skillName(skill, language)),
    ...{ description, pay, positions, applicationWay, contactName, contactEmail, contactPhone },
    occupation: isOccupation(occupationCode)
      ? textsIn(language).t(`codes:occupation.${occupationCode}`)
      : null,
    publishedAt: publishedAt?.toISOString() ?? null,
    labourDispute: vacancyContext.parse(row.context).labourDispute,
  };
}

function cardOf({ company, municipalityCode, applyBy, ...row }: CardRow, language: Language): VacancyCard {
  const { id, title, workingTime, duration, languageSupport, jobModification } = row;
  return {
    ...{ id, title, workingTime, duration, languageSupport, jobModification },
    language: row.language,
    company: company.name,
    place: municipality(municipalityCode)?.name[language] ?? '',
    applyBy: dayOf(applyBy),
  };
}

function matching(search: VacancySearch, language: Language): Prisma.VacancyWhereInput {
  const { word, municipality: municipalityCode, group, workingTime } = search;
  return {
    ...(municipalityCode && { municipalityCode }),
    ...(group && { occupationCode: { startsWith: group } }),
    ...(workingTime && { workingTime }),
    ...(word && { OR: sayings(word, language) }),
  };
}

/** The word in the posting's own text, in the company's name, or in the name of the occupation in the page's language. */
function sayings(word: string, language: Language): Prisma.VacancyWhereInput[] {
  const contains = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  const { t } = textsIn(language);
  const wanted = word.toLocaleLowerCase(language);
  const occupations = occupationCodes.filter((code) =>
    t(`codes:occupation.${code}`).toLocaleLowerCase(language).includes(wanted),
  );
  return [
    { title: contains },
    { description: contains },
    { company: { name: contains } },
    { occupationCode: { in: occupations } },
  ];
}

type Counted = { municipalityCode: string; occupationCode: string; workingTime: string; _count: number };

function facetsOf(counts: readonly Counted[], language: Language): VacancyList['facets'] {
  const i18n = textsIn(language);
  const order = collator(language);
  const say = (key: string) => String(Reflect.apply(i18n.t, i18n, [key]));
  const facet = (valueOf: (row: Counted) => string, labelOf: (value: string) => string): Facet[] => {
    const sums = new Map<string, number>();
    for (const row of counts) sums.set(valueOf(row), (sums.get(valueOf(row)) ?? 0) + row._count);
    return [...sums]
      .map(([value, count]) => ({ value, count, label: labelOf(value) }))
      .sort((a, b) => order.compare(a.label, b.label));
  };
  return {
    municipalities: facet(
      (row) => row.municipalityCode,
      (code) => municipality(code)?.name[language] ?? code,
    ),
    groups: facet(
      (row) => row.occupationCode.slice(0, 1),
      (digit) => say(`public:group.${digit}`),
    ),
    workingTimes: facet(
      (row) => row.workingTime,
      (code) => say(`codes:workingTime.${code}`),
    ),
  };
}
