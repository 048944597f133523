import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { now } from '#app/core/clock.server.ts';
import { isEmbedded, kysely, pool } from '#app/db/client.server.ts';
import { announce, listen } from '#app/db/notify.server.ts';
import { json } from '#app/db/database.ts';
import { workerSeen } from '#app/features/operations/heartbeat.server.ts';
import { deliverOutbox } from '#app/jobs/outbox.server.ts';
import { startWorker, type Worker } from '#app/jobs/worker.server.ts';
import { somebodyWithPlan } from '#tests/support/copies.ts';

// Opening the embedded database takes its time on a busy machine.
beforeAll(() => pool.query('select 1'));

let running: Worker[] = [];
afterEach(async () => {
  await Promise.all(running.map((worker) => worker.stop()));
  running = [];
});

async function settled(): Promise<void> {
  while ((await waiting()) > 0) await wait(20);
  // So that the worker has gone to rest.
  await wait(300);
}

const waiting = async () =>
  (await kysely.selectFrom('Outbox').select('id').where('deliveredAt', 'is', null).execute()).length;

async function sendMessage(count = 1): Promise<void> {
  const { journeyId, personId } = await somebodyWithPlan();
  await kysely.deleteFrom('Outbox').execute();
  const message = { type: 'meeting-held', params: json({}), subjectType: 'Journey', subjectId: journeyId };
  const from = { version: 1, personId, actorRole: 'system', at: now(), availableAt: now() };
  await kysely
    .insertInto('Outbox')
    .values(Array.from({ length: count }, () => ({ ...message, ...from })))
    .execute();
}

/** Milliseconds until nothing waits any more. */
async function untilDelivered(): Promise<number> {
  const started = performance.now();
  while ((await waiting()) > 0) await wait(10);
  return performance.now() - started;
}

/** A worker that nobody wakes looks again after five seconds. */
const BY_ITSELF = 4000;

describe('A worker at rest', () => {
  it('delivers at an announcement, before it would have looked by itself', async () => {
    running = [startWorker('worker')];
    await settled();
    await sendMessage();
    announce();
    expect(await untilDelivered()).toBeLessThan(BY_ITSELF);
  });

  it.skipIf(isEmbedded)('hears what another process announces', async () => {
    running = [startWorker('worker')];
    await settled();
    await sendMessage();
    await pool.query(`select pg_notify('polku_work', '')`);
    expect(await untilDelivered()).toBeLessThan(BY_ITSELF);
  });

  it.skipIf(isEmbedded)('listens again after its connection was cut', async () => {
    let heard = 0;
    const listening = listen(() => heard++);
    await expect.poll(listening.connected).toBe(true);
    const cutAt = heard;
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen polku_work%'`);
    // A connection that stands again says so.
    await expect.poll(() => heard).toBeGreaterThan(cutAt);
    expect(listening.connected()).toBe(true);
    const before = heard;
    await pool.query(`select pg_notify('polku_work', '')`);
    await expect.poll(() => heard).toBeGreaterThan(before);
    await listening.stop();
  });

  it('says that it is there, and says goodbye', async () => {
    const worker = startWorker('worker');
    await expect.poll(() => workerSeen(new Date())).toBe(true);
    expect(await workerSeen(new Date(Date.now() + 120_000))).toBe(false);
    await worker.stop();
    expect(await workerSeen(new Date())).toBe(false);
  });
});

describe('What a worker holds', () => {
  it('is finished or given back when it is told to stop', async () => {
    await sendMessage(20);
    let handled = 0;
    expect(await deliverOutbox(now(), () => ++handled === 3)).toBe(3);
    const rows = await kysely.selectFrom('Outbox').selectAll().where('type', '=', 'meeting-held').execute();
    expect(rows.filter(({ deliveredAt }) => deliveredAt !== null)).toHaveLength(3);
    const others = rows.filter(({ deliveredAt }) => deliveredAt === null);
    expect(others.every(({ attempts, availableAt }) => attempts === 0 && availableAt <= now())).toBe(true);
    expect(await deliverOutbox(now())).toBe(17);
  });

  it('is taken over by another one a minute after its process died', async () => {
    await sendMessage();
    const dead = now();
    // As a process leaves it that is killed between claim and mark.
    await kysely
      .updateTable('Outbox')
      .set({ availableAt: new Date(dead.getTime() + 60_000), attempts: 1 })
      .where('deliveredAt', 'is', null)
      .execute();
    expect(await deliverOutbox(new Date(dead.getTime() + 59_000))).toBe(0);
    expect(await deliverOutbox(new Date(dead.getTime() + 60_000))).toBe(1);
    expect(await waiting()).toBe(0);
  });
});
