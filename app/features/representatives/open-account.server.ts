import { v7 as uuid } from 'uuid';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Organisation } from './organisation.ts';

type Place = Organisation & {
  representativeId: string;
  name: string;
  language: Language;
  managesUsers: boolean;
};
export type Opened = { accountId: string; joined: boolean };

/** The person's account in this company: a new one, or the one they have or had. `joined` where it was not open. */
export async function openAccount(tx: Tx, place: Place, now: Date): Promise<Opened> {
  const { companyId, providerId, representativeId, managesUsers } = place;
  const known = await tx
    .selectFrom('Account')
    .select(['id', 'closedAt', 'managesUsers'])
    .where('representativeId', '=', representativeId)
    .where('companyId', 'is not distinct from', companyId)
    .where('providerId', 'is not distinct from', providerId)
    .forUpdate()
    .executeTakeFirst();
  if (!known) {
    const id = uuid();
    const role = companyId === null ? 'provider' : 'employer';
    await tx
      .insertInto('Account')
      .values({ ...place, id, role, createdAt: now })
      .execute();
    return { accountId: id, joined: true };
  }
  const joined = known.closedAt !== null;
  await tx
    .updateTable('Account')
    .set({ closedAt: null, managesUsers: managesUsers || (!joined && known.managesUsers) })
    .where('id', '=', known.id)
    .execute();
  return { accountId: known.id, joined };
}
