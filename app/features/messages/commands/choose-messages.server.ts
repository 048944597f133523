import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { Actor } from '#app/core/actor.ts';
import { mailLeaves } from '#app/core/env.server.ts';
import { invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { expiresIn, fingerprint, mailedToken } from '#app/core/secret-link.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { addressOf, writeChannel, type Reader } from '../choose-channel.server.ts';
import { ADDRESS_TYPE } from '../delivery-row.ts';
import { channelsOf, needsEmail, type MessageChannel } from '../message-channels.ts';

type Choice = { language: Language; channel: MessageChannel; email: string };

/** So that nobody uses Polku to send mail to strangers. */
const ADDRESSES_A_DAY = 5;
const DAY = 86_400_000;
/** How long the link of a new address works (own choice). */
const LINK_HOURS = 48;

/**
 * How the actor wants to hear of things. A new address is asked to confirm itself by a link; until
 * then mail goes where it went before.
 */
export async function chooseMessages(
  { actor, now }: Act,
  { language, channel, email }: Choice,
): Promise<Outcome<{ asked: boolean }>> {
  const reader = readerOf(actor);
  if (!reader || actor.accountId === null) return notFound;
  if (!channelsOf(actor.role).includes(channel)) return invalidField('channel', 'choose');
  if (needsEmail(channel) && !mailLeaves()) return invalidField('channel', 'choose');
  const { accountId } = actor;
  return transaction(async (tx) => {
    const current = await addressOf(tx, reader);
    const wanted = email || current;
    if (needsEmail(channel) && !wanted) return invalidField('email', 'required');
    await writeChannel(tx, reader, channel, now);
    if (!email || email === current) return ok({ asked: false });
    if (!mailLeaves()) return invalidField('email', 'noMail');
    if (await askedTooOften(tx, reader, now)) return invalidField('email', 'tooManyAddresses');
    await ask(tx, { ...reader, accountId, language, email }, now);
    return ok({ asked: true });
  });
}

function readerOf(actor: Actor): Reader | null {
  if (actor.role === 'seeker') return { readerId: actor.personId, role: actor.role };
  return actor.accountId === null ? null : { readerId: actor.accountId, role: actor.role };
}

async function askedTooOften(tx: Tx, { readerId }: Reader, now: Date): Promise<boolean> {
  const asked = await tx
    .selectFrom('Delivery')
    .select('id')
    .where('readerId', '=', readerId)
    .where('type', '=', ADDRESS_TYPE)
    .where('at', '>', new Date(now.getTime() - DAY))
    .execute();
  return asked.length >= ADDRESSES_A_DAY;
}

type Asked = Reader & { accountId: string; language: Language; email: string };

async function ask(tx: Tx, { readerId, role, accountId, language, email }: Asked, now: Date): Promise<void> {
  const id = uuid();
  await tx
    .updateTable('MessageChoice')
    .set({
      newEmail: email,
      tokenHash: fingerprint(mailedToken('address', id)),
      tokenExpiresAt: expiresIn(now, LINK_HOURS),
    })
    .where('readerId', '=', readerId)
    .execute();
  const row = { id, key: `address ${id}`, readerId, role, type: ADDRESS_TYPE, accountId, language };
  await tx
    .insertInto('Delivery')
    // Whoever has just typed it waits for it, at whatever hour.
    .values({ ...row, channel: 'email', address: email, at: now, availableAt: now, urgent: true })
    .execute();
}
