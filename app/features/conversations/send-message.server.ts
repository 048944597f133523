import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import type { Language } from '#app/i18n/language.ts';

export type Words = { language: Language; subject: string; text: string; sensitiveReason: string };
type Input = Words & { personId: string; answersId?: string | null; waits?: boolean };

/**
 * A counselor's own words to a client, inside the caller's transaction: told of in Polku and by mail, letter or a call, as
 * the client has chosen. Held as long as the act says, and until then not there for the client.
 */
export async function sendMessage(
  tx: Tx,
  act: Act,
  { personId, answersId = null, waits = false, sensitiveReason, ...words }: Input,
): Promise<Outcome<{ messageId: string }>> {
  const { actor, now: at } = act;
  const client = await clientOf(tx, act, personId);
  if (!client || actor.role !== 'counselor') return notFound;
  const { areaCode } = client;
  const leavesAt = act.holdUntil ?? at;
  const from = { fromRole: actor.role, fromId: actor.accountId, fromName: actor.name };
  return ok(
    await writeDown(tx, act, 'message-sent', {
      ...{ ...words, ...from, personId, areaCode, answersId, at, leavesAt },
      ...{ waitsSince: waits ? at : null, sensitiveReason: sensitiveReason || null, channel: null },
    }),
  );
}

type Row = {
  personId: string;
  areaCode: string;
  fromRole: 'seeker' | 'counselor';
  fromId: string;
  fromName: string;
  answersId: string | null;
  channel: string | null;
  language: Language;
  subject: string;
  text: string;
  sensitiveReason: string | null;
  at: Date;
  leavesAt: Date;
  waitsSince: Date | null;
};

/** The message and the news of it, which leave together. */
export async function writeDown(
  tx: Tx,
  { actor, now: at }: Act,
  type: 'message-sent' | 'message-received',
  row: Row,
): Promise<{ messageId: string }> {
  const messageId = uuid();
  await tx
    .insertInto('ClientMessage')
    .values({ id: messageId, ...row })
    .execute();
  await tx
    .insertInto('Outbox')
    .values({
      ...{ type, params: json({}), subjectType: 'ClientMessage', subjectId: messageId, version: 0 },
      ...{ personId: row.personId, actorRole: actor.role, actorId: actor.accountId },
      ...{ at, availableAt: row.leavesAt },
    })
    .execute();
  return { messageId };
}
