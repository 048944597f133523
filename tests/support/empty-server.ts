import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCity, type City } from './city.ts';

/**
 * The built server on an empty database: the embedded one in a folder of its own, or the test file's own PostgreSQL
 * database. No demonstration city, so that a test knows every row. `more` is said in its environment besides.
 */
export async function startEmpty(more: Record<string, string> = {}): Promise<City> {
  const build = `import('./app/server/steps.mjs').then((steps) => steps.build())`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', build], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  const folder = mkdtempSync(join(tmpdir(), 'polku-empty-'));
  const { DATABASE_URL, SESSION_SECRET, POLKU_LOG_KEY, POLKU_IDENTITY_KEYS, POLKU_IDENTITY_HASH_KEY } =
    process.env;
  const keys = { SESSION_SECRET, POLKU_LOG_KEY, POLKU_IDENTITY_KEYS, POLKU_IDENTITY_HASH_KEY };
  const server = DATABASE_URL ? { DATABASE_URL, ...keys, POLKU_SECURE_COOKIES: 'off' } : {};
  const city = await openCity(folder, { ...server, POLKU_DEMONSTRATION: 'off', ...more });
  const stop = async () => {
    await city.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...city, stop };
}
