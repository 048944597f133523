import { demonstrationOpen } from '#app/features/accounts/shell.queries.server.ts';
import type { Actor } from '#app/core/actor.ts';
import { settings } from '#app/core/env.server.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';

/** Mail is shown where its readers are invented, or to a developer; nowhere else. */
export async function mailMayBeShown(): Promise<boolean> {
  return settings.mode === 'development' || (await demonstrationOpen());
}

export type KeptLine = {
  id: string;
  at: string;
  to: string;
  subject: string;
  role: string;
  language: string;
};
export type KeptView = {
  lines: KeptLine[];
  older: string | null;
  /** Mail that has not left yet, and when the next does. */
  waiting: number;
  nextAt: string | null;
  parked: number;
  /** Letters and calls that wait for the staff. */
  letters: number;
};

const pageSize = 30;
const byMail = { channel: { in: ['email', 'digest'] } };

/** Mail that stayed here instead of leaving, newest first; `after` is the last one of the page before. */
export async function listKeptMail(actor: Actor | null, after: string | null): Promise<KeptView> {
  const shownTo = await mailShownTo(actor);
  const last = after && isUuid(after) ? await prisma.delivery.findUnique({ where: { id: after } }) : null;
  const [rows, waiting, parked, letters] = await Promise.all([
    prisma.delivery.findMany({
      where: {
        result: 'kept',
        AND: shownTo,
        ...(last?.doneAt && {
          OR: [{ doneAt: { lt: last.doneAt } }, { doneAt: last.doneAt, id: { lt: last.id } }],
        }),
      },
      orderBy: [{ doneAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
    }),
    prisma.delivery.aggregate({
      where: { ...byMail, doneAt: null, parkedAt: null },
      _count: true,
      _min: { availableAt: true },
    }),
    prisma.delivery.count({ where: { ...byMail, parkedAt: { not: null } } }),
    prisma.delivery.count({ where: { channel: { in: ['letter', 'call'] }, doneAt: null } }),
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    lines: shown.map(({ id, doneAt, address, subject, role, language }) => ({
      id,
      at: doneAt?.toISOString() ?? '',
      to: address ?? '',
      subject: subject ?? '',
      role,
      language,
    })),
    older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    waiting: waiting._count,
    nextAt: waiting._min.availableAt?.toISOString() ?? null,
    parked,
    letters,
  };
}

export type KeptMail = KeptLine & { text: string; html: string };

export async function getKeptMail(actor: Actor | null, id: string): Promise<KeptMail | null> {
  const row = await prisma.delivery.findFirst({
    where: { id, result: 'kept', AND: await mailShownTo(actor) },
  });
  if (!row) return null;
  const { doneAt, address, subject, role, language, text, html } = row;
  return {
    id,
    at: doneAt?.toISOString() ?? '',
    to: address ?? '',
    subject: subject ?? '',
    role,
    language,
    text: text ?? '',
    html: html ?? '',
  };
}

/** The page is open to everybody, and an address tells where somebody is: mail of those under non-disclosure is their own. */
async function mailShownTo(actor: Actor | null): Promise<Prisma.DeliveryWhereInput> {
  const guarded = await prisma.person.findMany({ where: { nonDisclosure: true }, select: { id: true } });
  const own = actor?.role === 'seeker' ? actor.personId : null;
  const others = guarded.map(({ id }) => id).filter((id) => id !== own);
  return { OR: [{ personId: null }, { personId: { notIn: others } }] };
}
