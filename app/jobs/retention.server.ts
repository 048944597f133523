import { pool } from '#app/db/client.server.ts';
import { planNightlyRuns, workOffRetention } from '#app/features/retention/work-off-retention.server.ts';

/** A step of what is to be erased, between the other work and never before it. False when nothing waits. */
export async function eraseWhatIsDue(now: Date): Promise<boolean> {
  await planNightlyRuns(now);
  const { rows } = await pool.query<{ waits: boolean }>(
    'select exists (select 1 from "RetentionRun" where "finishedAt" is null) as "waits"',
  );
  return rows[0]?.waits === true && workOffRetention(now);
}
