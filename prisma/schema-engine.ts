import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
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
import { openEmbedded } from '../app/db/embedded.server.ts';
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
const { TEXT } = pg.types.builtins;

const shadow: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: emptyDatabase,
  connectToShadowDb: emptyDatabase,
};

/**
 * Prisma's adapter does not know the catalogue's one-letter columns and cuts scripts at each semicolon, so both are
 * done here in its place.
 */
async function emptyDatabase(): Promise<SqlDriverAdapter> {
  const database = await openEmbedded({ memory: true });
  const pool = new pg.Pool(toPGlite(async () => database));
  const ask = pool.query.bind(pool);
  let letters: boolean[] = [];
  Object.assign(pool, {
    async query(...args: unknown[]) {
      const result: pg.QueryResult = await Reflect.apply(ask, pool, args);
      letters = result.fields?.map(({ dataTypeID }) => dataTypeID === CHAR) ?? [];
      for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
      return result;
    },
  });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(query: SqlQuery) {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, at) =>
        letters[at] ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
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
