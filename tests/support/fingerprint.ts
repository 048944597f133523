import type { City } from './city.ts';

// Who read what is written also when a page is refused, a copy of one's own data notes that it left, and the worker delivers
// and says that it lives in its own time.
const aside = [
  'ReadLog',
  'DataExport',
  'ReadChain',
  'ReadSeal',
  'ReadFinding',
  'Notice',
  'WorkerProcess',
  'Session',
  'DutyUse',
  // The worker keeps there how far it has looked.
  'Setting',
  'RateLimit',
  '_prisma_migrations',
];

/** One line a table that changes with whatever is written into it. */
export async function fingerprint({ query }: Pick<City, 'query'>): Promise<Record<string, unknown>> {
  const tables = await query(
    `select "tablename" as "name" from pg_tables where schemaname='public' order by 1`,
  );
  const names = tables.flatMap(({ name }) =>
    typeof name === 'string' && !aside.includes(name) ? [name] : [],
  );
  const counted = names.map((name) => `(select ${sumOf(name)} from "${name}" t) as "${name}"`);
  const [row = {}] = await query(`select ${counted.join(',')}`);
  return row;
}

function sumOf(name: string): string {
  if (['Outbox', 'History', 'Deadline', 'Delivery'].includes(name)) return 'count(*)::text';
  // Whatever is written gives a row a number of a later transaction than any other has, and so another sum or another count.
  return `count(*)::text || '/' || coalesce(sum(xmin::text::bigint), 0)::text`;
}

/** Waits until the worker has nothing more to deliver. */
export async function settled({ query }: Pick<City, 'query'>): Promise<void> {
  for (let round = 0; round < 100; round++) {
    const [row] = await query(
      `select count(*)::int as "open" from "Outbox" where "deliveredAt" is null and "parkedAt" is null`,
    );
    if (row?.open === 0) return;
    await new Promise((tell) => setTimeout(tell, 100));
  }
}
