import { useLabel } from '#app/i18n/use-label.ts';
import { bulkStages } from './bulk-kinds.ts';
import type { Counts } from './bulk.queries.server.ts';

/** "tehty 12, ei onnistunut 2": the counts that are not nothing. */
export function useCountsInWords(): (counts: Counts) => string {
  const label = useLabel();
  return (counts) =>
    bulkStages
      .filter((stage) => counts[stage] > 0)
      .map((stage) => label(`bulk:result.${stage}`, { count: counts[stage] }))
      .join(', ');
}
