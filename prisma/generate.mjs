// Generates the Prisma client, without the network: the command line tool wants to download a schema engine that
// `generate` never runs, so it is given the path of a file that exists. With words about a country it makes one instead.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
if (words.some((word) => /^--(seekers|check)\b/.test(word))) {
  const program = fileURLToPath(new URL('country.ts', import.meta.url));
  process.exit(
    spawnSync(process.execPath, ['--import', 'tsx', program, ...words], { stdio: 'inherit' }).status ?? 1,
  );
}

const quiet = process.argv.includes('--quiet');
const { status, stderr } = spawnSync(
  process.execPath,
  ['node_modules/prisma/build/index.js', 'generate', '--no-hints', '--schema', 'prisma/schema.prisma'],
  {
    cwd: root,
    stdio: quiet ? ['ignore', 'ignore', 'pipe'] : 'inherit',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);
if (quiet && status !== 0) process.stderr.write(stderr);
process.exit(status ?? 1);
