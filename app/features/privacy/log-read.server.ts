import { kysely } from '#app/db/client.server.ts';
import type { Actor } from '#app/core/actor.ts';

/** By what right a person's data was opened. */
export type ReadReason = 'own' | 'customership' | 'stand-in' | 'presented';

/**
 * One line for each time somebody opens a person's data: who, which page, by what right. The person reads it. Awaited
 * before the page is shown, so that nothing is shown that is not written down; a person's reads of their own data are not
 * logged.
 */
export async function logRead(
  actor: Actor,
  personId: string,
  page: string,
  reason: ReadReason,
  now: Date,
): Promise<void> {
  if (actor.role === 'seeker' && actor.personId === personId) return;
  await kysely
    .insertInto('ReadLog')
    .values({
      personId,
      accountId: actor.accountId,
      actorRole: actor.role,
      actorName: actor.role === 'system' ? 'Polku' : actor.name,
      page,
      reason,
      at: now,
    })
    .execute();
}
