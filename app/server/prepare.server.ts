import { demonstrationAllowed } from '#app/core/env.server.ts';
import { pool, prisma } from '#app/db/client.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';

const seeds = import.meta.glob<{ seedDemonstration: () => Promise<void> }>('../../prisma/seed.ts');

/** Brings the database to this version, and fills an empty one with the demonstration city where that is allowed. */
export async function prepare(say: (line: string) => void): Promise<void> {
  const applied = await migrate(pool, await readMigrations());
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations)`);
  if (!demonstrationAllowed() || (await prisma.account.count()) > 0) return;
  for (const load of Object.values(seeds)) {
    say('Filling the empty database with the demonstration city …');
    const { seedDemonstration } = await load();
    await seedDemonstration();
  }
}

/** The lines that tell a newcomer whom to sign in as. */
export async function signIns(port: number): Promise<string[]> {
  if (!demonstrationAllowed()) return [];
  const persons = await prisma.account.findMany({
    where: { demonstration: true, story: { not: null } },
    orderBy: [{ role: 'asc' }, { name: 'asc' }],
    select: { role: true, name: true },
    take: 12,
  });
  if (persons.length === 0) return [];
  return [
    `Sign in at http://localhost:${port}/en/sign-in as one of the invented persons, without a password:`,
    ...persons.map(({ role, name }) => `  ${role.padEnd(10)} ${name}`),
    '',
  ];
}
