import type { Act } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { copyView } from './commands/copy-view.server.ts';
import { deleteView } from './commands/delete-view.server.ts';
import { moveView } from './commands/move-view.server.ts';
import { openFirst } from './commands/open-first.server.ts';
import { shareView } from './commands/share-view.server.ts';
import type { ViewStep } from './view-name.ts';

type Done = {
  /** A key of `done`. */
  message: string;
  /** What has the focus on the page of all views: the button that moved the view, for as long as it is there. */
  focus?: string;
};
type Run = (act: Act, viewId: string, nameOfCopy: (name: string) => string) => Promise<Outcome<Done>>;

const saying =
  (message: string, run: (act: Act, viewId: string) => Promise<Outcome<unknown>>): Run =>
  async (act, viewId) => {
    const outcome = await run(act, viewId);
    return outcome.kind === 'ok' ? { kind: 'ok', value: { message } } : outcome;
  };

const moving =
  (by: -1 | 1): Run =>
  async (act, viewId) => {
    const moved = await moveView(act, { viewId, by });
    if (moved.kind !== 'ok') return moved;
    const { first, last } = moved.value;
    const button = first ? 'down' : last || by === -1 ? 'up' : 'down';
    return { kind: 'ok', value: { message: 'viewMoved', focus: `${button}-${viewId}` } };
  };

const runs: Record<ViewStep, Run> = {
  up: moving(-1),
  down: moving(1),
  first: saying('viewOpensFirst', (act, viewId) => openFirst(act, { viewId, first: true })),
  usual: saying('viewOpensUsual', (act, viewId) => openFirst(act, { viewId, first: false })),
  share: saying('viewShared', (act, viewId) => shareView(act, { viewId, shared: true })),
  unshare: saying('viewUnshared', (act, viewId) => shareView(act, { viewId, shared: false })),
  delete: saying('viewDeleted', (act, viewId) => deleteView(act, { viewId })),
  copy: async (act, viewId, nameOfCopy) => {
    const copied = await copyView(act, { viewId, nameOfCopy });
    return copied.kind === 'ok' ? { kind: 'ok', value: { message: 'viewCopied' } } : copied;
  },
};

/** What a button of the list of views does. */
export const doStep = (
  act: Act,
  step: ViewStep,
  viewId: string,
  nameOfCopy: (name: string) => string,
): Promise<Outcome<Done>> => runs[step](act, viewId, nameOfCopy);
