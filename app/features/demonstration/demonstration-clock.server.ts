import { sql } from 'kysely';
import { z } from 'zod';
import { setClockAhead } from '#app/core/clock.server.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import { done, invalidField, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { kysely } from '#app/db/client.server.ts';
import { announce } from '#app/db/notify.server.ts';
import { addMonths, isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';

/**
 * Milliseconds by which the demonstration is ahead of the wall; the day it is on its way to, and the instant that it has
 * reached on that way.
 */
const Clock = z.object({
  ahead: z.number(),
  target: z.string().nullable(),
  reached: z.string().nullable().default(null),
});
type Clock = z.infer<typeof Clock>;
const rests: Clock = { ahead: 0, target: null, reached: null };

/** The setting that is there from before the first invented person until the city is complete. */
export const FILLING = 'filling';

const NINE_HOURS = 9 * 3_600_000;
const FURTHEST_MONTHS = 24;

/** The instant at which a demonstration day begins: office hours, so that what is due that day has happened. */
export const arrivalOn = (date: IsoDate): Date => new Date(startOfDay(date).getTime() + NINE_HOURS);

/** Only a database that was filled as a demonstration has a clock to move. */
export async function isDemonstration(): Promise<boolean> {
  return demonstrationAllowed() && (await settingOf('demonstration')) === true;
}

export async function clockSetting(): Promise<Clock> {
  return clockFrom(await settingOf('clock'));
}

/** Sets this process's clock to where the demonstration stands. */
export async function loadClock(): Promise<Clock> {
  const clock = await clockSetting();
  setClockAhead(clock.ahead);
  return clock;
}

/** The same with all that the worker asks of a demonstration, in one question. */
export async function loadDemonstration(): Promise<{ clock: Clock; invented: boolean; filling: boolean }> {
  const rows = await kysely
    .selectFrom('Setting')
    .select(['key', 'value'])
    .where('key', 'in', ['clock', 'demonstration', FILLING])
    .execute();
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const clock = clockFrom(values.get('clock'));
  setClockAhead(clock.ahead);
  return { clock, invented: values.get('demonstration') === true, filling: values.has(FILLING) };
}

function clockFrom(stored: unknown): Clock {
  const clock = Clock.safeParse(stored);
  return clock.success ? clock.data : rests;
}

/**
 * Asks the worker to move the demonstration to a day. Never to a day that is past, since what has happened would lie in
 * the future; and at most two years on.
 */
export async function askForDate(date: IsoDate, now: Date): Promise<Outcome<null>> {
  const latest = await latestInstant(now);
  if (arrivalOn(date) < latest) return invalidField('date', 'clockBack');
  if (date > addMonths(isoDate(now), FURTHEST_MONTHS)) return invalidField('date', 'clockTooFar');
  const { ahead } = await clockSetting();
  const clock = json({ ahead, target: date, reached: null });
  await kysely
    .insertInto('Setting')
    .values({ key: 'clock', value: clock })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: clock }))
    .execute();
  announce();
  return done;
}

/** How far the worker has come on the way to a day. */
export async function tellProgress(target: IsoDate, reached: Date): Promise<void> {
  await onTheWay(target, { reached: reached.toISOString() });
}

/** The demonstration stands at the day it was on its way to. */
export async function arrive(target: IsoDate, ahead: number): Promise<void> {
  await onTheWay(target, { ahead, target: null, reached: null });
}

/** Nothing is written when another day has been asked for meanwhile. */
async function onTheWay(target: IsoDate, change: Partial<Clock>): Promise<void> {
  await sql`update "Setting" set "value" = "value" || ${JSON.stringify(change)}::jsonb
    where "key" = 'clock' and "value" ->> 'target' = ${target}`.execute(kysely);
}

async function latestInstant(now: Date): Promise<Date> {
  const row = await kysely
    .selectFrom('History')
    .select((query) => query.fn.max('at').as('at'))
    .executeTakeFirst();
  return row?.at && row.at > now ? row.at : now;
}

async function settingOf(key: string): Promise<unknown> {
  const row = await kysely.selectFrom('Setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}
