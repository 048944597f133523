// `npm start`: from a bare machine to a running server, in one process. `--dev` serves the sources through Vite,
// `--build` only builds, `--worker` works off what is due without serving pages, `--command <name> …` runs an operator's
// command and ends.
import { build, generate, install, requireNode, root, say } from './steps.mjs';

const development = process.argv.includes('--dev');
process.chdir(root);
requireNode();
install();
generate();
process.env.NODE_ENV ??= development ? 'development' : 'production';

if (process.argv.includes('--build')) build();
else await task().catch(giveUp);

function task() {
  if (process.argv.includes('--command')) return command();
  return process.argv.includes('--worker') ? work() : start();
}

async function start() {
  const { server, parts } = development ? await fromSources() : await fromBuild();
  await server.prepare(say);
  const port = await server.serve(parts);
  say(`\nPolku is at http://localhost:${port}\n`);
  for (const line of await server.signIns(port)) say(line);
}

async function work() {
  const { server } = await fromBuild();
  await server.work(say);
  say('Working off what is due');
}

async function command() {
  const { server } = await fromBuild();
  const [name, ...words] = process.argv.slice(process.argv.indexOf('--command') + 1);
  process.exitCode = await server.command(name, words, say);
}

function giveUp(error) {
  console.error(wordsOf(error));
  process.exit(1);
}

function wordsOf(error) {
  if (!(error instanceof Error) || process.env.POLKU_LOG === 'debug') return error;
  if (error.code !== 'EADDRINUSE') return `${error.message}\n(POLKU_LOG=debug shows where this comes from.)`;
  return `Port ${error.port} is taken by another program; PORT=<number> chooses another.`;
}

async function fromBuild() {
  build();
  return { server: await import('../../build/server/index.js'), parts: {} };
}

async function fromSources() {
  const { createServer } = await import('vite');
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { port: 24_678 + ((Number(process.env.PORT) || 0) % 1000) } },
  });
  const doors = await vite.ssrLoadModule('/tests/support/development-doors.ts');
  await doors.openDoorsForDevelopment(Number(process.env.PORT) || 3000, say);
  const server = await vite.ssrLoadModule('/app/server/serve.server.ts');
  const loadBuild = () => vite.ssrLoadModule('virtual:remix/server-build');
  return { server, parts: { vite: vite.middlewares, loadBuild } };
}
