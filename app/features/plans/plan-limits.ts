import { z } from 'zod';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { multiSectoralPlan } from '#app/rules/multi-sectoral.ts';
import { integrationPlan, integrationService } from '#app/rules/plan-review.ts';
import type { Why } from '#app/rules/why.ts';
import type { PlanDetails } from './plan-details.ts';
import type { PlanKind } from './plan.machine.ts';

/** `readyBy` all have approved · `madeBy` the first plan is made · `serviceBy` referred to a service · `firstEnds`, `ends` it lasts until. */
export const limitNames = ['readyBy', 'madeBy', 'serviceBy', 'firstEnds', 'ends'] as const;
export type LimitName = (typeof limitNames)[number];
export type PlanLimit = { limit: LimitName; due: IsoDate; why: Why | null };

/** Days that the law sets for a plan of this kind. `approvedOn` is null while the plan is being made. */
export function planLimits(
  kind: PlanKind,
  details: PlanDetails,
  { today, approvedOn }: { today: IsoDate; approvedOn: IsoDate | null },
): PlanLimit[] {
  if (kind === 'multiSectoral' && details.assessmentFrom) {
    const { due, why } = multiSectoralPlan(details.assessmentFrom);
    return [{ limit: 'readyBy', due, why }];
  }
  if (kind !== 'integration' || !details.firstPermitOn) return [];
  const firstPlanOn = details.firstPlanOn ?? approvedOn;
  const facts = { firstPermitOn: details.firstPermitOn, firstPlanOn, extended: !!details.extension };
  const { madeBy, firstEnds, ends, why } = integrationPlan(facts, approvedOn ?? today);
  const [whyMade, whyFirst, whyEnds] = why;
  const limits: PlanLimit[] = [{ limit: 'madeBy', due: madeBy, why: whyMade ?? null }];
  if (!details.firstPlanOn && firstEnds)
    limits.push({ limit: 'firstEnds', due: firstEnds, why: whyFirst ?? null });
  if (ends) limits.push({ limit: 'ends', due: ends, why: whyEnds ?? null });
  if (approvedOn) {
    const service = integrationService(approvedOn);
    limits.push({ limit: 'serviceBy', due: service.due, why: service.why });
  }
  return limits;
}

const stored = z.array(z.object({ limit: z.enum(limitNames), due: z.string(), why: z.unknown() }));

/** The limits as they were once set and kept. */
export const storedLimits = (value: unknown): PlanLimit[] =>
  stored.parse(value ?? []).map(({ limit, due, why }) => ({ limit, due, why: storedWhy(why) }));
