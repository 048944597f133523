import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/${file.replaceAll('\\', '/')}`);
const withDatabase = files.filter((file) =>
  /'#app\/(db\/(client|transaction)|server\/serve)|'#tests\/support\/factories|\.server\.ts'/.test(
    readFileSync(join(root, file), 'utf8'),
  ),
);
const without = files.filter((file) => !withDatabase.includes(file));

const shared = {
  // A zone far from Finland: what a page shows must not depend on where the server stands.
  env: { TZ: 'Pacific/Auckland', POLKU_LOG: 'silent', NODE_ENV: 'test' as const },
  setupFiles: ['tests/support/setup.ts'],
  // For a machine on which much else runs at the same time.
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

/** Two projects: what imports the database's side gets a database, and runs a second time on PostgreSQL. */
export default defineConfig({
  root,
  resolve: { alias: { 'virtual:remix/server-build': join(root, 'tests/support/no-build.ts') } },
  test: {
    passWithNoTests: true,
    projects: [
      { extends: true, test: { ...shared, name: 'unit', include: without } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          include: withDatabase,
          globalSetup: ['tests/support/template.ts'],
          pool: 'forks',
        },
      },
    ],
    coverage: { provider: 'v8', include: ['app/**'], exclude: ['app/db/generated/**'] },
  },
});
