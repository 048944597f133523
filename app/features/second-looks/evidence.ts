import { z } from 'zod';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import type { Why } from '#app/rules/why.ts';

/**
 * What a decision rests on, as a page writes it: `text` as it stands, `day` and `moment` by the reader's calendar, `days`
 * several of them with spaces between, `label` as the text of that key.
 */
export const evidenceFact = z.object({
  key: z.enum([
    ...(['matter', 'meetingKind', 'happenedOn', 'startsAt', 'channel', 'askedAt', 'dueOn', 'claim'] as const),
    ...([
      'answer',
      'answeredAt',
      'answerChannel',
      'reason',
      'assessment',
      'files',
      'earlier',
      'period',
    ] as const),
    ...(['target', 'done', 'evaluation', 'mayDecide'] as const),
  ]),
  kind: z.enum(['text', 'day', 'days', 'moment', 'label']),
  value: z.string().nullable(),
});
export type EvidenceFact = z.infer<typeof evidenceFact>;
export type EvidenceKey = EvidenceFact['key'];

/** The facts with the rule that applies to them, its regime and the reason. */
export type Evidence = { why: Why | null; facts: EvidenceFact[] };

const schema = z.object({ why: z.unknown(), facts: z.array(evidenceFact) });

/** Evidence as a JSON column holds it. */
export function storedEvidence(stored: unknown): Evidence {
  const { why, facts } = schema.parse(stored);
  return { why: storedWhy(why), facts };
}

export type Change = {
  key: EvidenceKey;
  kind: EvidenceFact['kind'];
  then: string | null;
  now: string | null;
};

/** What is otherwise now than it was. */
export function changesSince(then: Evidence, now: Evidence): Change[] {
  const keys = new Set([...then.facts, ...now.facts].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [before, after] = [then, now].map(({ facts }) => facts.find((fact) => fact.key === key));
    if (before?.value === after?.value) return [];
    const kind = after?.kind ?? before?.kind ?? 'text';
    return [{ key, kind, then: before?.value ?? null, now: after?.value ?? null }];
  });
}
