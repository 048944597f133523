import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4199);
const executablePath = findBrowser();

/** Against the built server with its own port and a freshly filled database of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: Math.min(4, availableParallelism()),
  timeout: 60_000,
  // For a machine on which much else runs at the same time.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    // To look at a failure: --trace=retain-on-failure. It makes each test a third dearer.
    trace: 'off',
    timezoneId: 'Pacific/Auckland',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node tests/support/e2e-server.mjs',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: `http://localhost:${port}/health`,
    env: { PORT: String(port), POLKU_LOG: 'error' },
    timeout: 1_800_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
