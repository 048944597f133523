import { connectionAside, isEmbedded, pool } from './client.server.ts';

const CHANNEL = 'polku_work';
/** What is announced within this time is one announcement, in milliseconds. */
const GATHER = 20;
const RECONNECT = 2000;

const here = new Set<() => void>();
let gathering = false;

/**
 * Something was written: wakes the workers of all processes. Called after the commit and gathered: NOTIFY inside a transaction takes a lock of
 * the whole server at commit, so that all commits would wait for each other. One that is lost costs no more than the
 * time until the next look.
 */
export function announce(): void {
  for (const heard of here) heard();
  if (isEmbedded || gathering) return;
  gathering = true;
  setTimeout(() => {
    gathering = false;
    pool.query(`select pg_notify($1, '')`, [CHANNEL]).catch(() => undefined);
  }, GATHER).unref();
}

export type Listening = { connected: () => boolean; stop: () => Promise<void> };

/** Calls `heard` at each announcement, and when the connection stands again; what was said in between is unknown. */
export function listen(heard: () => void): Listening {
  let stopped = false;
  let connected = false;
  let current = connectionAside();
  let again: NodeJS.Timeout | undefined;
  const open = () => {
    const client = current;
    if (!client || stopped) return;
    const lost = () => {
      if (client !== current || stopped) return;
      connected = false;
      current = connectionAside();
      again = setTimeout(open, RECONNECT).unref();
      client.end().catch(() => undefined);
    };
    client.on('error', lost).on('end', lost).on('notification', heard);
    client
      .connect()
      .then(() => client.query(`listen ${CHANNEL}`))
      .then(() => {
        connected = true;
        heard();
      }, lost);
  };
  open();
  here.add(heard);
  return {
    // Whoever writes to the embedded database is in this process.
    connected: () => isEmbedded || connected,
    stop: async () => {
      stopped = true;
      here.delete(heard);
      clearTimeout(again);
      await current?.end().catch(() => undefined);
    },
  };
}
