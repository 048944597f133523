import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

/** Where the embedded database lives: a folder on disk, or memory filled from a dump (tests). */
export type Place = { folder: string } | { memory: true; template?: string };

const extensions = { pg_trgm, unaccent, btree_gin, btree_gist };

/** Opens the embedded database. Throws when another process has the folder open. */
export async function openEmbedded(place: Place): Promise<PGlite> {
  if ('memory' in place) {
    const loadDataDir = place.template === undefined ? undefined : new Blob([await readFile(place.template)]);
    return PGlite.create({ extensions, ...(loadDataDir && { loadDataDir }) });
  }
  await mkdir(place.folder, { recursive: true });
  await lock(await realpath(place.folder));
  return PGlite.create({ dataDir: join(place.folder, 'postgres'), extensions });
}

/**
 * PGlite does not lock its folder, and two processes in one folder destroy it. A listening local socket is a lock
 * that the system takes away when its process dies, however it dies.
 */
async function lock(folder: string): Promise<void> {
  const name = `polku-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  if (await listens(path)) return;
  const holder = await askHolder(path);
  if (holder !== null) {
    throw new Error(
      `The database in ${folder} is open in another process (${holder}). ` +
        'Stop that one first, or set POLKU_DATA to another folder, or DATABASE_URL to a PostgreSQL server.',
    );
  }
  await rm(path, { force: true });
  if (!(await listens(path)))
    throw new Error(`The database in ${folder} is being opened by another process.`);
}

function listens(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) =>
      socket.on('error', () => undefined).end(`process ${process.pid}`),
    );
    server.once('error', (error) =>
      'code' in error && error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(path, () => resolve(true)).unref();
  });
}

/** The words of the process that holds the lock, or null when it is dead and only its socket file is left. */
function askHolder(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path).setEncoding('utf8').setTimeout(2000);
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', () => resolve(null));
    socket.on('timeout', () => socket.destroy());
    socket.on('close', () => resolve(answer || 'which does not answer'));
  });
}
