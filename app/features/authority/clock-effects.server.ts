import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { responsibilityMoves } from '#app/rules/competence.ts';
import { isoDate } from '#app/rules/dates.ts';
import { competenceOn, loadCase, type Case } from './case.server.ts';
import { conclude, follow } from './settle.server.ts';
import { writeFacts } from './write-facts.server.ts';

/** The law has given everybody to the employment authorities: who that is now, from the day the law says. */
export async function responsibilityMoved(tx: Tx, journeyId: string, act: Act): Promise<void> {
  const found = await caseOf(tx, journeyId);
  const today = isoDate(act.now);
  const answer = competenceOn(found, today);
  const { version, context } = found;
  const from = responsibilityMoves(context.startedOn ?? today) ?? today;
  await conclude(
    tx,
    { before: found, after: found, answer, event: 'RESPONSIBILITY_MOVED', version, reason: null, from },
    act,
  );
}

/** The day of a reported change has come: what was to change now holds, and the law is asked again. */
export async function reportedDayReached(tx: Tx, journeyId: string, act: Act): Promise<void> {
  const before = await caseOf(tx, journeyId);
  const { upcoming } = before.stored;
  if (!upcoming || upcoming.on > isoDate(act.now)) return;
  const { on, homeMunicipality, situation, meetsEarningsRelatedConditions, immigrant } = upcoming;
  const { personId } = before;
  if (typeof homeMunicipality === 'string')
    await tx
      .updateTable('Person')
      .set({ municipalityCode: homeMunicipality })
      .where('id', '=', personId)
      .execute();
  await writeFacts(
    tx,
    personId,
    {
      upcoming: null,
      ...(typeof homeMunicipality === 'string' && { homeSince: on }),
      ...(situation !== undefined && { situation }),
      ...(meetsEarningsRelatedConditions !== undefined && {
        earningsRelated: meetsEarningsRelatedConditions,
      }),
      ...(immigrant !== undefined && { immigrant }),
    },
    act,
  );
  const told = { event: 'REPORTED_DAY_REACHED', version: before.version };
  const settled = await follow(tx, before, told, act);
  if (settled.kind !== 'ok') throw new Error(`a reported change was answered ${settled.kind}`);
}

async function caseOf(tx: Tx, journeyId: string): Promise<Case> {
  const { personId } = await tx
    .selectFrom('Journey')
    .select('personId')
    .where('id', '=', journeyId)
    .executeTakeFirstOrThrow();
  const found = await loadCase(tx, personId);
  if (!found) throw new Error('a path does not vanish');
  return found;
}
