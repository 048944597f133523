import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '#app/db/embedded.server.ts';

const folder = await mkdtemp(join(tmpdir(), 'polku-test-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Another process that opens the folder, writes a row and keeps it open. */
const script = `
  import { openEmbedded } from ${JSON.stringify(resolve('app/db/embedded.server.ts'))};
  const database = await openEmbedded({ folder: ${JSON.stringify(folder)} });
  await database.exec('create table kept (id int); insert into kept values (1)');
  console.log('open');
  setInterval(() => undefined, 1000);
`;

test('a folder opens in one process at a time, and again after that one was killed', async () => {
  const loader = ['--import', 'tsx', '--input-type=module', '-e', script];
  const other = spawn(process.execPath, loader, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  await expect(openEmbedded({ folder })).rejects.toThrow(`open in another process (process ${other.pid})`);

  other.kill('SIGKILL');
  await once(other, 'exit');
  const database = await openEmbedded({ folder });
  expect((await database.query('select id from kept')).rows).toEqual([{ id: 1 }]);
  await database.close();
});
