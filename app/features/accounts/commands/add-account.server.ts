import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { Role } from '#app/core/actor.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';

export type NewAccount = {
  role: Exclude<Role, 'partner' | 'system'>;
  name: string;
  language: Language;
  areaCode?: string;
  personId?: string;
  companyId?: string;
  providerId?: string;
  title?: string;
  /** Of staff: what the city's own directory calls them, in lower case. */
  directoryId?: string;
  /** Of those who act for a company or a provider: whether they decide who else does. */
  managesUsers?: boolean;
  /** An invented person; with a story one can sign in as them where that is allowed. */
  demonstration?: boolean;
  story?: string;
};

/** Opens an account: one person in one role. */
export async function addAccount({ now }: Act, account: NewAccount): Promise<Outcome<{ id: string }>> {
  const id = uuid();
  return transaction(async (tx) => {
    await tx
      .insertInto('Account')
      .values({ ...account, id, createdAt: now })
      .execute();
    return ok({ id });
  });
}
