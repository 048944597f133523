import type { Tx } from '#app/db/transaction.server.ts';
import { numbered } from '#app/db/numbered.ts';
import { UNDO_MINUTES, type BulkKind } from './bulk-kinds.ts';
import type { Chosen } from './bulk.schema.server.ts';
import { whyNotFor, type LookedOver } from './look-over.server.ts';

type Planned = { id: string; stage: string; reason: string | null; data: object };

/**
 * Makes clients of an act due: those for whom it can be done wait to be worked off, the others get `otherwise` and the
 * reason. Answers how many wait.
 */
export async function planItems(
  tx: Tx,
  clients: readonly LookedOver[],
  { kind, chosen, otherwise }: { kind: BulkKind; chosen: Chosen; otherwise: 'leftOut' | 'failed' },
  now: Date,
): Promise<number> {
  const planned: Planned[] = clients.map((client) => {
    const reason = whyNotFor(kind, chosen, client);
    return reason === null
      ? { id: client.id, stage: 'waiting', reason: null, data: dataOf(chosen, client) }
      : { id: client.id, stage: otherwise, reason, data: {} };
  });
  const undoUntil = new Date(now.getTime() + UNDO_MINUTES * 60_000);
  await numbered(
    `update "BulkItem" i set "stage"=x."stage", "reason"=x."reason", "data"=x."data",
       "askedAt"=case when x."stage"='waiting' then $2::timestamptz end,
       "undoUntil"=case when x."stage"='waiting' then $3::timestamptz end
     from jsonb_to_recordset($1::jsonb) as x("id" uuid, "stage" text, "reason" text, "data" jsonb) where i."id"=x."id"`,
    [JSON.stringify(planned), now, undoUntil],
  ).execute(tx);
  return planned.filter(({ stage }) => stage === 'waiting').length;
}

/** What the look showed, so that what has changed until the turn comes is found out. */
function dataOf({ kind }: Chosen, { meetingId, meetingVersion, language }: LookedOver): object {
  if (kind === 'invite') return { meetingId, version: meetingVersion };
  return kind === 'message' ? { language } : {};
}
