import type { Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import { notAllowed, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { actedFor } from '#app/features/journey/acted-for.server.ts';
import { recordForClient } from '#app/features/on-behalf/record-for-client.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { endWaiting, firstOf } from '../conversation.server.ts';
import { writeDown } from '../send-message.server.ts';

type Said = { personId: string; language: Language; text: string };

/** A client begins a conversation with whoever serves them, or staff write down what the client says. */
export async function writeAsClient(
  act: Act,
  said: Said & { subject: string },
): Promise<Outcome<{ messageId: string }>> {
  return transaction(async (tx) => {
    const client = await whoWrites(tx, act, said.personId);
    if (!client) return notFound;
    return client.served ? ok(await write(tx, act, { ...said, client, answersId: null })) : notAllowed;
  });
}

/** The same in a conversation that there is: one may answer also when jobseeking has ended. */
export async function answerAsClient(
  act: Act,
  { messageId, ...said }: Said & { messageId: string },
): Promise<Outcome<{ messageId: string }>> {
  return transaction(async (tx) => {
    const client = await whoWrites(tx, act, said.personId);
    if (!client) return notFound;
    const first = await firstOf(tx, { personId: said.personId, messageId, side: 'seeker', now: act.now });
    if (!first) return notFound;
    const written = await write(tx, act, {
      ...said,
      client,
      answersId: first.id,
      subject: first.subject,
    });
    await endWaiting(tx, first.id, 'counselor');
    return ok(written);
  });
}

type Client = { fromName: string; areaCode: string; served: boolean };

async function whoWrites(tx: Tx, act: Act, personId: string): Promise<Client | null> {
  if ((await actedFor(tx, act, personId)) === null) return null;
  const row = await tx
    .selectFrom('Journey as j')
    .innerJoin('Person as p', 'p.id', 'j.personId')
    .select(['p.givenName', 'p.familyName', 'j.areaCode', 'j.state'])
    .where('j.personId', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const { givenName, familyName, areaCode } = row;
  return { fromName: `${givenName} ${familyName}`, areaCode, served: isIn(row, 'active') };
}

async function write(
  tx: Tx,
  act: Act,
  { client, ...row }: Said & { client: Client; subject: string; answersId: string | null },
): Promise<{ messageId: string }> {
  const { actor, now: at, channel = null } = act;
  const { fromName, areaCode } = client;
  if (actor.accountId === null) throw new Error('a message has a writer');
  const from = { fromRole: 'seeker', fromId: actor.accountId, fromName } as const;
  const written = await writeDown(tx, act, 'message-received', {
    ...{ ...row, ...from, areaCode, at, leavesAt: at, waitsSince: at, sensitiveReason: null },
    channel: actor.role === 'seeker' ? null : channel,
  });
  await recordForClient(tx, act, row.personId, 'message');
  return written;
}
