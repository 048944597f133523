import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { now, setClockAhead } from '#app/core/clock.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { isEmbedded, kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { askForDate, clockSetting, FILLING } from '#app/features/demonstration/demonstration-clock.server.ts';
import { getDemonstrationClock } from '#app/features/demonstration/demonstration.queries.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { followClock } from '#app/jobs/follow-clock.server.ts';
import { startWorker } from '#app/jobs/worker.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { copiesOf, somebodyWithPlan, type Somebody } from '#tests/support/copies.ts';
import { monday, value } from '#tests/support/factories.ts';

const PEOPLE = 40;
/** Two years, less the days that the way there may take. */
const DAYS = 700;

let people: Somebody[] = [];
let start: Date;

async function keep(key: string, set: unknown): Promise<void> {
  await kysely
    .insertInto('Setting')
    .values({ key, value: json(set) })
    .onConflict((row) => row.column('key').doUpdateSet({ value: json(set) }))
    .execute();
}

const dayOf = (at: number) => addDays(isoDate(start), 1 + Math.floor((at * (DAYS - 2)) / PEOPLE));

beforeEach(async () => {
  setClockAhead(0);
  start = now();
  for (const table of ['Deadline', 'Outbox', 'Setting'] as const) await kysely.deleteFrom(table).execute();
  await keep('demonstration', true);
  people = await copiesOf(await somebodyWithPlan(), PEOPLE);
  await kysely.updateTable('Outbox').set({ deliveredAt: monday }).execute();
  await transaction(async (tx) => {
    for (const [at, { planId }] of people.entries())
      await setDeadline(
        tx,
        { subjectType: 'Plan', subjectId: planId, event: 'REVIEW_DUE', due: dayOf(at) },
        start,
      );
  });
});
afterEach(() => setClockAhead(0));

const HOUR = 3_600_000;
/** How far ahead of everybody else's the clock is. */
const ahead = () => now().getTime() - Date.now();

const target = () => addDays(isoDate(start), DAYS);
const instant = ({ at }: { at: Date }) => at.getTime();

describe("The demonstration's clock on its way over years", () => {
  it('lets everything happen at its own time, in order, its messages with it', async () => {
    value(await askForDate(target(), start));
    expect(await followClock(start)).toBe(true);
    const reviews = await kysely
      .selectFrom('History')
      .select(['at', 'id'])
      .where('type', '=', 'REVIEW_DUE')
      .where('at', '>', start)
      .orderBy('id')
      .execute();
    expect(reviews.map(instant)).toEqual(people.map((_, at) => startOfDay(dayOf(at)).getTime()));
    const sent = await kysely
      .selectFrom('Outbox')
      .select(['at', 'deliveredAt'])
      .where('type', '=', 'plan-review-due')
      .execute();
    expect(sent).toHaveLength(PEOPLE);
    expect(sent.every(({ at, deliveredAt }) => deliveredAt?.getTime() === at.getTime())).toBe(true);
    expect(isoDate(now())).toBe(target());
  });

  it('tells how far it has come', async () => {
    value(await askForDate(target(), start));
    const reached: Date[] = [];
    await catchUp(startOfDay(target()), {}, async (at) => void reached.push(at));
    expect(reached.map(Number)).toEqual(reached.map(Number).toSorted((one, other) => one - other));
    expect(reached.length).toBeGreaterThanOrEqual(PEOPLE);
    const half = startOfDay(addDays(isoDate(start), DAYS / 2)).toISOString();
    await keep('clock', { ...(await clockSetting()), reached: half });
    const { moving } = await getDemonstrationClock(start);
    expect(moving).toMatchObject({ target: target(), days: DAYS, done: DAYS / 2 });
  });

  it('stops where it is when its process is told to, and another one goes on from there', async () => {
    value(await askForDate(target(), start));
    let rounds = 0;
    expect(await followClock(start, { stopping: () => ++rounds > 30 })).toBe(false);
    expect((await clockSetting()).target).toBe(target());
    expect(ahead()).toBeLessThan(HOUR);
    expect(await followClock(start)).toBe(true);
    const open = await kysely.selectFrom('Deadline').select('id').where('doneAt', 'is', null).execute();
    expect(open).toEqual([]);
  });

  it.skipIf(isEmbedded)('is moved by one process at a time; the others wait', async () => {
    value(await askForDate(target(), start));
    const moved = await Promise.all([followClock(start), followClock(start), followClock(start)]);
    expect(moved.filter(Boolean).length).toBeGreaterThanOrEqual(1);
    const once = await kysely
      .selectFrom('History')
      .select('subjectId')
      .where('type', '=', 'REVIEW_DUE')
      .where(
        'subjectId',
        'in',
        people.map(({ planId }) => planId),
      )
      .execute();
    expect(once).toHaveLength(PEOPLE);
  });

  it('is followed by a server that leaves the work to others', async () => {
    await keep('clock', { ahead: 86_400_000, target: null });
    const server = startWorker('web', { idle: true });
    await expect.poll(ahead).toBeGreaterThan(23 * HOUR);
    await server.stop();
    const done = await kysely.selectFrom('Deadline').select('id').where('doneAt', 'is not', null).execute();
    expect(done).toEqual([]);
  });

  it('rests while the city is being filled', async () => {
    await keep(FILLING, true);
    value(await askForDate(target(), start));
    expect(await followClock(start)).toBe(false);
    expect((await clockSetting()).target).toBe(target());
  });
});
