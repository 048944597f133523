import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { testCodesAllowed } from '#app/core/env.server.ts';
import { log } from '#app/core/log.server.ts';
import { notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import { findActor } from '#app/core/visitor.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { openPath } from '#app/features/journey/commands/open-journey.server.ts';
import { giveCounselor } from '#app/features/journey/give-counselor.server.ts';
import { cellsOf, rowReader, type RowPerson } from './check-row.ts';
import type { Mapping } from './intake-fields.ts';
import { judgeRows } from './judge-rows.server.ts';
import { readMapping } from './own-batch.server.ts';
import { cellsIn } from './sealed-row.server.ts';

/** So many people at a time, so that other work is not kept waiting. */
const AT_ONCE = 25;

type Batch = { id: string; accountId: string; source: string; toBringer: boolean; mapping: Mapping };
type Row = { number: number; sealed: string | null; sealKey: string | null };

/**
 * Takes in the next people of the oldest list that has been started; false when none waits. Each in a transaction of their
 * own with the mark on the row, so that a process that dies leaves nobody half taken in, and nobody comes in twice.
 */
export async function takeInPeople(now: Date): Promise<boolean> {
  const batch = await startedBatch();
  if (!batch) return false;
  const actor = await findActor(batch.accountId);
  for (let taken = 0; taken < AT_ONCE; taken += 1) {
    if (!(await takeNext(batch, actor?.role === 'counselor' ? actor : null, now))) {
      await finish(batch.id, now);
      break;
    }
  }
  return true;
}

async function startedBatch(): Promise<Batch | null> {
  const found = await kysely
    .selectFrom('IntakeBatch')
    .select(['id', 'accountId', 'source', 'toBringer', 'mapping'])
    .where('startedAt', 'is not', null)
    .where('finishedAt', 'is', null)
    .where('discardedAt', 'is', null)
    .orderBy('startedAt')
    .limit(1)
    .executeTakeFirst();
  return found ? { ...found, mapping: readMapping(found.mapping) } : null;
}

const finish = (id: string, now: Date) =>
  kysely
    .updateTable('IntakeBatch')
    .set({ finishedAt: now })
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('IntakeRow')
            .select('number')
            .whereRef('batchId', '=', 'IntakeBatch.id')
            .where('standing', '=', 'new'),
        ),
      ),
    )
    .execute();

/** False when no row waits that no other process holds. */
async function takeNext(batch: Batch, actor: CounselorActor | null, now: Date): Promise<boolean> {
  let current: number | undefined;
  try {
    return await transaction(async (tx) => {
      const row = await nextRow(tx, batch.id);
      if (!row) return false;
      current = row.number;
      if (!actor?.duties.includes('clientWork')) await settle(tx, batch.id, row.number, 'failed');
      else await takeRow(tx, { batch, actor, row }, now);
      return true;
    });
  } catch (error) {
    if (current === undefined) throw error;
    log.error('intake', { error });
    const { number, id } = { number: current, id: batch.id };
    await transaction((tx) => settle(tx, id, number, 'failed'));
    return true;
  }
}

const nextRow = (tx: Tx, batchId: string): Promise<Row | undefined> =>
  tx
    .selectFrom('IntakeRow')
    .select(['number', 'sealed', 'sealKey'])
    .where('batchId', '=', batchId)
    .where('standing', '=', 'new')
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();

const settle = (tx: Tx, batchId: string, number: number, standing: 'failed' | 'known' | 'elsewhere') =>
  tx
    .updateTable('IntakeRow')
    .set({ standing })
    .where('batchId', '=', batchId)
    .where('number', '=', number)
    .execute();

type Taking = { batch: Batch; actor: CounselorActor; row: Row };

/** Looks once more: the person may have signed in, or come by another list, since the list was looked over. */
async function takeRow(tx: Tx, { batch, actor, row }: Taking, now: Date): Promise<void> {
  const { id, mapping } = batch;
  const { number } = row;
  const around = { areaCode: actor.areaCode, allowTestCodes: testCodesAllowed() };
  const cells = cellsIn({ batchId: id, number }, row) ?? [];
  const [judged] = await judgeRows(tx, { actor, around, mapping, now }, [cells]);
  const checked = rowReader(around)(cellsOf(cells, mapping));
  if (judged?.standing === 'known' || judged?.standing === 'elsewhere')
    return void (await settle(tx, id, number, judged.standing));
  if (judged?.standing !== 'new' || !('person' in checked))
    return void (await settle(tx, id, number, 'failed'));
  const taken = await takePerson(tx, { batch, actor, person: checked.person }, now);
  if (taken.kind !== 'ok') throw new Error(`a person of a list could not be taken in: ${taken.kind}`);
  await tx
    .updateTable('IntakeRow')
    .set({
      ...{ standing: 'created', settledAt: now, personId: taken.value, source: batch.source },
      // The person is here: what the list said is not needed a second time.
      ...{ sealed: null, sealKey: null, hash: null, hashKey: null },
    })
    .where('batchId', '=', id)
    .where('number', '=', number)
    .execute();
}

/** An empty path, a counselor where the bringer wants one, and word to the person: the data did not come from them. */
async function takePerson(
  tx: Tx,
  { batch, actor, person }: { batch: Batch; actor: CounselorActor; person: RowPerson },
  now: Date,
): Promise<Outcome<string>> {
  const act = { actor, now };
  const opened = await openPath(tx, person, act);
  if (opened.kind !== 'ok') return opened;
  const { personId, journeyId } = opened.value;
  if (batch.toBringer) {
    const given = await giveCounselor(tx, act, { personId, counselorId: actor.accountId });
    if (given.kind !== 'ok') return notAllowed;
  }
  await sql`insert into "Outbox" ("type","params","subjectType","subjectId","version","personId","actorRole","actorId","at","availableAt")
    values ('brought-by-list', '{}', 'Journey', ${journeyId}, 0, ${personId}, ${actor.role}, ${actor.accountId}, ${now}, ${now})`.execute(
    tx,
  );
  return ok(personId);
}
