import { isIn } from '#app/core/machine.ts';
import { fingerprint, mailedToken } from '#app/core/secret-link.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { calendarFile } from '#app/features/meetings/calendar-file.ts';
import { getSentPlan } from '#app/features/plans/sent-plan.queries.server.ts';
import { tellsWhereOutside } from '#app/features/privacy/masking.ts';
import { getSentReferral } from '#app/features/referrals/sent-referral.queries.server.ts';
import { getInvitation } from '#app/features/representatives/invitation.queries.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import {
  ADDRESS_TYPE,
  INVITATION_TYPE,
  PLAN_LINK_TYPE,
  REFERRAL_LINK_TYPE,
  type DeliveryRow,
} from './delivery-row.ts';
import type { MailWords } from './mail-layout.ts';
import { invitationMail, planLinkMail, referralLinkMail } from './link-mail.server.ts';
import { addressMail, matterMail, summaryMail, type Counted } from './mail-writer.server.ts';
import { groupFor } from './mail-words.server.ts';

export type Mail = { to: string; language: Language; words: MailWords; calendar: string | null };
export type Composed = { kind: 'mail'; mail: Mail } | { kind: 'nothing'; result: 'noAddress' | 'nothingNew' };

const nothing = (result: 'noAddress' | 'nothingNew'): Composed => ({ kind: 'nothing', result });

/** Writes a mail as things stand now: to the address of today, and only what its reader may still be told. */
export async function composeMail(row: DeliveryRow, now: Date): Promise<Composed> {
  const language = isLanguage(row.language) ? row.language : 'fi';
  if (row.type === ADDRESS_TYPE) return composeAddress(row, language);
  if (row.type === INVITATION_TYPE) return composeInvitation(row, language, now);
  if (row.type === REFERRAL_LINK_TYPE) return composeReferralLink(row, language, now);
  if (row.type === PLAN_LINK_TYPE) return composePlanLink(row, language, now);
  const reader = await readerOf(row);
  if (!reader.to) return nothing('noAddress');
  if (row.channel === 'digest') {
    const counts = await unreadSince(row);
    if (counts.length === 0) return nothing('nothingNew');
    const words = summaryMail(counts, reader.areaCode, language);
    return { kind: 'mail', mail: { to: reader.to, language, words, calendar: null } };
  }
  const { role, type, subjectType, subjectId, params } = row;
  const { guarded, areaCode } = reader;
  const meeting = guarded ? null : await bookedMeeting(row, now);
  const words = matterMail(
    { role, type, subjectType, subjectId, params, guarded, areaCode, meeting },
    language,
  );
  const title = textsIn(language).t('meetings:own.calendarTitle');
  const calendar =
    meeting &&
    calendarFile({
      ...{ id: meeting.id, startsAt: meeting.startsAt, endsAt: meeting.endsAt, title, stampedAt: now },
      ...{ place: meeting.place ?? '', sequence: meeting.version, url: words.link.href },
    });
  return { kind: 'mail', mail: { to: reader.to, language, words, calendar } };
}

async function composeAddress(row: DeliveryRow, language: Language): Promise<Composed> {
  const token = mailedToken('address', row.id);
  const choice = await prisma.messageChoice.findUnique({ where: { readerId: row.readerId } });
  // Another address has been given since, or this one was confirmed from an earlier try of the same mail.
  if (!row.address || choice?.tokenHash !== fingerprint(token)) return nothing('nothingNew');
  const words = addressMail(token, language);
  return { kind: 'mail', mail: { to: row.address, language, words, calendar: null } };
}

async function composeInvitation(row: DeliveryRow, language: Language, now: Date): Promise<Composed> {
  const token = mailedToken('invitation', row.subjectId ?? '');
  const found = await getInvitation(token, now);
  // Taken back or replaced before it left.
  if (!row.address || found?.state !== 'open') return nothing('nothingNew');
  const words = invitationMail({ ...found, token }, language);
  return { kind: 'mail', mail: { to: row.address, language, words, calendar: null } };
}

async function composeReferralLink(row: DeliveryRow, language: Language, now: Date): Promise<Composed> {
  const token = mailedToken('referral', row.subjectId ?? '');
  const found = await getSentReferral(token, language, now);
  if (!row.address || found?.state !== 'open') return nothing('nothingNew');
  const words = referralLinkMail({ ...found, token }, language);
  return { kind: 'mail', mail: { to: row.address, language, words, calendar: null } };
}

async function composePlanLink(row: DeliveryRow, language: Language, now: Date): Promise<Composed> {
  const token = mailedToken('plan', row.subjectId ?? '');
  const found = await getSentPlan(token, () => '', language, now);
  if (!row.address || found?.state !== 'open') return nothing('nothingNew');
  const words = planLinkMail({ ...found, token }, language);
  return { kind: 'mail', mail: { to: row.address, language, words, calendar: null } };
}

type Reader = { to: string | null; areaCode: string | null; guarded: boolean };

async function readerOf({ role, readerId, accountId, personId }: DeliveryRow): Promise<Reader> {
  const choice = await prisma.messageChoice.findUnique({ where: { readerId }, select: { email: true } });
  if (role === 'seeker') {
    const person = await prisma.person.findUniqueOrThrow({
      where: { id: personId ?? readerId },
      select: { email: true, areaCode: true, nonDisclosure: true },
    });
    return {
      to: choice?.email ?? person.email,
      areaCode: person.areaCode,
      guarded: !tellsWhereOutside(person),
    };
  }
  const account = await prisma.account.findUniqueOrThrow({
    where: { id: accountId ?? readerId },
    select: { areaCode: true, company: { select: { areaCode: true } } },
  });
  return {
    to: choice?.email ?? null,
    areaCode: account.areaCode ?? account.company?.areaCode ?? null,
    guarded: false,
  };
}

async function bookedMeeting({ role, subjectType, subjectId, personId }: DeliveryRow, now: Date) {
  if (role !== 'seeker' || subjectType !== 'Meeting' || !subjectId || !personId) return null;
  const meeting = await prisma.meeting.findFirst({
    where: { id: subjectId, personId },
    select: { id: true, state: true, startsAt: true, endsAt: true, place: true, version: true },
  });
  if (!meeting?.startsAt || !meeting.endsAt || !isIn(meeting, 'booked') || meeting.startsAt < now)
    return null;
  const { id, startsAt, endsAt, place, version } = meeting;
  return { id, startsAt, endsAt, place, version };
}

/** What has come since the first message of this summary and is still unread. */
async function unreadSince({ accountId, at, role }: DeliveryRow): Promise<Counted[]> {
  if (!accountId) return [];
  const rows = await prisma.notice.groupBy({
    by: ['subjectType'],
    where: { accountId, readAt: null, at: { gte: at } },
    _count: true,
  });
  const counts = new Map<Counted['group'], number>();
  for (const { subjectType, _count } of rows) {
    const group = groupFor(role, subjectType);
    counts.set(group, (counts.get(group) ?? 0) + _count);
  }
  return [...counts].map(([group, count]) => ({ group, count })).sort((a, b) => b.count - a.count);
}
