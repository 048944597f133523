import type { SeekerActor } from '#app/core/actor.ts';
import { isIn, leafPaths } from '#app/core/machine.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';
import { pool, prisma } from '#app/db/client.server.ts';
import { journeyContext } from '#app/features/journey/journey.machine.ts';
import { logLinkRead } from '#app/features/privacy/log-read.server.ts';
import { tellsWhereOutside } from '#app/features/privacy/masking.ts';
import { readLanguages } from '#app/features/profile/profile.schema.server.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { isSharePart, type SharePart } from './share-parts.ts';

const SHOWN = 100;

/** The person's links, the newest first: to whom, what, until when, how often opened. */
export async function listShareLinks({ personId }: SeekerActor, now: Date) {
  const rows = await prisma.shareLink.findMany({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
  });
  return rows.map(({ tokenHash: _, personId: __, parts, ...row }) => ({
    ...row,
    parts: parts.filter(isSharePart),
    works: row.revokedAt === null && row.endsAt > now,
  }));
}

/** Whoever lives under non-disclosure is warned before anything is shown outside. */
export async function isProtected({ personId }: SeekerActor): Promise<boolean> {
  const { nonDisclosure } = await prisma.person.findUniqueOrThrow({
    where: { id: personId },
    select: { nonDisclosure: true },
  });
  return nonDisclosure;
}

const opening = `update "ShareLink" set "opened" = "opened" + 1, "lastOpenedAt" = $2::timestamptz
  where "tokenHash" = $1 and "revokedAt" is null and "endsAt" > $2::timestamptz
  returning "personId", "outsider", "parts", "endsAt"`;
type Opened = { personId: string; outsider: string; parts: string[]; endsAt: Date };

/**
 * What a link shows to whoever has it; null for one that is unknown, taken back or past its day, all alike. The opening is
 * counted and stands in the log of readers before anything is shown.
 */
export async function openShareLink(token: string | undefined, now: Date) {
  if (!isToken(token)) return null;
  const { rows } = await pool.query<Opened>(opening, [fingerprint(token), now]);
  const [link] = rows;
  if (!link) return null;
  const { personId, outsider, endsAt } = link;
  await logLinkRead({ personId, outsider, page: 'shared' }, now);
  const parts = link.parts.filter(isSharePart);
  return { outsider, endsAt, parts, ...(await sharedData(personId, parts, now)) };
}
export type SharedData = NonNullable<Awaited<ReturnType<typeof openShareLink>>>;

async function sharedData(personId: string, parts: readonly SharePart[], now: Date) {
  const shows = (part: SharePart) => parts.includes(part);
  const person = await prisma.person.findUniqueOrThrow({
    where: { id: personId },
    select: { givenName: true, familyName: true, nonDisclosure: true, profile: true, journey: true },
  });
  const { profile, journey } = person;
  return {
    name: `${person.givenName} ${person.familyName}`,
    profile:
      shows('profile') && profile
        ? {
            occupationCodes: profile.occupationCodes,
            education: profile.education,
            languages: readLanguages(profile.languages),
            presentation: profile.presentation,
            // Where somebody would work may tell where they live.
            municipalityCodes: tellsWhereOutside(person) ? profile.municipalityCodes : [],
          }
        : null,
    skills: shows('skills') ? (profile?.skills ?? []) : null,
    goals: shows('goals') ? await goalsOf(personId, journey?.goal ?? null) : null,
    applications: shows('applications') ? await applicationsOf(personId, tellsWhereOutside(person)) : null,
    obligation: shows('obligation') ? await obligationOf(personId, now) : null,
    jobseeking:
      shows('obligation') && journey
        ? { active: isIn(journey, 'active'), startedOn: journeyContext.parse(journey.context).startedOn }
        : null,
  };
}

/** The goal and the actions of the plan in force. What the plan says of the person's situation stays inside. */
async function goalsOf(personId: string, goal: string | null) {
  const plan = await prisma.plan.findFirst({
    where: { personId, approvedAt: { not: null } },
    orderBy: { approvedAt: 'desc' },
    select: { goal: true, approvedAt: true, actions: { orderBy: { position: 'asc' } } },
  });
  return {
    goal,
    plan: plan && {
      goal: plan.goal,
      approvedAt: plan.approvedAt,
      actions: plan.actions.map(({ description, doneAt }) => ({ description, done: doneAt !== null })),
    },
  };
}

/** What the person has applied for: the work and the day; at whom, unless that may tell where somebody is. */
async function applicationsOf(personId: string, tellsAtWhom: boolean) {
  const rows = await prisma.searchAct.findMany({
    where: { personId, withdrawnAt: null },
    orderBy: { on: 'desc' },
    take: SHOWN,
    select: { on: true, kind: true, what: true, employer: true },
  });
  return rows.map(({ on, employer, ...row }) => ({
    ...row,
    on: dayOf(on),
    employer: tellsAtWhom ? employer : '',
  }));
}

/** The period that runs, or the last one. */
async function obligationOf(personId: string, now: Date) {
  const row = await prisma.reviewPeriod.findFirst({
    where: { personId, kind: 'period', startsOn: { lte: new Date(`${isoDate(now)}T00:00:00Z`) } },
    orderBy: { startsOn: 'desc' },
    select: { startsOn: true, endsOn: true, target: true, state: true, context: true },
  });
  if (!row) return null;
  return {
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    target: row.target,
    state: leafPaths(row.state)[0] ?? '',
  };
}
