import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { isEmbedded, pool } from '#app/db/client.server.ts';
import { copiesOf, somebodyWithPlan } from '#tests/support/copies.ts';
import { buildOnce, startProcess } from '#tests/support/work-processes.ts';

beforeAll(buildOnce, 900_000);

describe('A worker of its own', () => {
  it.skipIf(isEmbedded)('that is told to stop finishes or gives back what it holds', async () => {
    await copiesOf(await somebodyWithPlan(), 600);
    await pool.query(`update "Outbox" set "deliveredAt"=null, "availableAt"=now(), "attempts"=0`);
    const worker = startProcess('worker');
    expect(await worker.ready).toBe(true);
    while ((await count(`"deliveredAt" is not null`)) === 0) await wait(5);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toMatchObject({ code: 0, said: '' });
    expect(await count(`"deliveredAt" is null and "attempts" > 0`)).toBe(0);
    expect(await count(`"deliveredAt" is null and "availableAt" > now()`)).toBe(0);
    const { rowCount } = await pool.query('select from "WorkerProcess"');
    expect(rowCount).toBe(0);
  });

  it.skipIf(!isEmbedded)('says clearly that another process has the embedded database open', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polku-worker-'));
    const keys = {
      SESSION_SECRET: '',
      POLKU_LOG_KEY: '',
      POLKU_IDENTITY_KEYS: '',
      POLKU_IDENTITY_HASH_KEY: '',
    };
    const env = { ...process.env, ...keys, DATABASE_URL: '', POLKU_DATA: folder };
    const first = startProcess('worker', env);
    expect(await first.ready).toBe(true);
    const second = await startProcess('worker', env).ended;
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    await rm(folder, { recursive: true, force: true });
    expect(second.code).toBe(1);
    expect(second.said).toContain('is open in another process');
  });
});

async function count(condition: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as "n" from "Outbox" where ${condition}`,
  );
  return rows[0]?.n ?? 0;
}
