import type { Role } from '#app/core/actor.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { MessageChannel } from './message-channels.ts';

/** A seeker is one reader with or without an account; anybody else is their account. */
export type Reader = { readerId: string; role: Role };

export async function writeChannel(
  tx: Tx,
  { readerId }: Reader,
  channel: MessageChannel,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('MessageChoice')
    .values({ readerId, channel, updatedAt: now })
    .onConflict((conflict) => conflict.column('readerId').doUpdateSet({ channel, updatedAt: now }))
    .execute();
}

/** The address to which mail goes: one's own confirmed one, or the one given at registration. */
export async function addressOf(tx: Tx, { readerId, role }: Reader): Promise<string | null> {
  const choice = await tx
    .selectFrom('MessageChoice')
    .select('email')
    .where('readerId', '=', readerId)
    .executeTakeFirst();
  if (choice?.email || role !== 'seeker') return choice?.email ?? null;
  const person = await tx.selectFrom('Person').select('email').where('id', '=', readerId).executeTakeFirst();
  return person?.email ?? null;
}
