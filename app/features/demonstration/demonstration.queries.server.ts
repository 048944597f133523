import { kysely } from '#app/db/client.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { clockSetting } from './demonstration-clock.server.ts';

export type ClockView = {
  today: IsoDate;
  /** The day the demonstration is on its way to. */
  target: IsoDate | null;
  /** What the clock does next: event and day, nearest first, one line for each day and event. */
  coming: { event: string; on: IsoDate; count: number }[];
};

const SHOWN = 8;

/** Where the demonstration stands and what is due next. */
export async function getDemonstrationClock(now: Date): Promise<ClockView> {
  const { target } = await clockSetting();
  const rows = await kysely
    .selectFrom('Deadline')
    .select(['event', 'dueAt'])
    .where('doneAt', 'is', null)
    .orderBy('dueAt')
    .limit(300)
    .execute();
  const counts = new Map<string, number>();
  for (const { event, dueAt } of rows) {
    const key = `${isoDate(dueAt)} ${event}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const coming = [...counts].slice(0, SHOWN).map(([key, count]) => {
    const [on = '', event = ''] = key.split(' ');
    return { on, event, count };
  });
  return { today: isoDate(now), target, coming };
}

const PATIENCE = 30_000;

/** Waits until the worker has taken the demonstration where it was asked to be; false when that takes too long for a page. */
export async function clockArrived(): Promise<boolean> {
  for (const until = performance.now() + PATIENCE; performance.now() < until;) {
    if ((await clockSetting()).target === null) return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}
