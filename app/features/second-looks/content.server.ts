import { createHash } from 'node:crypto';
import { z } from 'zod';
import { serviceWays, type ServiceWay } from '#app/rules/appeal.ts';
import { lookKinds, type LookKind } from './second-look.machine.ts';

/** What is to leave, word for word: an approval holds for this and nothing else. */
export type LookContent = { kind: LookKind; reasons: string; way: ServiceWay | null };

const schema = z.object({
  kind: z.enum(lookKinds),
  reasons: z.string(),
  way: z.enum(serviceWays).nullable(),
});
export const contentOf = (stored: unknown): LookContent => schema.parse(stored);

/** A form ends its lines in another way than what is stored; a reader sees no difference. */
export const asWritten = (text: string): string => text.replaceAll('\r\n', '\n').trim();

export const contentHash = ({ kind, reasons, way }: LookContent): string =>
  hashOf([kind, asWritten(reasons), way]);

/** SHA-256 of plain JSON, whatever the order in which its keys were written. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]: [string, unknown]) => [key, ordered(inner)]),
  );
}
