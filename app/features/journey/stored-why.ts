import { z } from 'zod';
import { isRegimeId, type RegimeId } from '#app/rules/regimes.ts';
import { whyFacts, type RuleKey, type Why } from '#app/rules/why.ts';

const schema = z.object({
  regime: z.custom<RegimeId>((value) => typeof value === 'string' && isRegimeId(value)),
  source: z.string(),
  rule: z.custom<RuleKey>((value) => typeof value === 'string' && Object.hasOwn(whyFacts, value)),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  verify: z.boolean(),
});

/** A reason as a JSON column holds it; null where there is none. */
export function storedWhy(stored: unknown): Why | null {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
