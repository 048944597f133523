import { z } from 'zod';
import { lookKinds, type LookKind } from '#app/features/second-looks/second-look.machine.ts';
import type { OwnRules } from '#app/rules/validity.ts';

/** How far the numbers may go (OWN): what is asked comes often enough, and there is time to answer it. */
export const limits = {
  renewalMonths: { min: 1, max: 12 },
  renewalDays: { min: 7, max: 60 },
  answerDays: { min: 5, max: 60 },
} as const satisfies Record<keyof OwnRules, { min: number; max: number }>;

export const numberRules = ['renewalMonths', 'renewalDays', 'answerDays'] as const;
export type NumberRule = (typeof numberRules)[number];

/** All that an authority chooses itself, each under the name by which its changes are told. */
export const areaRules = [...numberRules, ...lookKinds, 'erasesByItself'] as const;
export type AreaRuleName = (typeof areaRules)[number];

export type AreaChoices = Record<NumberRule, number> & { looks: Record<LookKind, boolean> };

/** Of each changed rule what held before and what holds now. */
export const ruleChanges = z.partialRecord(
  z.enum(areaRules),
  z.union([z.tuple([z.number(), z.number()]), z.tuple([z.boolean(), z.boolean()])]),
);
export type RuleChanges = z.infer<typeof ruleChanges>;

/** What is otherwise in the one than in the other. */
export function changesBetween(before: AreaChoices, after: AreaChoices): RuleChanges {
  const changed: RuleChanges = {};
  for (const name of numberRules)
    if (before[name] !== after[name]) changed[name] = [before[name], after[name]];
  for (const kind of lookKinds)
    if (before.looks[kind] !== after.looks[kind]) changed[kind] = [before.looks[kind], after.looks[kind]];
  return changed;
}
