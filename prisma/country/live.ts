/**
 * As a program: lives a city in memory through its commands, and writes it down at the path it is given, to be stamped out.
 */
import { writeFileSync } from 'node:fs';
import { closeDatabase, pool } from '#app/db/client.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { now } from '#app/core/clock.server.ts';
import { seedDemonstration } from '../seed.ts';
import { crowd } from './crowd.ts';
import { readLibrary } from './library.ts';

const target = process.argv[2];
if (!target) throw new Error('where is the library to be written?');
await migrate(pool, await readMigrations());
const madeAt = now();
const refused = await seedDemonstration((text) => console.log(text), crowd);
if (refused.length > 0) console.log(`  ${refused.length} lives went no further: a command refused`);
writeFileSync(target, JSON.stringify(await readLibrary(madeAt)));
await closeDatabase();
