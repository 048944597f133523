import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Right } from '#app/core/rights.ts';
import { kysely } from '#app/db/client.server.ts';

/** Those of some people to whom the actor has a right. */
export async function amongClients(
  actor: CounselorActor,
  personIds: readonly string[],
  right: Right,
  now: Date,
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const { rows } = await sql<{ personId: string }>`
    select c."personId" from "CaseloadEntry" c
    where c."personId" = any(${[...personIds]}::uuid[]) and ${mayTouch(actor, right, now, 'c.personId')}`.execute(
    kysely,
  );
  return new Set(rows.map(({ personId }) => personId));
}
