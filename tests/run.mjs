// `npm test`: installs what is missing and proves everything; the last line counts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, generate, install, requireNode, root, say } from '../app/server/steps.mjs';
import { findBrowser } from './support/browser.mjs';

process.chdir(root);
requireNode();
install();
generate();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');

const total = { passed: 0, failed: 0 };
const notRun = [];
// A log file wants plain words.
const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
const bin = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];

// What most of the long tests stand on is made while the sources are checked.
const city = bin('tsx/dist/cli.mjs', 'tests/support/city.ts', 'node_modules/.cache/polku/city-to-test');
await Promise.all([
  run(city),
  check('type-check', bin('typescript/bin/tsc', '--noEmit')),
  check('lint', bin('eslint/bin/eslint.js', '.', '--max-warnings', '0')),
  check('formatting', bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
  check(
    'dependency rules',
    bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'app',
      'prisma',
      'tests',
      '--config',
      'tests/architecture/boundaries.cjs',
    ),
  ),
]);
vitest('unit and integration tests (embedded database)', 'vitest.json', { TEST_DATABASE_URL: '' });
if (process.env.TEST_DATABASE_URL) {
  vitest(
    'integration tests (PostgreSQL)',
    'vitest-postgresql.json',
    {},
    '--project',
    'database',
    '--project',
    'apart',
  );
} else {
  notRun.push('the integration tests on PostgreSQL (TEST_DATABASE_URL is not set)');
}
browserTests();

say(`\nNot run: ${notRun.length === 0 ? 'nothing, everything ran' : notRun.join('; ')}`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  say(
    `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}${passed + failed > 1 ? `: ${passed} passed, ${failed} failed` : ''}`,
  );
}

/** A tool that is silent when all is well; what it says otherwise is shown. */
async function check(name, tool) {
  const well = await run(tool);
  count(name, well ? 1 : 0, well ? 0 : 1);
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      if (code !== 0) say(output);
      resolve(code === 0);
    });
  });
}

function vitest(name, report, env, ...args) {
  const file = join('test-results', report);
  const [command, ...rest] = bin('vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...args);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = runTests(command, [...rest, ...reporters], env);
  const result = readReport(file);
  const failed = result?.numFailedTests ?? 0;
  // A file that cannot even be loaded counts as one failure.
  count(name, result?.numPassedTests ?? 0, status === 0 ? failed : Math.max(failed, 1));
}

function browserTests() {
  if (!readdirSync('tests/e2e').some((file) => file.endsWith('.spec.ts'))) return;
  if (!haveBrowser()) {
    notRun.push('the browser tests (no Chromium here, and none could be installed; CHROMIUM can name one)');
    return;
  }
  build();
  const [command, ...rest] = bin(
    '@playwright/test/cli.js',
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
  );
  const { status } = runTests(command, rest, {});
  const { stats } = readReport('test-results/playwright.json') ?? {};
  const failed = stats?.unexpected ?? 0;
  count(
    'browser tests',
    (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    status === 0 ? failed : Math.max(failed, 1),
  );
}

function runTests(command, args, env) {
  return spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...colour, ...env },
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** An installed one, else Playwright's own download, else the system's package manager. */
function haveBrowser() {
  if (findBrowser() || playwrightHasOne()) return true;
  const isRoot = process.getuid?.() === 0;
  say('Looking for a browser …');
  const quiet = { stdio: 'ignore', timeout: 300_000 };
  const [command, ...args] = bin(
    '@playwright/test/cli.js',
    'install',
    ...(isRoot ? ['--with-deps'] : []),
    'chromium',
  );
  if (spawnSync(command, args, quiet).status === 0 && playwrightHasOne()) return true;
  if (!isRoot) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { ...quiet, env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { ...quiet, env });
  return findBrowser() !== undefined;
}

function playwrightHasOne() {
  const script = `import { existsSync } from 'node:fs'; import { chromium } from '@playwright/test';
    process.exit(existsSync(chromium.executablePath()) ? 0 : 1)`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script]).status === 0;
}
