import { z } from 'zod';
import { choice, optionalChoice, optionalIsoDate, optionalText, text } from '#app/core/form.server.ts';
import { readReasons } from './read-reasons.ts';
import { findingConclusions } from './finding-conclusions.ts';
import { readPages } from './read-pages.ts';

export const ReadLogSearch = z.object({
  why: text(500),
  person: optionalText(100),
  reader: optionalText(100),
  from: optionalIsoDate,
  to: optionalIsoDate,
  page: optionalChoice(readPages),
  reason: optionalChoice(readReasons),
});
export type ReadLogSearch = z.output<typeof ReadLogSearch>;

export const LookInto = z.object({ conclusion: choice(findingConclusions), note: text(2000) });
