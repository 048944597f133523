/** One process that serves the built app; it tells its parent the port. */
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const Server = z.object({
  prepare: z.custom<(say: (line: string) => void) => Promise<void>>((value) => typeof value === 'function'),
  serve: z.custom<() => Promise<number>>((value) => typeof value === 'function'),
});
const [, , bundle = ''] = process.argv;
const loaded: unknown = await import(pathToFileURL(bundle).href);
const server = Server.parse(loaded);
await server.prepare(() => undefined);
const port = await server.serve();
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
