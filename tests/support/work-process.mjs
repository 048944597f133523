// A process of the built Polku to be killed: `work-process.mjs web` serves and works, `work-process.mjs worker` only works.
const server = await import('../../build/server/index.js');
const quiet = () => undefined;
if (process.argv[2] === 'web') {
  await server.prepare(quiet);
  await server.serve();
} else await server.work(quiet);
process.stdout.write('ready\n');
