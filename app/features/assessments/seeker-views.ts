import { z } from 'zod';
import { assessmentParts, type AssessmentPart } from './assessment-parts.ts';

/** What a person says of one part in their own words, and whether they see it otherwise than the authority. */
export type SeekerView = { words: string; differs: boolean };
export type SeekerViews = Partial<Record<AssessmentPart, SeekerView>>;

const schema = z.partialRecord(
  z.enum(assessmentParts),
  z.object({ words: z.string(), differs: z.boolean() }),
);

/** The views as a JSON column holds them; none where nobody has said anything. */
export const storedViews = (stored: unknown): SeekerViews => schema.safeParse(stored).data ?? {};
