import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { clock } from '#app/core/actor.ts';
import { log } from '#app/core/log.server.ts';
import { pool } from '#app/db/client.server.ts';
import { numbered } from '#app/db/numbered.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { dayOf, isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';
import { overSince, periods } from '#app/rules/retention.ts';
import { closeUnused, tellUnused } from './close-unused.server.ts';
import { areaRules, dueRows, type AreaRuleName } from './due.sql.ts';
import { eraseProfile } from './erase-profile.server.ts';
import { erasePerson } from './erase-person.server.ts';
import { serviceRules, sweeps, type ServiceRuleName } from './service-rules.ts';

/** So many rows at once; people go one by one, each in a transaction of their own. */
const SWEPT = 500;
/** How long an erasing rests after a step that failed, in milliseconds. */
const PAUSE = 600_000;

/** `failed`: the last step did not succeed. */
type Run = { id: string; areaCode: string | null; asOf: Date; failed: boolean };
type Done = { rule: string; count: number };

/**
 * One step of the oldest erasing that is not finished: one person, or one handful of rows. What went and how many stand in
 * one transaction, so that a process that dies leaves an erasing that goes on where it stood, and counts nothing twice.
 * One that failed is tried again after a while, and goes on with others meanwhile. False when there is nothing to do.
 */
export async function workOffRetention(now: Date): Promise<boolean> {
  let current: string | undefined;
  try {
    return await step(now, (id) => (current = id));
  } catch (error) {
    if (current === undefined) throw error;
    log.error('retention', { error });
    await pool.query('update "RetentionRun" set "lastError" = $2, "seenAt" = $3 where "id" = $1', [
      current,
      wordsOf(error),
      now,
    ]);
    return true;
  }
}

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);

async function step(now: Date, begins: (id: string) => void): Promise<boolean> {
  return transaction(async (tx) => {
    const found =
      await sql<Run>`select "id", "areaCode", "asOf", "lastError" is not null as "failed" from "RetentionRun"
      where "finishedAt" is null and ("lastError" is null or "seenAt" < ${new Date(now.getTime() - PAUSE)})
      order by "createdAt", "id" limit 1 for update skip locked`.execute(tx);
    const [run] = found.rows;
    if (!run) return false;
    begins(run.id);
    const done = await nextStep(tx, run, now);
    const counts = done ? { [done.rule]: done.count } : {};
    await sql`update "RetentionRun" set "startedAt" = coalesce("startedAt", ${now}), "seenAt" = ${now},
      "lastError" = null, "finishedAt" = ${done ? null : now},
      "counts" = "counts" || (select coalesce(jsonb_object_agg(e.key, coalesce(("counts"->>e.key)::int, 0) + e.value::int), '{}')
        from jsonb_each_text(${JSON.stringify(counts)}::jsonb) e)
      where "id" = ${run.id}`.execute(tx);
    return true;
  });
}

async function nextStep(tx: Tx, run: Run, now: Date): Promise<Done | null> {
  const asOf = dayOf(run.asOf);
  const rules = run.areaCode === null ? serviceRules : areaRules;
  for (const rule of rules) {
    const count = isAreaRule(rule) ? await erasePeople(tx, rule, run, now) : await sweep(tx, rule, asOf, now);
    if (count > 0) return { rule, count };
  }
  return null;
}

const isAreaRule = (rule: AreaRuleName | ServiceRuleName): rule is AreaRuleName =>
  areaRules.some((each) => each === rule);

/** The one who has waited longest and whom nothing holds; after a failure anybody, so that one holds up nobody else. */
async function erasePeople(tx: Tx, rule: AreaRuleName, run: Run, now: Date): Promise<number> {
  const asOf = dayOf(run.asOf);
  const values = [run.areaCode, asOf, overSince(periods[rule], asOf)];
  const free = `select "personId" from (${dueRows[rule]}) due where "hold" is null`;
  const turn = run.failed ? 'random()' : '"from", "personId"';
  const first = await numbered<{ personId: string }>(`${free} order by ${turn} limit 1`, values).execute(tx);
  const [due] = first.rows;
  if (!due) return 0;
  // Whoever signs in or is served at this moment holds the row; then it is asked again whether the time is over.
  await tx.selectFrom('Person').select('id').where('id', '=', due.personId).forUpdate().execute();
  const still = await numbered(`${free} and "personId" = $4::uuid`, [...values, due.personId]).execute(tx);
  if (still.rows.length === 0) return erasePeople(tx, rule, run, now);
  const act = { actor: clock, now };
  await (rule === 'profile' ? eraseProfile(tx, due.personId, act) : erasePerson(tx, due.personId, act));
  return 1;
}

async function sweep(tx: Tx, rule: ServiceRuleName, asOf: IsoDate, now: Date): Promise<number> {
  const until = startOfDay(overSince(periods[rule], asOf));
  if (rule === 'unusedAccount')
    return (await tellUnused(tx, until, now)) + (await closeUnused(tx, until, now));
  const { table, since, where, change } = sweeps[rule];
  const some = `(select ctid from "${table}" where ${since} < $1::timestamptz and ${where} limit ${SWEPT})`;
  const text = change
    ? `update "${table}" set ${change} where ctid in ${some}`
    : `delete from "${table}" where ctid in ${some}`;
  const { numAffectedRows } = await numbered(text, [until]).execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** The hours of a night in Finland in which the day's erasing is planned. */
const NIGHT = { from: 2, until: 5 };

/** Plans what goes by itself: once a day for the service, and for each area that wants it so. Asking twice plans it once. */
export async function planNightlyRuns(now: Date): Promise<void> {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', hour: '2-digit', hour12: false }).format(
      now,
    ),
  );
  if (hour < NIGHT.from || hour >= NIGHT.until) return;
  await planRuns(isoDate(now), now);
}

export async function planRuns(asOf: IsoDate, now: Date): Promise<void> {
  await pool.query(
    `insert into "RetentionRun" ("id","areaCode","asOf","origin","createdAt")
     select gen_random_uuid(), w."areaCode", $1::date, 'automatic', $2::timestamptz
     from (select null::text as "areaCode" union all select "areaCode" from "AreaRule" where "erasesByItself") w
     where not exists (select 1 from "RetentionRun" r where r."areaCode" is not distinct from w."areaCode"
       and (r."asOf" = $1::date or r."finishedAt" is null))`,
    [asOf, now],
  );
}

/** A run of the whole service, or of an area, that somebody starts by command. */
export async function startRun(areaCode: string | null, now: Date): Promise<string> {
  const id = uuid();
  await pool.query(
    `insert into "RetentionRun" ("id","areaCode","asOf","origin","createdAt") values ($1, $2, $3::date, 'command', $4)`,
    [id, areaCode, isoDate(now), now],
  );
  return id;
}
