import { z } from 'zod';
import { setClockAhead } from '#app/core/clock.server.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import { done, invalidField, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { kysely } from '#app/db/client.server.ts';
import { addMonths, isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';

/** Milliseconds by which the demonstration is ahead of the wall, and the day it is on its way to. */
const Clock = z.object({ ahead: z.number(), target: z.string().nullable() });
type Clock = z.infer<typeof Clock>;

const NINE_HOURS = 9 * 3_600_000;
const FURTHEST_MONTHS = 24;

/** The instant at which a demonstration day begins: office hours, so that what is due that day has happened. */
export const arrivalOn = (date: IsoDate): Date => new Date(startOfDay(date).getTime() + NINE_HOURS);

/** Only a database that was filled as a demonstration has a clock to move. */
export async function isDemonstration(): Promise<boolean> {
  return demonstrationAllowed() && (await settingOf('demonstration')) === true;
}

export async function clockSetting(): Promise<Clock> {
  const clock = Clock.safeParse(await settingOf('clock'));
  return clock.success ? clock.data : { ahead: 0, target: null };
}

/** Sets this process's clock to where the demonstration stands. */
export async function loadClock(): Promise<Clock> {
  const clock = await clockSetting();
  setClockAhead(clock.ahead);
  return clock;
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
  await storeClock({ ahead, target: date });
  return done;
}

export async function storeClock(clock: Clock): Promise<void> {
  await kysely
    .insertInto('Setting')
    .values({ key: 'clock', value: json(clock) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json(clock) }))
    .execute();
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
