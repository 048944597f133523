import type { Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';

/** The language in which Polku opens and tells its news to this account. */
export async function chooseLanguage({ actor }: Act, input: { language: Language }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('Account')
      .set({ language: input.language })
      .where('id', '=', actor.accountId)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? done : notFound;
  });
}
