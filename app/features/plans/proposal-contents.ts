import { z } from 'zod';
import { planKinds, partners } from './plan.machine.ts';

const text = z.string().nullable();

/** All that a party approves of a plan. What becomes of its actions later is not part of it. */
export const proposalContents = z.object({
  kind: z.enum(planKinds),
  situation: z.string(),
  goal: z.string(),
  followUpWay: z.string(),
  otherProof: z.string(),
  reportDueOn: text,
  details: z.record(z.string(), z.string()),
  parties: z.array(z.enum(partners)),
  obligation: z.object({ mode: text, target: z.number().nullable(), reason: text, on: text }),
  actions: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      taskCode: z.string(),
      description: z.string(),
      who: z.string(),
      dueOn: text,
      serviceId: text,
    }),
  ),
});
export type ProposalContents = z.infer<typeof proposalContents>;
