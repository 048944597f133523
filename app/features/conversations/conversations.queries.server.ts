import type { CounselorActor, SeekerActor, StaffChannel } from '#app/core/actor.ts';
import { staffChannels } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';
import type { Side } from './conversation.server.ts';

type Reader = CounselorActor | SeekerActor;

export type ConversationLine = {
  id: string;
  subject: string;
  language: Language;
  count: number;
  last: { at: Date; side: Side; name: string };
  /** How many of its messages the reader's side has not opened. */
  unread: number;
  /** Whose answer is waited for. */
  waitsFor: Side | null;
};

export type MessageView = {
  id: string;
  at: Date;
  side: Side;
  /** Written by the reader's own side. */
  own: boolean;
  name: string;
  language: Language;
  paragraphs: string[];
  /** How it came, where staff wrote it down for the client. */
  channel: StaffChannel | null;
  readAt: Date | null;
  /** Not there for the client before this moment. */
  leavesAt: Date | null;
};

export type ConversationView = {
  id: string;
  subject: string;
  language: Language;
  waitsFor: Side | null;
  messages: MessageView[];
  /** The ids of what the reader's side has not opened. */
  unread: string[];
};

const sideOf = (role: string): Side => (role === 'seeker' ? 'seeker' : 'counselor');
const languageOf = (stored: string): Language => (isLanguage(stored) ? stored : 'fi');

/** More than anybody has written to one client in the years that messages are kept. */
const MOST = 500;

/** Messages of a person as the reader may know of them: a client sees what has left. */
const readable = (reader: Reader, personId: string, now: Date) =>
  reader.role === 'seeker'
    ? { personId: reader.personId, leavesAt: { lte: now } }
    : { personId, areaCode: reader.areaCode };

/** What a client and those who serve the client write to each other, by conversation, the newest first. */
export async function listConversations(
  reader: Reader,
  personId: string,
  now: Date,
): Promise<ConversationLine[]> {
  const rows = await prisma.clientMessage.findMany({
    where: readable(reader, personId, now),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      ...{ id: true, answersId: true, subject: true, language: true, fromRole: true, fromName: true },
      ...{ at: true, readAt: true, waitsSince: true },
    },
  });
  const conversations = new Map<string, ConversationLine>();
  for (const { id, answersId, subject, language, fromRole, fromName, at, readAt, waitsSince } of rows) {
    const side = sideOf(fromRole);
    const key = answersId ?? id;
    const line = conversations.get(key) ?? {
      ...{ id: key, subject, language: languageOf(language), last: { at, side, name: fromName } },
      ...{ count: 0, unread: 0, waitsFor: null },
    };
    line.count += 1;
    if (side !== reader.role && readAt === null) line.unread += 1;
    if (waitsSince) line.waitsFor = side === 'seeker' ? 'counselor' : 'seeker';
    conversations.set(key, line);
  }
  return [...conversations.values()];
}

/** How many messages wait to be opened by the client. */
export const countUnread = ({ personId }: SeekerActor, now: Date): Promise<number> =>
  prisma.clientMessage.count({
    where: { personId, fromRole: 'counselor', readAt: null, leavesAt: { lte: now } },
  });

/** A conversation to read, by any of its messages; null where there is none for this reader. */
export async function getConversation(
  reader: Reader,
  { personId, messageId }: { personId: string; messageId: string },
  now: Date,
): Promise<ConversationView | null> {
  const where = readable(reader, personId, now);
  const asked = await prisma.clientMessage.findFirst({
    where: { ...where, id: messageId },
    select: { id: true, answersId: true },
  });
  if (!asked) return null;
  const id = asked.answersId ?? asked.id;
  const rows = await prisma.clientMessage.findMany({
    where: { ...where, OR: [{ id }, { answersId: id }] },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const [first] = rows;
  if (!first) return null;
  const waiting = rows.find(({ waitsSince }) => waitsSince !== null);
  const messages = rows.map((row): MessageView => {
    const side = sideOf(row.fromRole);
    return {
      ...{ id: row.id, at: row.at, side, own: side === reader.role, name: row.fromName },
      ...{ language: languageOf(row.language), paragraphs: row.text.split(/\n+/).filter(Boolean) },
      channel: staffChannels.find((each) => each === row.channel) ?? null,
      readAt: row.readAt,
      leavesAt: row.leavesAt > now ? row.leavesAt : null,
    };
  });
  return {
    ...{ id, subject: first.subject, language: languageOf(first.language), messages },
    waitsFor: waiting ? (sideOf(waiting.fromRole) === 'seeker' ? 'counselor' : 'seeker') : null,
    unread: messages.flatMap((message) => (message.own || message.readAt ? [] : [message.id])),
  };
}

/** Whose conversation a counselor's address leads to. */
export async function personOfMessage(actor: CounselorActor, messageId: string): Promise<string | null> {
  const row = await prisma.clientMessage.findFirst({
    where: { id: messageId, areaCode: actor.areaCode },
    select: { personId: true },
  });
  return row?.personId ?? null;
}
