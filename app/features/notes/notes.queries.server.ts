import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';

/** A note of the counselor's own that nobody else has seen yet; null for any other. */
export async function getPrivateNote(actor: CounselorActor, personId: string, noteId: string) {
  const note = await prisma.contactNote.findFirst({
    where: { id: noteId, personId, accountId: actor.accountId, sharedAt: null },
    select: { id: true, channel: true, text: true, at: true },
  });
  return note && { ...note, at: note.at.toISOString() };
}
