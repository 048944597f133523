import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/${file.replaceAll('\\', '/')}`);
const filesWith = (pattern: RegExp) => (file: string) => pattern.test(readFileSync(join(root, file), 'utf8'));
/** What these set holds for a whole process, so that each gets one of its own. */
const apart = files.filter(
  filesWith(
    /process\.env(\.\w+)? = |Object\.assign\(process\.env|vi\.(mock|stub\w+|useFakeTimers|resetModules)\(/,
  ),
);
const withDatabase = files.filter(
  filesWith(/'#app\/(db\/(client|transaction)|server\/serve)|'#tests\/support\/factories|\.server\.ts'/),
);
const among = withDatabase.filter((file) => !apart.includes(file));
const without = files.filter((file) => !apart.includes(file) && !withDatabase.includes(file));

/** What asks a whole city takes longest, and goes first, so that no process has to wait for it at the end. */
const withCity = filesWith(/'#tests\/support\/(city|protected-people)\.ts'/);
class CityFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications);
    const first = sorted.filter(({ moduleId }) => withCity(relative(root, moduleId)));
    return [...first, ...sorted.filter((each) => !first.includes(each))];
  }
}
const shuffled = process.argv.some((word) => word.startsWith('--sequence.shuffle'));

const shared = {
  // A zone far from Finland: what a page shows must not depend on where the server stands.
  env: { TZ: 'Pacific/Auckland', POLKU_LOG: 'silent', NODE_ENV: 'test' as const },
  setupFiles: ['tests/support/setup.ts'],
  // For a machine on which much else runs at the same time.
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
};

const database = { globalSetup: ['tests/support/template.ts'], pool: 'forks' as const };
// One process reads the whole of the app once and then takes one file after the other; setup.ts gives each its own database.
const inTurn = { isolate: Boolean(process.env.TEST_DATABASE_URL) };

/** What imports the database's side gets a database, and runs a second time on PostgreSQL. */
export default defineConfig({
  root,
  resolve: { alias: { 'virtual:remix/server-build': join(root, 'tests/support/no-build.ts') } },
  test: {
    passWithNoTests: true,
    sequence: shuffled ? {} : { sequencer: CityFirst },
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { ...shared, ...inTurn, name: 'unit', include: without } },
      { extends: true, test: { ...shared, ...database, ...inTurn, name: 'database', include: among } },
      { extends: true, test: { ...shared, ...database, name: 'apart', include: apart } },
    ],
    coverage: { provider: 'v8', include: ['app/**'], exclude: ['app/db/generated/**'] },
  },
});
