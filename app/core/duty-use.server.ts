import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';

const used = statement<unknown>(
  'duty-used',
  `insert into "DutyUse" ("accountId","duty","usedOn") values ($1::uuid,$2,$3::date)
   on conflict ("accountId","duty") do update set "usedOn" = excluded."usedOn" where "DutyUse"."usedOn" < excluded."usedOn"`,
);

/** Whom this process has noted, and on which day: a day's first use alone costs a write. */
const noted = new Map<string, string>();

/** The latest day on which somebody opened something by a duty: what nobody uses can be taken back (906/2019 16 §). */
export async function noteDutyUse(accountId: string, duty: string, today: string): Promise<void> {
  const key = `${accountId} ${duty}`;
  if (noted.get(key) === today) return;
  await pool.query(used.text, [accountId, duty, today]);
  noted.set(key, today);
}
