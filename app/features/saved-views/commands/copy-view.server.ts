import type { Act } from '#app/core/advance.server.ts';
import { forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { runStatement } from '#app/db/statement.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { keepsViews } from '../own-views.server.ts';
import { searchIn } from '#app/features/caseload/stored-query.server.ts';
import { NAME_LENGTH } from '../view-name.ts';
import { viewsSeen } from '../views-seen.server.ts';
import { saveView } from './save-view.server.ts';

type Input = { viewId: string; nameOfCopy: (name: string) => string };

/** A colleague's shared view as one's own, by its name or, where that is taken, as a copy of it. */
export async function copyView(act: Act, { viewId, nameOfCopy }: Input): Promise<Outcome<{ id: string }>> {
  if (!keepsViews(act.actor)) return forbidden;
  const { accountId, teamId } = act.actor;
  const views = await transaction((tx) => runStatement(tx, viewsSeen, [accountId, teamId]));
  const view = views.find(({ id }) => id === viewId);
  if (!view || view.own) return notFound;
  const search = searchIn(view.query);
  const saved = await saveView(act, { search, name: view.name, replaces: '' });
  if (saved.kind !== 'invalid' || saved.errors.name?.[0] !== 'viewNameTaken') return saved;
  return saveView(act, { search, name: nameOfCopy(view.name).slice(0, NAME_LENGTH), replaces: '' });
}
