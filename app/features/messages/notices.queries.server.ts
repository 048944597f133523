import type { Actor } from '#app/core/actor.ts';
import { pathsIn, type Paths } from '#app/core/paths.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { noticeValues } from './notice-text.ts';

export type NoticeView = { id: string; text: string; at: string; read: boolean; href: string | null };

const pageSize = 50;

/** A reader's news in the language of the page, newest first. */
export async function listNotices(
  actor: Actor,
  language: Language,
): Promise<{ notices: NoticeView[]; unread: number }> {
  if (actor.accountId === null) return { notices: [], unread: 0 };
  const own = { accountId: actor.accountId };
  const [rows, unread] = await Promise.all([
    prisma.notice.findMany({ where: own, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: pageSize }),
    prisma.notice.count({ where: { ...own, readAt: null } }),
  ]);
  const i18n = textsIn(language);
  const paths = pathsIn(language);
  const people = actor.role === 'counselor' ? await personsOf(rows) : new Map<string, string>();
  const notices = rows
    .filter(({ type }) => i18n.exists(`messages:${type}`))
    .map(({ id, type, params, at, readAt, subjectType, subjectId }) => ({
      id,
      text: String(Reflect.apply(i18n.t, i18n, [`messages:${type}`, noticeValues(params, language)])),
      at: at.toISOString(),
      read: readAt !== null,
      href: pageOf(actor, paths, { subjectType, subjectId, personId: people.get(subjectId) }),
    }));
  return { notices, unread };
}

type Subject = { subjectType: string; subjectId: string; personId?: string | undefined };

/** Counselors open a journey at its person. */
async function personsOf(rows: readonly Subject[]): Promise<Map<string, string>> {
  const ids = rows.filter(({ subjectType }) => subjectType === 'Journey').map(({ subjectId }) => subjectId);
  const journeys = await prisma.journey.findMany({
    where: { id: { in: ids } },
    select: { id: true, personId: true },
  });
  return new Map(journeys.map(({ id, personId }) => [id, personId]));
}

/** The page on which the reader finds what the notice is about. */
function pageOf(actor: Actor, paths: Paths, { subjectType, subjectId, personId }: Subject): string | null {
  const { seeker, counselor, employer } = paths;
  const pages: Partial<Record<Actor['role'], Record<string, string | undefined>>> = {
    seeker: {
      Journey: seeker.path,
      Meeting: seeker.meeting(subjectId),
      Plan: seeker.plan(subjectId),
      Referral: seeker.referral(subjectId),
      Candidacy: seeker.job(subjectId),
    },
    counselor: {
      Journey: personId && counselor.client(personId),
      Meeting: counselor.meeting(subjectId),
      Plan: counselor.plan(subjectId),
      Referral: counselor.referral(subjectId),
      Candidacy: counselor.candidacy(subjectId),
      Vacancy: counselor.vacancy(subjectId),
    },
    employer: { Vacancy: employer.need(subjectId), Candidacy: employer.candidate(subjectId) },
  };
  return pages[actor.role]?.[subjectType] ?? null;
}
