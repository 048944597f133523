import { log } from '#app/core/log.server.ts';
import { closeDatabase } from '#app/db/client.server.ts';
import { startWorker } from './worker.server.ts';

/** `npm run worker`: the worker without a web server, on PostgreSQL any number of times. */
const worker = startWorker();
log.info('worker started');
const stop = () => void worker.stop().then(closeDatabase);
process.once('SIGTERM', stop).once('SIGINT', stop);
