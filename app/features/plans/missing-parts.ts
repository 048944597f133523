import type { IsoDate } from '#app/rules/dates.ts';

/** What a plan says before it can be proposed (380/2023 38 §, 385/2024 1 §). The obligation is decided by its form already. */
export const planParts = ['situation', 'goal', 'actions', 'timetable', 'followUpWay', 'reportDueOn'] as const;
export type MissingPart = (typeof planParts)[number];

type Contents = {
  situation: string;
  goal: string;
  followUpWay: string;
  reportDueOn: IsoDate | null;
  actions: { dueOn: IsoDate | null }[];
};

export function missingParts(plan: Contents): MissingPart[] {
  const lacks: Record<MissingPart, boolean> = {
    situation: plan.situation.trim() === '',
    goal: plan.goal.trim() === '',
    actions: plan.actions.length === 0,
    timetable: plan.actions.some(({ dueOn }) => dueOn === null),
    followUpWay: plan.followUpWay.trim() === '',
    reportDueOn: plan.reportDueOn === null,
  };
  return planParts.filter((part) => lacks[part]);
}
