import type { Actor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import type { ReadReason } from '#app/features/privacy/read-reasons.ts';
import { unseal } from './seal.server.ts';

/**
 * A person's identity code in clear, for a page or a file that must show it; null for a person who has none. The one way to
 * it: the read is in the log before the code is opened. Whether the actor may read this person is asked before.
 */
export async function openIdentityCode(
  actor: Actor,
  personId: string,
  { page, reason }: { page: string; reason: ReadReason },
  now: Date,
): Promise<string | null> {
  const kind = 'identityCode';
  const row = await prisma.sealedIdentifier.findUnique({ where: { personId_kind: { personId, kind } } });
  if (!row) return null;
  await logRead(actor, personId, page, reason, now);
  return unseal({ personId, kind }, row);
}
