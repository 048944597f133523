import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, notFound, done, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { recordForClient } from '#app/features/on-behalf/record-for-client.server.ts';
import { addressOf, writeChannel } from '../choose-channel.server.ts';

type Input = { personId: string; channel: 'email' | 'letter' | 'call' };

/** What the person said at the desk or on the phone: how they are reached. Only of a person of the actor's own area. */
export async function chooseForClient(act: Act, { personId, channel }: Input): Promise<Outcome<null>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const person = await tx
      .selectFrom('Person')
      .select(['id', 'phone'])
      .where('id', '=', personId)
      .where(mayTouch(actor, 'write', now, 'Person.id'))
      .executeTakeFirst();
    if (!person) return notFound;
    const reader = { readerId: person.id, role: 'seeker' as const };
    if (channel === 'email' && !(await addressOf(tx, reader))) return invalidField('channel', 'noEmail');
    if (channel === 'call' && !person.phone) return invalidField('channel', 'noPhone');
    await writeChannel(tx, reader, channel, now);
    await recordForClient(tx, act, personId, 'reach');
    return done;
  });
}
