import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { machines } from '#app/features/machines.ts';
import { leaveAuthority } from '#app/features/second-looks/close-looks.server.ts';
import { releaseMeetings } from '#app/features/meetings/release-meetings.server.ts';

/** What is kept of a person in the area that serves them, beside the rows of machines. */
export const keptWithPerson = [
  'NeedsAssessment',
  'ProgressReview',
  'Handover',
  'ContactNote',
  'ClientMessage',
  'Hearing',
  'Decision',
  'Clarification',
  'ReportedChange',
] as const;

/**
 * Gives a person over to the authority of another area: all that is open or on record goes with them, so that the new
 * area can serve and the old one no longer reads; the new area gives them a counselor. The plan stays as it is and binds
 * (1269/2020 5 §; from 2025 our reading). The history keeps the area in which each thing happened.
 */
export async function handOver(
  tx: Tx,
  target: { personId: string; areaCode: string; municipalityCode?: string },
  act: Act,
): Promise<void> {
  const { personId, areaCode, municipalityCode } = target;
  await releaseMeetings(tx, personId, act);
  await leaveAuthority(tx, personId, act);
  const tables = Object.values(machines).flatMap(({ machine }) => (machine.ofPerson ? [machine.table] : []));
  for (const table of new Set<string>([...tables, ...keptWithPerson]))
    await sql`update ${sql.table(table)} set "areaCode"=${areaCode} where "personId"=${personId}::uuid`.execute(
      tx,
    );
  await tx
    .updateTable('Person')
    .set({ areaCode, ...(municipalityCode !== undefined && { municipalityCode }) })
    .where('id', '=', personId)
    .execute();
  await tx
    .updateTable('Journey')
    .set({ counselorId: null, assignedAt: null })
    .where('personId', '=', personId)
    .execute();
}
