import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { CaseloadSearch } from '#app/features/caseload/caseload-search.server.ts';
import { keepsViews, lockOwnViews } from '../own-views.server.ts';
import { queryOf } from '#app/features/caseload/stored-query.server.ts';
import { MOST_VIEWS, nameKeyOf } from '../view-name.ts';

type Input = { search: CaseloadSearch; name: string; replaces: string };

/** Keeps a search under a name, as a new view or in the place of one's own that is there. */
export async function saveView(
  { actor, now }: Act,
  { search, name, replaces }: Input,
): Promise<Outcome<{ id: string }>> {
  if (!keepsViews(actor)) return forbidden;
  const query = queryOf(search);
  return transaction(async (tx): Promise<Outcome<{ id: string }>> => {
    const own = await lockOwnViews(tx, actor);
    if (replaces !== '' && !own.some(({ id }) => id === replaces)) return notFound;
    const nameKey = nameKeyOf(name);
    if (own.some((view) => view.id !== replaces && view.nameKey === nameKey))
      return invalidField('name', 'viewNameTaken');
    if (replaces !== '') {
      const named = name === '' ? {} : { name, nameKey };
      await tx
        .updateTable('SavedView')
        .set({ query, ...named })
        .where('id', '=', replaces)
        .execute();
      return ok({ id: replaces });
    }
    if (own.length >= MOST_VIEWS) return invalidField('name', 'tooManyViews');
    const id = uuid();
    const position = (own.at(-1)?.position ?? -1) + 1;
    const { accountId } = actor;
    await tx
      .insertInto('SavedView')
      .values({ id, accountId, name, nameKey, query, position, createdAt: now })
      .execute();
    return ok({ id });
  });
}
