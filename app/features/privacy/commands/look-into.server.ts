import { isUuid, type Act } from '#app/core/advance.server.ts';
import type { StaffActor } from '#app/core/actor.ts';
import { done, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { FindingConclusion } from '../finding-conclusions.ts';

/** Writes what came of looking into something odd (380/2023 124 §); once, by somebody else than the reader. */
export async function lookInto(
  { actor, now }: Act & { actor: StaffActor },
  { findingId, conclusion, note }: { findingId: string; conclusion: FindingConclusion; note: string },
): Promise<Outcome<null>> {
  if (!isUuid(findingId)) return notFound;
  return transaction(async (tx) => {
    const found = await tx
      .selectFrom('ReadFinding')
      .select(['accountId', 'lookedAt'])
      .where('id', '=', findingId)
      .where('areaCode', '=', actor.areaCode)
      .forUpdate()
      .executeTakeFirst();
    if (!found) return notFound;
    if (found.lookedAt || found.accountId === actor.accountId) return notAllowed;
    await tx
      .updateTable('ReadFinding')
      .set({ lookedAt: now, lookedBy: actor.accountId, lookedByName: actor.name, conclusion, note })
      .where('id', '=', findingId)
      .execute();
    return done;
  });
}
