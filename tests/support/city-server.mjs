// The built server as a child process on the folder POLKU_DATA, which also answers its parent's questions to the
// database, for the embedded one opens in one process at a time, and says how much memory it takes.
const server = await import('../../build/server/index.js');
await server.prepare(() => undefined);
const port = await server.serve();
process.on('message', ({ id, sql, params }) => {
  if (sql === undefined) return process.send({ id, memory: process.memoryUsage().rss });
  server.pool.query(sql, params).then(
    ({ rows }) => process.send({ id, rows }),
    (error) => process.send({ id, error: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send({ port });
