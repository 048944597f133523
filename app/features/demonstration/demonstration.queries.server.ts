import { kysely } from '#app/db/client.server.ts';
import { daysBetween, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { clockSetting } from './demonstration-clock.server.ts';

export type ClockView = {
  today: IsoDate;
  /** On its way: to which day, which day it has reached, and that in days from today. */
  moving: { target: IsoDate; reached: IsoDate; days: number; done: number } | null;
  /** What the clock does next: event and day, nearest first, one line for each day and event. */
  coming: { subjectType: string; event: string; on: IsoDate; count: number }[];
};

const SHOWN = 8;

/** Where the demonstration stands and what is due next. */
export async function getDemonstrationClock(now: Date): Promise<ClockView> {
  const { target, reached } = await clockSetting();
  const rows = await kysely
    .selectFrom('Deadline')
    .select(['subjectType', 'event', 'dueAt'])
    .where('doneAt', 'is', null)
    .orderBy('dueAt')
    .limit(300)
    .execute();
  const lines = new Map<string, ClockView['coming'][number]>();
  for (const { subjectType, event, dueAt } of rows) {
    const on = isoDate(dueAt);
    const key = `${on} ${subjectType} ${event}`;
    const line = lines.get(key) ?? { subjectType, event, on, count: 0 };
    lines.set(key, { ...line, count: line.count + 1 });
  }
  const today = isoDate(now);
  return {
    today,
    moving: target === null ? null : movingTo(target, reached, today),
    coming: [...lines.values()].slice(0, SHOWN),
  };
}

function movingTo(target: IsoDate, reached: string | null, today: IsoDate): ClockView['moving'] {
  const at = reached === null ? today : isoDate(new Date(reached));
  const days = Math.max(1, daysBetween(today, target));
  return { target, reached: at, days, done: Math.min(days, Math.max(0, daysBetween(today, at))) };
}

/** A short way is gone while the page waits; a longer one is shown as it goes. */
const PATIENCE = 2000;

/** Waits a moment for the worker to take the demonstration where it was asked to be; whether it is there. */
export async function clockArrived(): Promise<boolean> {
  for (const until = performance.now() + PATIENCE; performance.now() < until;) {
    if ((await clockSetting()).target === null) return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}
