import type { SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { isLanguage } from '#app/i18n/language.ts';

/** A counselor's words to the reader; null before they have left, and for anybody else. */
export async function getOwnMessage(actor: SeekerActor, id: string, now: Date) {
  const message = await prisma.clientMessage.findFirst({
    where: { id, personId: actor.personId, leavesAt: { lte: now } },
    select: { subject: true, text: true, language: true, fromName: true, leavesAt: true },
  });
  if (!message) return null;
  const { subject, text, language, fromName, leavesAt } = message;
  return {
    subject,
    paragraphs: text.split(/\n+/).filter(Boolean),
    language: isLanguage(language) ? language : 'fi',
    fromName,
    at: leavesAt.toISOString(),
  };
}
