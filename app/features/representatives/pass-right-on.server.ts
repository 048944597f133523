import type { Tx } from '#app/db/transaction.server.ts';
import type { Organisation } from './organisation.ts';
import { lockUsers, recordUserAct } from './users.server.ts';

/**
 * Whoever alone decided about the others is gone without giving that right on: it passes to the one among them who used Polku
 * last, who is told, and whoever holds a mandate for the company can come in as before. Our own choice: a company that nobody
 * can let anybody into would have to be mended by hand.
 */
export async function passRightOn(tx: Tx, organisation: Organisation, now: Date): Promise<void> {
  const users = await lockUsers(tx, organisation);
  if (users.length === 0 || users.some(({ managesUsers }) => managesUsers)) return;
  const heir = await tx
    .selectFrom('Account')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      users.map(({ id }) => id),
    )
    .orderBy((query) => query.fn.coalesce('lastSignInAt', 'createdAt'), 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  await tx.updateTable('Account').set({ managesUsers: true }).where('id', '=', heir.id).execute();
  await recordUserAct(tx, organisation, { kind: 'rightPassedOn', by: null, about: heir.name, at: now });
  await tx
    .insertInto('Outbox')
    .values({
      ...{ type: 'users-right-passed', params: {}, subjectType: 'Account', subjectId: heir.id, version: 0 },
      ...{ actorRole: 'system', at: now, availableAt: now },
    })
    .execute();
}
