import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import { differences, marksOf, merged, unitsOf, type Difference, type Typed } from './plan-merge.ts';

/** What a counselor meets whose plan somebody else has saved meanwhile. */
export type PlanConflict = {
  /** The version that is compared with: with it the choices are saved. */
  version: number;
  by: { name: string | null; at: Date } | null;
  differences: Difference[];
};

const mark = (words: string) => createHash('sha256').update(words).digest('base64url').slice(0, 8);
const marks = z.record(z.string(), z.string());

/** What a form says when nothing has been typed into it yet. */
export function typedOf(plan: CounselorPlan): Typed {
  const typed: Typed = {
    ...{ situation: plan.situation, goal: plan.goal, followUpWay: plan.followUpWay },
    ...{ otherProof: plan.otherProof, reportDueOn: plan.reportDueOn ?? '' },
    ...{ obligationMode: plan.obligationMode ?? '', obligationTarget: String(plan.obligationTarget ?? '') },
    ...{ obligationReason: plan.obligationReason ?? '', obligationOn: plan.obligationOn ?? '' },
  };
  for (const [name, value] of Object.entries(plan.details)) typed[`details.${name}`] = value;
  for (const [index, action] of plan.actions.entries()) {
    const of = (field: string) => `actions.${index}.${field}`;
    typed[of('id')] = action.id;
    typed[of('task')] = `${action.area}:${action.taskCode}`;
    typed[of('description')] = action.description;
    typed[of('who')] = action.who;
    typed[of('dueOn')] = action.dueOn ?? '';
    typed[of('serviceId')] = action.serviceId ?? '';
  }
  return typed;
}

/** What the form begins with where the plan says nothing yet. */
export type Suggested = { situation: string; followUpWay: string; reportDueOn: string };

/**
 * Marks of what the form begins with. They go with it, so that it is seen later who has changed what; what was only
 * suggested and left so is nobody's change.
 */
export function basisOf(plan: CounselorPlan, suggested: Suggested): string {
  const typed = typedOf(plan);
  const begun = {
    ...typed,
    situation: plan.situation || suggested.situation,
    followUpWay: plan.followUpWay || suggested.followUpWay,
    reportDueOn: plan.reportDueOn ?? suggested.reportDueOn,
    obligationMode: plan.obligationMode ?? 'standard',
  };
  return JSON.stringify(marksOf(unitsOf(begun), mark));
}

export function conflictOf(typed: Typed, plan: CounselorPlan): PlanConflict {
  const found = differences(basisIn(typed), unitsOf(typed), unitsOf(typedOf(plan)), mark);
  return { version: plan.version, by: plan.saved, differences: found.filter(isReal) };
}

/** The number of an ordinary obligation is the law's: it is not typed, so that it never differs by itself. */
const isReal = ({ key, mine, saved }: Difference) =>
  key !== 'obligation' ||
  ['obligationMode', 'obligationReason', 'obligationOn'].some((field) => mine?.[field] !== saved?.[field]) ||
  Boolean(mine?.obligationTarget && mine.obligationTarget !== saved?.obligationTarget);

/** The form as the choices make it, ready to be saved over the version that was compared with. */
export function chosenFrom(typed: Typed, plan: CounselorPlan, suggested: Suggested): Typed {
  const chosen = (key: string) => {
    const value = typed[`keep.${key}`];
    return Array.isArray(value) ? value[0] : value;
  };
  const values = merged(unitsOf(typed), unitsOf(typedOf(plan)), chosen);
  return { ...values, version: String(plan.version), basis: basisOf(plan, suggested) };
}

function basisIn({ basis }: Typed): Record<string, string> {
  try {
    return marks.parse(JSON.parse(typeof basis === 'string' ? basis : '{}'));
  } catch {
    return {};
  }
}
