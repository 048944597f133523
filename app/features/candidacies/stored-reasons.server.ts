import { z } from 'zod';
import type { Reason } from './match.ts';

const params = z.object({
  occupation: z.string().optional(),
  skills: z.array(z.string()).optional(),
  municipality: z.string().optional(),
  workingTime: z.string().optional(),
  language: z.string().optional(),
  level: z.string().optional(),
  count: z.number().optional(),
});
const keys = [
  'sameUnit',
  'sameMinor',
  'sameMajor',
  'skills',
  'skillsNotAsked',
  'samePlace',
  'sameArea',
  'workingTime',
  'nearWorkingTime',
  'language',
  'languageNotAsked',
  'languageSupport',
] as const satisfies readonly Reason['key'][];
const stored = z
  .object({
    points: z.number(),
    reasons: z.array(z.object({ key: z.enum(keys), points: z.number(), params })),
  })
  .catch({ points: 0, reasons: [] });

/** The reasons that a candidacy began with, as they were then. */
export function storedReasons(json: unknown): { points: number; reasons: Reason[] } {
  const { points, reasons } = stored.parse(json);
  return { points, reasons };
}
