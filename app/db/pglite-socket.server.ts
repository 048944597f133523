import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import type { PoolConfig } from 'pg';

const SYNC = 0x53;
const QUERY = 0x51;
const TERMINATE = 0x58;
const FLUSH = 0x48;
const COPY_DONE = 0x63;
const COPY_FAIL = 0x66;
/** After these the server has something to say; until one of them arrives the messages belong together. */
const turning = new Set([SYNC, QUERY, FLUSH, COPY_DONE, COPY_FAIL]);

/**
 * A socket for node-postgres with PGlite at its other end, so that Prisma, Kysely and plain SQL speak to the
 * embedded database and to a PostgreSQL server through one and the same driver.
 *
 * PGlite has one session: when a client goes away, what it left behind (transaction, settings, prepared statements,
 * locks) is cleared for the next one.
 */
class PGliteSocket extends Duplex {
  #open: () => Promise<PGlite>;
  #waiting: Buffer = Buffer.alloc(0);
  #started = false;

  constructor(open: () => Promise<PGlite>) {
    super();
    this.#open = open;
  }

  connect(): this {
    this.#open().then(
      () => this.emit('connect'),
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#receive(chunk).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#receive(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#clear().then(
      () => done(error),
      () => done(error),
    );
  }

  async #receive(bytes: Buffer): Promise<void> {
    this.#waiting = this.#waiting.length === 0 ? bytes : Buffer.concat([this.#waiting, bytes]);
    const { ready, left, ended } = this.#split();
    this.#waiting = left;
    if (ready.length > 0) {
      const database = await this.#open();
      const answer = await database.runExclusive(() => ask(database, ready));
      if (!this.destroyed) this.push(answer);
    }
    if (ended) {
      this.push(null);
      this.destroy();
    }
  }

  /** Cuts after the last message that wants an answer; a half message waits for its other half. */
  #split(): { ready: Buffer; left: Buffer; ended: boolean } {
    const bytes = this.#waiting;
    let at = 0;
    let cut = 0;
    while (bytes.length - at >= (this.#started ? 5 : 4)) {
      const typed = this.#started ? 1 : 0;
      const end = at + typed + bytes.readInt32BE(at + typed);
      if (end > bytes.length) break;
      if (typed === 1 && bytes[at] === TERMINATE) {
        return { ready: bytes.subarray(0, cut), left: Buffer.alloc(0), ended: true };
      }
      if (typed === 0 || turning.has(bytes[at] ?? 0)) cut = end;
      this.#started = true;
      at = end;
    }
    return { ready: bytes.subarray(0, cut), left: bytes.subarray(cut), ended: false };
  }

  async #clear(): Promise<void> {
    const database = await this.#open();
    if (database.closed) return;
    await database.runExclusive(async () => {
      await database.execProtocolRaw(simpleQuery('ROLLBACK'));
      await database.execProtocolRaw(simpleQuery('DISCARD ALL'));
    });
  }
}

/** As a stream, for PGlite reads through every answer that it hands over whole, and the client does so again. */
async function ask(database: PGlite, bytes: Uint8Array): Promise<Uint8Array> {
  // The first message of a session, which bears no type, is answered by PGlite itself.
  if (bytes[0] === 0) return database.execProtocolRaw(bytes);
  const parts: Uint8Array[] = [];
  // What is handed over lies in the database's own memory.
  await database.execProtocolRawStream(bytes, { onRawData: (part) => parts.push(part.slice()) });
  return Buffer.concat(parts);
}

/** What a pool needs to speak to PGlite; spelled out, so that PGUSER and its like change nothing. */
export function toPGlite(open: () => Promise<PGlite>): PoolConfig {
  return {
    stream: () => new PGliteSocket(open),
    user: 'postgres',
    database: 'postgres',
    host: 'localhost',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    // The first opening counts as waiting too, and on a busy machine it alone takes half a minute.
    connectionTimeoutMillis: 100_000,
  };
}

function simpleQuery(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message[0] = QUERY;
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}
