import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { readMigrations } from '../app/db/migrate.server.ts';
import { toPGlite } from '../app/db/pglite-socket.server.ts';

/** The SQL that brings a database with all migrations to what schema.prisma says; empty when they agree. */
export async function schemaChanges(): Promise<string> {
  await startEngine();
  const factory = bindMigrationAwareSqlAdapterFactory(shadow);
  const schema = {
    path: resolve('prisma/schema.prisma'),
    content: await readFile('prisma/schema.prisma', 'utf8'),
  };
  const { stdout } = await difference(schema, factory).catch((error: Error) => {
    const id = /External error id#(\d+)/.exec(error.message)?.[1];
    throw (id !== undefined && factory.errorRegistry.consumeError(Number(id))?.error) || error;
  });
  const changes = stdout ?? '';
  return /^\s*-- This is an empty migration\.\s*$/.test(changes) ? '' : changes;
}

async function difference(schema: { path: string; content: string }, factory: object) {
  const instance = await engine.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    factory,
  );
  return instance.diff({
    from: { tag: 'migrations', ...(await migrationList()) },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
}

async function migrationList() {
  const migrations = await readMigrations().catch(() => []);
  return {
    baseDir: resolve('prisma/migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

/** The package expects a bundler to load its WebAssembly; Node is handed it here. */
async function startEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(script), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(message);
      },
    },
  });
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

const CHAR = 18;

const shadow: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: emptyDatabase,
  connectToShadowDb: emptyDatabase,
};

/** The adapter refuses the catalogue's one-letter columns and cuts scripts at each semicolon; both are mended here. */
async function emptyDatabase(): Promise<SqlDriverAdapter> {
  const database = await PGlite.create({ extensions: { btree_gin, pg_trgm, unaccent } });
  const pool = new pg.Pool(toPGlite(async () => database));
  const letters = new Set<string>();
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    Object.assign(client, {
      async query(...args: unknown[]) {
        const result: pg.QueryResult = await Reflect.apply(query, client, args);
        for (const field of result.fields ?? []) {
          if (field.dataTypeID !== CHAR) continue;
          letters.add(field.name);
          field.dataTypeID = pg.types.builtins.TEXT;
        }
        return result;
      },
    });
  });
  Object.assign(pool, {
    async query(...args: unknown[]) {
      const client = await pool.connect();
      return Reflect.apply(client.query, client, args).finally(() => client.release());
    },
  });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(query: SqlQuery) {
      letters.clear();
      const result = await queryRaw(query);
      const types = result.columnNames.map(
        (name, at) =>
          (letters.has(name) ? ColumnTypeEnum.Character : null) ??
          result.columnTypes[at] ??
          ColumnTypeEnum.Text,
      );
      return { ...result, columnTypes: types };
    },
    async executeScript(script: string) {
      await pool.query(script);
    },
    async dispose() {
      await pool.end();
      await database.close();
    },
  });
}
