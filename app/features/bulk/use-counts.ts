import { useLabel } from '#app/i18n/use-label.ts';
import type { BulkStage } from './bulk-kinds.ts';
import type { Counts } from './bulk.queries.server.ts';

/** What became of them, and who was left out last. */
const inOrder = [
  'draft',
  'done',
  'undone',
  'waiting',
  'undoing',
  'failed',
  'kept',
  'leftOut',
] as const satisfies readonly BulkStage[];

/** "tehty 12, ei onnistunut 2": the counts that are not nothing. */
export function useCountsInWords(): (counts: Counts) => string {
  const label = useLabel();
  return (counts) =>
    inOrder
      .filter((stage) => counts[stage] > 0)
      .map((stage) => label(`bulk:result.${stage}`, { count: counts[stage] }))
      .join(', ');
}
