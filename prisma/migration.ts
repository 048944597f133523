// `npm run migration -- <name>` writes the SQL from the last migration to schema.prisma; `--check` reports drift.
// Runs Prisma's schema engine as WebAssembly on an embedded shadow database: nothing is downloaded.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaChanges } from './schema-engine.ts';

const [argument] = process.argv.slice(2);
const changes = await schemaChanges();

if (argument === '--check') {
  if (changes !== '') console.error(`schema.prisma and the migrations differ:\n\n${changes}`);
  process.exitCode = changes === '' ? 0 : 1;
} else if (!argument || !/^[a-z0-9-]+$/.test(argument)) {
  console.error('Give the migration a name in kebab-case: npm run migration -- add-something');
  process.exitCode = 1;
} else if (changes === '') {
  console.log('Nothing has changed in schema.prisma.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join('prisma/migrations', `${stamp}_${argument.replaceAll('-', '_')}`);
  await mkdir(folder, { recursive: true });
  await writeFile('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n');
  await writeFile(join(folder, 'migration.sql'), changes);
  console.log(`Wrote ${folder}/migration.sql`);
}
