import type { CounselorActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { pool } from '#app/db/client.server.ts';
import { viewsSeen, type SavedView } from './views-seen.server.ts';
import type { ViewStep } from './view-name.ts';

/** The reader's own views in their order, then those that colleagues of the team share. */
export async function listViews(actor: CounselorActor): Promise<SavedView[]> {
  const { rows } = await pool.query<SavedView>(viewsSeen.text, [actor.accountId, actor.teamId]);
  return rows;
}

/** A view of one's own, or one that is shared with one; null for anybody else's. */
export async function getView(actor: CounselorActor, id: string): Promise<SavedView | null> {
  if (!isUuid(id)) return null;
  return (await listViews(actor)).find((view) => view.id === id) ?? null;
}

/** What the reader can do with each of their views, in the order of buttons. */
export function stepsFor(actor: CounselorActor, view: SavedView, views: readonly SavedView[]): ViewStep[] {
  if (!view.own) return ['copy'];
  const own = views.filter((each) => each.own);
  const at = own.findIndex(({ id }) => id === view.id);
  const steps: ViewStep[] = [];
  if (at > 0) steps.push('up');
  if (at < own.length - 1) steps.push('down');
  steps.push(view.opensFirst ? 'usual' : 'first');
  if (view.shared) steps.push('unshare');
  else if (actor.teamId !== null) steps.push('share');
  return [...steps, 'delete'];
}
