/**
 * Builds a copy of the app with one page more, the caseload written with Link and Form and answered as Remix's template
 * answers; serves it, tells its parent the port.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const copy = join(root, 'node_modules/.cache/polku/bench-page');
const caseload = "route('counselor/caseload', 'routes/counselor/caseload.tsx'),";

rmSync(copy, { recursive: true, force: true });
for (const part of ['app', 'prisma', 'public', 'package.json', 'tsconfig.json', 'vite.config.ts'])
  cpSync(join(root, part), join(copy, part), { recursive: true });
cpSync(join(import.meta.dirname, 'caseload-with-links.tsx'), join(copy, 'app/routes/bench.tsx'));
const entry = join(copy, 'app/entry.server.tsx');
renameSync(entry, join(copy, 'app/entry.polku.server.tsx'));
writeFileSync(
  entry,
  readFileSync(join(import.meta.dirname, 'ordinary-entry.tsx'), 'utf8').replaceAll(
    '#app/entry.server.tsx',
    '#app/entry.polku.server.tsx',
  ),
);
const routes = readFileSync(join(copy, 'app/routes.ts'), 'utf8');
if (!routes.includes(caseload)) throw new Error('the caseload is not where it was');
writeFileSync(
  join(copy, 'app/routes.ts'),
  routes.replace(caseload, `${caseload} route('bench', 'routes/bench.tsx'),`),
);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build', '--logLevel', 'error'],
  { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
);
if (status !== 0) throw new Error('the pages could not be built');

const Server = z.object({
  prepare: z.custom<(say: (line: string) => void) => Promise<void>>((value) => typeof value === 'function'),
  serve: z.custom<() => Promise<number>>((value) => typeof value === 'function'),
});
const bundle: unknown = await import(pathToFileURL(join(copy, 'build/server/index.js')).href);
const server = Server.parse(bundle);
await server.prepare(() => undefined);
const port = await server.serve();
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
