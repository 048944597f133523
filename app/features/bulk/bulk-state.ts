import type { BulkStage } from './bulk-kinds.ts';

export type BulkState = 'draft' | 'running' | 'undoing' | 'done' | 'partly' | 'undone';

/**
 * Where an act stands, read from where its clients stand. No machine of its own: nobody sends it events, each client's own
 * machine decides what may be done, and a state that is counted cannot disagree with what it counts.
 */
export function bulkStateOf(confirmed: boolean, counts: Record<BulkStage, number>): BulkState {
  if (!confirmed) return 'draft';
  if (counts.waiting > 0) return 'running';
  if (counts.undoing > 0) return 'undoing';
  if (counts.undone > 0 && counts.done === 0) return 'undone';
  return counts.failed > 0 ? 'partly' : 'done';
}
