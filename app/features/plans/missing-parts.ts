import type { IsoDate } from '#app/rules/dates.ts';
import { missingDetails, type DetailFacts, type DetailName, type PlanDetails } from './plan-details.ts';
import type { PlanKind } from './plan.machine.ts';

/** What a plan says before it can be proposed (380/2023 38 §, 385/2024 1 §). The obligation is decided by its form already. */
export const planParts = ['situation', 'goal', 'actions', 'timetable', 'followUpWay', 'reportDueOn'] as const;
type PlanPart = (typeof planParts)[number];
export type MissingPart = PlanPart | DetailName;

type Contents = {
  situation: string;
  goal: string;
  followUpWay: string;
  reportDueOn: IsoDate | null;
  details: PlanDetails;
  actions: { dueOn: IsoDate | null }[];
};

export function missingParts(kind: PlanKind, plan: Contents, facts: DetailFacts): MissingPart[] {
  const lacks: Record<PlanPart, boolean> = {
    situation: plan.situation.trim() === '',
    goal: plan.goal.trim() === '',
    actions: plan.actions.length === 0,
    timetable: plan.actions.some(({ dueOn }) => dueOn === null),
    followUpWay: plan.followUpWay.trim() === '',
    reportDueOn: plan.reportDueOn === null,
  };
  return [...planParts.filter((part) => lacks[part]), ...missingDetails(kind, plan.details, facts)];
}

export const isPlanPart = (part: MissingPart): part is PlanPart => planParts.some((known) => known === part);
