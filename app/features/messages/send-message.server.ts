import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import type { Language } from '#app/i18n/language.ts';

export type Words = { language: Language; subject: string; text: string; sensitiveReason: string };

/**
 * A counselor's own words to a client, inside the caller's transaction: told of in Polku and by mail, letter or a call, as
 * the client has chosen. Held as long as the act says, and until then not there for the client.
 */
export async function sendMessage(
  tx: Tx,
  act: Act,
  { personId, language, subject, text, sensitiveReason }: Words & { personId: string },
): Promise<Outcome<{ messageId: string }>> {
  const { actor, now } = act;
  const client = await clientOf(tx, act, personId);
  if (!client || actor.role !== 'counselor') return notFound;
  const messageId = uuid();
  const leavesAt = act.holdUntil ?? now;
  await tx
    .insertInto('ClientMessage')
    .values({
      ...{
        id: messageId,
        personId,
        areaCode: client.areaCode,
        fromId: actor.accountId,
        fromName: actor.name,
      },
      ...{ language, subject, text, sensitiveReason: sensitiveReason || null, at: now, leavesAt },
    })
    .execute();
  await sql`insert into "Outbox" ("type","params","subjectType","subjectId","version","personId","actorRole","actorId","at","availableAt")
    values ('message-sent', '{}', 'ClientMessage', ${messageId}, 0, ${personId}, ${actor.role}, ${actor.accountId}, ${now}, ${leavesAt})`.execute(
    tx,
  );
  return ok({ messageId });
}
