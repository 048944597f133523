import { z } from 'zod';
import type { EmployerActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
import { foundByEmployers } from '#app/features/privacy/masking.ts';
import { languageLevels } from '#app/rules/codes.ts';
import { candidacyMachine } from './candidacy.machine.ts';
import { itemsToShow, type ConsentItem } from '#app/features/consents/consent-items.ts';

/** From presentation or application on; before it the employer knows of nobody. */
const shownStates = [
  'presented',
  'applied',
  'interview',
  'selectionPending',
  'chosen',
  'placed',
  'followUpDue',
  'followedUp',
  'employerRejected',
  'noContract',
  'employmentEnded',
];
const stateIsShown = { OR: shownStates.map((state) => ({ state: { equals: state } })) };

const fields = {
  consent: true,
  vacancy: { select: { id: true, title: true } },
  person: {
    select: {
      givenName: true,
      familyName: true,
      phone: true,
      email: true,
      citizenship: true,
      nonDisclosure: true,
      profile: true,
      registration: { select: { answers: true } },
    },
  },
} satisfies Prisma.CandidacyInclude;
type Row = Prisma.CandidacyGetPayload<{ include: typeof fields }>;

const languageSkills = z.array(z.object({ language: z.string(), level: z.enum(languageLevels) })).catch([]);

const work = z
  .object({
    work: z.object({
      jobs: z.array(z.object({ title: z.string(), employer: z.string(), from: z.string(), to: z.string() })),
    }),
  })
  .transform(({ work: { jobs } }) => jobs)
  .catch([]);
type Job = z.output<typeof work>[number];

/**
 * What an employer reads of a candidate: the parts of the person's consent, and no field beside them. `null` parts are not
 * consented to. Never obligations, benefits, plans or anything of health.
 */
export type PresentedCandidate = {
  id: string;
  personId: string;
  vacancy: { id: string; title: string };
  name: string;
  phone: string | null;
  email: string | null;
  languages: { language: string; level: string }[] | null;
  education: string | null;
  jobs: Job[] | null;
  wishes: { occupationCodes: string[]; municipalityCodes: string[]; workingTimes: string[] } | null;
  skills: string[] | null;
  presentation: string | null;
  message: string | null;
  state: string;
  interviewAt: Date | null;
  resultReason: string | null;
  resultNote: string | null;
  startsOn: Date | null;
  hoursPerWeek: number | null;
  version: number;
  permitted: ReturnType<typeof permittedEvents<typeof candidacyMachine>>;
};

/** The candidates whom an employer may see for one of its own needs. */
export async function listPresented(
  actor: EmployerActor,
  vacancyId: string,
  now: Date,
): Promise<PresentedCandidate[]> {
  const rows = await prisma.candidacy.findMany({
    where: { vacancyId, companyId: actor.companyId, person: foundByEmployers, ...stateIsShown },
    include: fields,
    orderBy: { createdAt: 'asc' },
  });
  return rows.flatMap((row) => shown(row, actor, now));
}

/** One of them; null when it is not the employer's own, not presented yet, or the consent does not hold. */
export async function getPresented(
  actor: EmployerActor,
  candidacyId: string,
  now: Date,
): Promise<PresentedCandidate | null> {
  const row = await prisma.candidacy.findFirst({
    where: { id: candidacyId, companyId: actor.companyId, person: foundByEmployers, ...stateIsShown },
    include: fields,
  });
  return row ? (shown(row, actor, now)[0] ?? null) : null;
}

function shown(row: Row, actor: EmployerActor, now: Date): PresentedCandidate[] {
  const items = itemsToShow(row.consent, now);
  if (items.length === 0) return [];
  const { person, vacancy } = row;
  const has = (item: ConsentItem) => items.includes(item);
  const { profile } = person;
  return [
    {
      id: row.id,
      personId: row.personId,
      vacancy,
      name: `${person.givenName} ${person.familyName}`,
      phone: has('nameAndContact') ? person.phone : null,
      email: has('nameAndContact') ? person.email : null,
      languages: has('languages') && profile ? languageSkills.parse(profile.languages) : null,
      education: has('education') ? (profile?.education ?? null) : null,
      jobs: has('workHistory') ? work.parse(person.registration?.answers) : null,
      wishes: has('wishes') ? profile : null,
      skills: has('skills') ? (profile?.skills ?? null) : null,
      presentation: has('presentation') ? (profile?.presentation ?? null) : null,
      message: row.message,
      state: leafPaths(row.state)[0] ?? '',
      interviewAt: row.interviewAt,
      resultReason: row.resultReason,
      resultNote: row.resultNote,
      startsOn: row.startsOn,
      hoursPerWeek: row.hoursPerWeek,
      version: row.version,
      permitted: permittedEvents(candidacyMachine, row, actor),
    },
  ];
}
