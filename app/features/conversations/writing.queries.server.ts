import type { CounselorActor } from '#app/core/actor.ts';
import { isIn } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import {
  channelByDefault,
  isMessageChannel,
  type MessageChannel,
} from '#app/features/messages/message-channels.ts';
import { mailSentence } from '#app/features/messages/mail-words.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';

/** How a client gets what is written: in which language, by which way, and what the mail says of it. */
export type Writing = { language: Language; way: MessageChannel; mail: string; guarded: boolean };

/** The language and the way are those that notices go by (messages/write-notices.server.ts). */
export async function getWriting(actor: CounselorActor, personId: string): Promise<Writing | null> {
  const person = await prisma.person.findFirst({
    where: { id: personId, areaCode: actor.areaCode },
    select: { email: true, serviceLanguage: true, nonDisclosure: true },
  });
  if (!person) return null;
  const [account, chosen] = await Promise.all([
    prisma.account.findFirst({ where: { personId, role: 'seeker' }, select: { language: true } }),
    prisma.messageChoice.findUnique({ where: { readerId: personId } }),
  ]);
  const { nonDisclosure: guarded, serviceLanguage } = person;
  const known = account?.language ?? serviceLanguage;
  const language = isLanguage(known) ? known : 'fi';
  const hasEmail = (chosen?.email ?? person.email) !== null;
  const asked = isMessageChannel(chosen?.channel) ? chosen.channel : channelByDefault('seeker', hasEmail);
  const told = {
    role: 'seeker',
    type: 'message-sent',
    subjectType: 'ClientMessage',
    params: {},
    guarded,
  } as const;
  return {
    ...{ language, guarded, way: asked === 'email' && !hasEmail ? 'letter' : asked },
    mail: mailSentence(told, language),
  };
}

/** Whom a client writes to, and whether a new conversation can be begun: as long as jobseeking is in force. */
export async function getReceiver(personId: string): Promise<{ open: boolean; name: string | null } | null> {
  const journey = await prisma.journey.findUnique({
    where: { personId },
    select: { state: true, counselorId: true },
  });
  if (!journey) return null;
  const { state, counselorId } = journey;
  const counselor =
    counselorId === null
      ? null
      : await prisma.account.findUnique({ where: { id: counselorId }, select: { name: true } });
  return { open: isIn({ state }, 'active'), name: counselor?.name ?? null };
}
