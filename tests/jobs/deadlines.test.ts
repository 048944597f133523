import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { advance } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { isEmbedded, kysely, pool } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planMachine } from '#app/features/plans/plan.machine.ts';
import { workOffDeadlines } from '#app/jobs/deadlines.server.ts';
import { nextDue } from '#app/jobs/due.server.ts';
import { copiesOf, somebodyWithPlan, type Somebody } from '#tests/support/copies.ts';
import { inconsistencies } from '#tests/support/consistency.ts';
import { actAs, makeCounselor, monday, value } from '#tests/support/factories.ts';

// Opening the embedded database takes its time on a busy machine.
beforeAll(() => pool.query('select 1'));

const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);

const reviewOf = ({ planId }: Somebody, due: Date) =>
  transaction((tx) =>
    setDeadline(tx, { subjectType: 'Plan', subjectId: planId, event: 'REVIEW_DUE', due }, monday),
  );

async function people(count: number): Promise<Somebody[]> {
  return copiesOf(await somebodyWithPlan(), count);
}

const resultsOf = (rows: Somebody[]) =>
  kysely
    .selectFrom('Deadline')
    .select(['subjectId', 'result', 'attempts', 'retryAt', 'lastError', 'doneAt'])
    .where(
      'subjectId',
      'in',
      rows.map(({ planId }) => planId),
    )
    .orderBy('dueAt')
    .execute();

async function workOffAll(at: Date): Promise<number> {
  let all = 0;
  for (let done = await workOffDeadlines(at); done > 0; done = await workOffDeadlines(at)) all += done;
  return all;
}

/** A stored state that no machine knows, as a lost migration would leave it. */
async function spoil({ planId }: Somebody): Promise<void> {
  await kysely
    .updateTable('Plan')
    .set({ context: json({ kind: 'unheard of' }) })
    .where('id', '=', planId)
    .execute();
}

describe('A batch of deadlines', () => {
  it('moves each subject once, with its history and its message, and leaves what is not yet due', async () => {
    const all = await people(30);
    for (const [at, each] of all.entries()) await reviewOf(each, later(at));
    expect(await workOffAll(later(24))).toBe(25);
    const results = await resultsOf(all);
    expect(results.map(({ result }) => result)).toEqual([
      ...Array.from({ length: 25 }, () => 'ok'),
      ...Array.from({ length: 5 }, () => null),
    ]);
    expect(await inconsistencies()).toEqual([]);
    expect(await workOffAll(later(60))).toBe(5);
    expect(await inconsistencies()).toEqual([]);
  });

  it("keeps the order of one subject's deadlines, and the later one waits until the earlier is done", async () => {
    const [one] = await people(1);
    if (!one) throw new Error('nobody');
    await reviewOf(one, later(1));
    await reviewOf(one, later(2));
    // One batch takes a subject once, however much of it is due.
    expect(await workOffDeadlines(later(10))).toBe(1);
    expect(await workOffDeadlines(later(10))).toBe(1);
    expect((await resultsOf([one])).map(({ result }) => result)).toEqual(['ok', 'not-allowed']);
  });

  it('puts off the one that cannot be understood, with growing pauses, and parks it after five tries', async () => {
    const all = await people(12);
    const [broken, ...sound] = all;
    if (!broken) throw new Error('nobody');
    await spoil(broken);
    for (const each of all) await reviewOf(each, monday);
    await reviewOf(broken, later(1));
    await workOffAll(later(2));
    expect((await resultsOf(sound)).every(({ result, attempts }) => result === 'ok' && attempts === 1)).toBe(
      true,
    );
    await kysely.updateTable('Outbox').set({ deliveredAt: monday }).execute();
    const tries = [2];
    for (let [first] = await resultsOf([broken]); first?.retryAt; [first] = await resultsOf([broken])) {
      expect(await nextDue()).toEqual(first.retryAt);
      const at = (first.retryAt.getTime() - monday.getTime()) / 1000;
      await workOffAll(later(at - 1));
      await workOffDeadlines(later(at));
      tries.push(at);
    }
    expect(tries).toEqual([2, 12, 72, 672, 4272]);
    const [parked, next] = await resultsOf([broken]);
    expect(parked).toMatchObject({ result: 'parked', attempts: 5, doneAt: later(4272) });
    expect(parked?.lastError).toContain('Invalid');
    expect(next).toMatchObject({ attempts: 0, doneAt: null });
  });

  it('tries each alone when the database refuses one of them', async () => {
    const all = await people(6);
    for (const each of all) await reviewOf(each, monday);
    const [unlucky] = all;
    if (!unlucky) throw new Error('nobody');
    // The place in the history that the transition needs is taken.
    const { version } = await kysely
      .selectFrom('Plan')
      .select('version')
      .where('id', '=', unlucky.planId)
      .executeTakeFirstOrThrow();
    await kysely
      .updateTable('History')
      .set({ version: version + 1 })
      .where('subjectId', '=', unlucky.planId)
      .where('version', '=', 0)
      .execute();
    await workOffAll(later(1));
    const results = await resultsOf(all);
    expect(results.filter(({ result }) => result === 'ok')).toHaveLength(5);
    expect(results.find(({ subjectId }) => subjectId === unlucky.planId)).toMatchObject({
      result: null,
      attempts: 1,
      retryAt: later(11),
    });
  });

  it.skipIf(isEmbedded)('waits for no row that somebody holds, and takes it when it is free', async () => {
    const all = await people(5);
    for (const each of all) await reviewOf(each, monday);
    const [held] = all;
    if (!held) throw new Error('nobody');
    const counselor = await makeCounselor();
    await transaction(async (tx) => {
      const event = { type: 'SITUATION_CHANGED' } as const;
      value(await advance(tx, planMachine, { id: held.planId, event }, actAs(counselor)));
      expect(await workOffAll(later(1))).toBe(4);
    });
    expect(await workOffAll(later(1))).toBe(1);
    const results = await resultsOf([held]);
    expect(results).toMatchObject([{ result: 'not-allowed', attempts: 1 }]);
  });

  it.skipIf(isEmbedded)(
    'is shared by several workers, each deadline once and each subject in order',
    async () => {
      const all = await people(20);
      for (const each of all) for (const second of [1, 2, 3]) await reviewOf(each, later(second));
      const left = async () => (await resultsOf(all)).some(({ doneAt }) => doneAt === null);
      const alone = async () => {
        let done = 0;
        // A worker that finds only what others hold looks again.
        while (await left()) done += await workOffDeadlines(later(10), 7);
        return done;
      };
      const counts = await Promise.all([alone(), alone(), alone()]);
      expect(counts[0] + counts[1] + counts[2]).toBe(60);
      for (const each of all)
        expect((await resultsOf([each])).map(({ result }) => result)).toEqual([
          'ok',
          'not-allowed',
          'not-allowed',
        ]);
      const own = new Set(all.map(({ planId }) => planId));
      const wrong = (await inconsistencies()).filter((line) => own.has(line.split(/[ :]/)[1] ?? ''));
      expect(wrong).toEqual([]);
    },
  );

  it('parks what no machine can move', async () => {
    const subjectId = uuid();
    const id = uuid();
    await kysely
      .insertInto('Deadline')
      .values({
        id,
        subjectType: 'Nothing',
        subjectId,
        event: 'X',
        dueAt: monday,
        createdAt: monday,
        attempts: 4,
      })
      .execute();
    await workOffAll(later(1));
    const row = await kysely
      .selectFrom('Deadline')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ result: 'parked', lastError: 'no machine moves Nothing' });
  });
});
