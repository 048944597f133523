// The server that browser tests speak to: the built one, on a demonstration city of its own.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const port = process.env.PORT ?? '4199';
const folder = fileURLToPath(new URL(`../../node_modules/.cache/polku/e2e-${port}`, import.meta.url));
const filled = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/city.ts', folder], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (filled.status !== 0) process.exit(1);
delete process.env.DATABASE_URL;
// The browser tests' runner asks for colours; both wishes at once make Node complain.
delete process.env.NO_COLOR;
process.env.POLKU_DATA = folder;
// A browser test signs in more often than people do.
process.env.POLKU_LIMITS ??= '1000';
// Both doors of real sign-in, with fictitious people behind them.
const provider = fork(
  fileURLToPath(new URL('identity-provider-process.ts', import.meta.url)),
  [`http://localhost:${port}`],
  { execArgv: ['--import', 'tsx'] },
);
const [doors] = await once(provider, 'message');
Object.assign(process.env, doors);
await import('../../app/server/start.mjs');
