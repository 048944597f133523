import type { Actor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { pageOf, type NoticeSubject } from './notice-page.ts';
import { noticeSentence } from './notice-sentence.server.ts';

/** `href` marks the notice read and leads on to what it is about. */
export type NoticeView = { id: string; text: string; at: string; read: boolean; href: string };
export type NoticeDay = { on: IsoDate; notices: NoticeView[] };
export type NoticesView = {
  days: NoticeDay[];
  unread: number;
  /** The newest of all, where the page shows it. */
  newest: string | null;
  /** The last notice shown, when there are older ones. */
  older: string | null;
};

const pageSize = 30;

/** A reader's news in the language of the page, newest first, by day; `after` is the last notice of the page before. */
export async function listNotices(
  actor: Actor,
  language: Language,
  { unreadOnly = false, after = null }: { unreadOnly?: boolean; after?: string | null } = {},
): Promise<NoticesView> {
  if (actor.accountId === null) return { days: [], unread: 0, newest: null, older: null };
  const { accountId } = actor;
  const last =
    after && isUuid(after) ? await prisma.notice.findFirst({ where: { id: after, accountId } }) : null;
  const [rows, unread] = await Promise.all([
    prisma.notice.findMany({
      where: {
        accountId,
        ...(unreadOnly && { readAt: null }),
        ...(last && { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] }),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
    }),
    prisma.notice.count({ where: { accountId, readAt: null } }),
  ]);
  const shown = rows.slice(0, pageSize);
  const i18n = textsIn(language);
  const notices = shown
    .filter(({ type }) => i18n.exists(`messages:${type}`))
    .map(({ id, type, params, at, readAt }) => ({
      id,
      text: noticeSentence(type, params, language),
      at: at.toISOString(),
      read: readAt !== null,
      href: pathsIn(language).notice(id),
    }));
  return {
    days: byDay(notices),
    unread,
    newest: last ? null : (shown[0]?.at.toISOString() ?? null),
    older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

function byDay(notices: readonly NoticeView[]): NoticeDay[] {
  const days: NoticeDay[] = [];
  for (const notice of notices) {
    const on = isoDate(new Date(notice.at));
    const day = days.at(-1);
    if (day?.on === on) day.notices.push(notice);
    else days.push({ on, notices: [notice] });
  }
  return days;
}

/** Where a notice leads its reader; the list of notices where it has no page of its own. */
export async function noticeTarget(
  actor: Actor,
  language: Language,
  subject: NoticeSubject,
): Promise<string> {
  const paths = pathsIn(language);
  return pageOf(actor.role, paths, await withPerson(actor, subject)) ?? paths.notices;
}

/** Counselors open a journey and an obligation at their person. */
async function withPerson(actor: Actor, subject: NoticeSubject): Promise<NoticeSubject> {
  const { subjectType, subjectId } = subject;
  if (actor.role !== 'counselor' || !['Journey', 'Obligation'].includes(subjectType)) return subject;
  const row = { where: { id: subjectId }, select: { personId: true } };
  const found =
    subjectType === 'Journey'
      ? await prisma.journey.findUnique(row)
      : await prisma.obligation.findUnique(row);
  return { ...subject, personId: found?.personId ?? null };
}
