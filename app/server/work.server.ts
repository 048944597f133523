import { log } from '#app/core/log.server.ts';
import { closeDatabase } from '#app/db/client.server.ts';
import { startWorker } from '#app/jobs/worker.server.ts';
import { bringUpToDate } from './prepare.server.ts';

/** `npm run worker`: works off what is due without serving pages, until the process is told to stop. */
export async function work(say: (line: string) => void): Promise<void> {
  await bringUpToDate(say);
  const worker = startWorker('worker');
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    worker
      .stop()
      .then(closeDatabase)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('stop', { error });
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
