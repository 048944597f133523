import { diffWordsWithSpace } from 'diff';
import type { IsoDate } from '#app/rules/dates.ts';
import { detailNames, type DetailName, type PlanDetails } from './plan-details.ts';

/** What a version of a plan says, as far as a reader wants to know what became of it. */
export type PlanContents = {
  situation: string;
  goal: string;
  followUpWay: string;
  otherProof: string;
  reportDueOn: IsoDate | null;
  obligation: { mode: string | null; target: number | null; reason: string | null; on: string | null };
  /** What plans of this kind alone say, by field. */
  details: PlanDetails;
  /** Who approves beside the person and the employment authority. */
  parties: readonly string[];
  actions: readonly PlannedAction[];
};
export type PlannedAction = {
  id?: string;
  area: string;
  taskCode: string;
  description: string;
  who: string;
  dueOn: IsoDate | null;
  service: string | null;
  done: boolean;
};

/** A stretch of a text: as it was, written anew, or taken out. */
export type Piece = { is: 'same' | 'added' | 'removed'; words: string };

export const textParts = ['situation', 'goal', 'followUpWay', 'otherProof'] as const;
export const actionFacts = ['taskCode', 'who', 'dueOn', 'service'] as const;
type ActionFact = (typeof actionFacts)[number];

export type ActionChange =
  | { is: 'added' | 'removed' | 'done'; action: PlannedAction }
  | {
      is: 'changed';
      action: PlannedAction;
      words: Piece[];
      facts: { fact: ActionFact; before: string | null; after: string | null }[];
    };

export type PlanChanges = {
  texts: { part: (typeof textParts)[number]; pieces: Piece[] }[];
  reportDueOn: { before: IsoDate | null; after: IsoDate | null } | null;
  obligation: { before: PlanContents['obligation']; after: PlanContents['obligation'] } | null;
  details: { name: DetailName; before: string; after: string }[];
  parties: { before: readonly string[]; after: readonly string[] } | null;
  actions: ActionChange[];
};

/** Two descriptions that share this much of their words are one action written anew. */
const ALIKE = 0.5;

type Version = { id: string; number: number; proposedAt: Date | null };

/** The version that a plan was made from; else the latest before it that came as far as being proposed. */
export function versionBefore<V extends Version>(
  plan: { number: number; previousPlanId: string | null },
  versions: readonly V[],
): V | undefined {
  const earlier = versions
    .filter(({ number, proposedAt }) => number < plan.number && proposedAt !== null)
    .sort((a, b) => b.number - a.number);
  return earlier.find(({ id }) => id === plan.previousPlanId) ?? earlier[0];
}

/** What a version says otherwise than the one before it; what stayed is not in it. */
export function planChanges(before: PlanContents, after: PlanContents): PlanChanges {
  const texts = textParts
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ part, pieces: pieces(before[part], after[part]) }));
  const { mode, target, reason, on } = before.obligation;
  const { obligation } = after;
  const sameObligation =
    mode === obligation.mode &&
    target === obligation.target &&
    reason === obligation.reason &&
    on === obligation.on;
  const sameParties = before.parties.join() === after.parties.join();
  return {
    texts,
    reportDueOn:
      before.reportDueOn === after.reportDueOn
        ? null
        : { before: before.reportDueOn, after: after.reportDueOn },
    obligation: sameObligation ? null : { before: before.obligation, after: obligation },
    details: detailChanges(before.details, after.details),
    parties: sameParties ? null : { before: before.parties, after: after.parties },
    actions: actionChanges(before.actions, after.actions),
  };
}

export function isUnchanged({ reportDueOn, obligation, parties, ...lists }: PlanChanges): boolean {
  const { texts, details, actions } = lists;
  return (
    [texts, details, actions].every(({ length }) => length === 0) && !reportDueOn && !obligation && !parties
  );
}

function detailChanges(before: PlanDetails, after: PlanDetails): PlanChanges['details'] {
  return detailNames.flatMap((name) => {
    const [was, is] = [before[name] ?? '', after[name] ?? ''];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
}

/**
 * The words of two texts in one line of reading: the same and the removed make the old text, the same and the added the
 * new. Texts with little in common stand one after the other, because nobody can read them word by word.
 */
export function pieces(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after).map(({ value, added, removed }): Piece => {
    return { is: added ? 'added' : removed ? 'removed' : 'same', words: value };
  });
  const same = found.filter(({ is }) => is === 'same').reduce((sum, { words }) => sum + words.length, 0);
  if (same >= ALIKE * Math.max(before.length, after.length)) return found;
  const whole: Piece[] = [
    { is: 'removed', words: before },
    { is: 'added', words: after },
  ];
  return whole.filter(({ words }) => words !== '');
}

function actionChanges(before: readonly PlannedAction[], after: readonly PlannedAction[]): ActionChange[] {
  const left = [...before];
  const changes: ActionChange[] = [];
  const pairs = after.map((action) => ({ action, was: takeSame(left, action) }));
  for (const { action, was } of pairs) {
    const older = was ?? takeAlike(left, action);
    if (!older) changes.push({ is: 'added', action });
    else if (older !== was) changes.push(changeOf(older, action));
  }
  // What was done stays with the version in which it was done.
  for (const action of left) changes.push({ is: action.done ? 'done' : 'removed', action });
  return changes;
}

const factsOf = (action: PlannedAction): readonly unknown[] => [
  action.area,
  action.description,
  ...actionFacts.map((fact) => action[fact]),
];

function takeSame(from: PlannedAction[], action: PlannedAction): PlannedAction | undefined {
  const wanted = JSON.stringify(factsOf(action));
  const at = from.findIndex((each) => JSON.stringify(factsOf(each)) === wanted);
  return at < 0 ? undefined : from.splice(at, 1)[0];
}

function takeAlike(from: PlannedAction[], action: PlannedAction): PlannedAction | undefined {
  let best = -1;
  let most = ALIKE;
  for (const [at, each] of from.entries()) {
    const share = likeness(each.description, action.description);
    if (each.area === action.area && share >= most) [best, most] = [at, share];
  }
  return best < 0 ? undefined : from.splice(best, 1)[0];
}

/** The share of words that two texts have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 1 : common / all;
}

const wordsOf = (text: string) => new Set(text.toLocaleLowerCase('fi').match(/[\p{L}\p{N}]+/gu) ?? []);

function changeOf(before: PlannedAction, after: PlannedAction): ActionChange {
  const facts = actionFacts
    .filter((fact) => before[fact] !== after[fact])
    .map((fact) => ({ fact, before: before[fact], after: after[fact] }));
  return { is: 'changed', action: after, words: pieces(before.description, after.description), facts };
}
