import { z } from 'zod';
import { matterKinds } from '#app/features/caseload/open-matters.ts';
import type { IsoDate } from '#app/rules/dates.ts';

/**
 * What a client's next counselor has to know, taken from what is on record: nothing of it is written by hand, so nothing
 * is forgotten. Kept as it stood on the day of the handover.
 */
export const HandoverFacts = z.object({
  goal: z.string().nullable(),
  /** What the person and the authority agreed at their latest meeting. */
  agreed: z.object({ on: z.string(), text: z.string() }).nullable(),
  /** Open actions of the plans in force: those of the authority are promises to the person. */
  actions: z.array(
    z.object({ description: z.string(), who: z.string(), dueOn: z.string().nullable(), area: z.string() }),
  ),
  /** What waits, and for whom. */
  open: z.array(
    z.object({
      kind: z.enum(matterKinds),
      state: z.string(),
      name: z.string(),
      turn: z.string(),
      on: z.string().nullable(),
    }),
  ),
});
export type HandoverFacts = z.infer<typeof HandoverFacts>;
type Action = HandoverFacts['actions'][number];

/** What the authority has promised: its own actions and those done together. */
export const promisesOf = ({ actions }: HandoverFacts): Action[] =>
  actions.filter(({ who }) => who !== 'seeker');
export const personsOwn = ({ actions }: HandoverFacts): Action[] =>
  actions.filter(({ who }) => who === 'seeker');

/** A promise whose day has gone by when the client changes hands. */
export const isLate = (action: Action, today: IsoDate): boolean =>
  action.dueOn !== null && action.dueOn < today;
