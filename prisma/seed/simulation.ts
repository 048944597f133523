import { isoDate } from '#app/rules/dates.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { pool } from '#app/db/client.server.ts';

/** How often the database counts its rows, to plan its questions by what is there: at first there was nothing. */
const DAYS_BETWEEN_COUNTS = 120;

/** A command said no where a life needed a yes. */
export class Refused extends Error {}

type Waiting = { at: Date; resume: () => void };

/** One of many lives that are lived side by side in one time. */
export type Life = (time: Time) => Promise<void>;
export type Time = {
  now: () => Date;
  /** Waits until then. A life that waits for a day that never comes simply goes no further. */
  until: (at: Date) => Promise<void>;
  /** Something else that goes on beside it. */
  start: (at: Date, life: Life) => void;
};

/**
 * Lives many lives in one time: each says until when it waits, and the one that waits for the earliest moment goes on.
 * Between days the worker delivers messages and works off deadlines, each at its own time, as it would have done.
 */
export class Simulation implements Time {
  /** Commands that were refused to somebody, whose life then went no further. */
  readonly refusals: Refused[] = [];
  #waiting: Waiting[] = [];
  #now: Date;
  #yield: () => void = () => undefined;
  #failure: unknown;

  constructor(start: Date) {
    this.#now = start;
  }

  now = (): Date => this.#now;

  start(at: Date, life: Life): void {
    this.#push(at, () => {
      life(this).then(
        () => this.#yield(),
        (error: unknown) => {
          if (error instanceof Refused) this.refusals.push(error);
          else this.#failure = error;
          this.#yield();
        },
      );
    });
  }

  until = (at: Date): Promise<void> => {
    if (at <= this.#now) return Promise.resolve();
    return new Promise((resolve) => {
      this.#push(at, resolve);
      this.#yield();
    });
  };

  /** Runs until an instant; what waits for later never happens. */
  async run(end: Date, say: (day: string) => void): Promise<void> {
    let days = 0;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [before, day] = [isoDate(this.#now), isoDate(next.at)];
      if (before !== day) {
        await catchUp(next.at);
        if (++days % DAYS_BETWEEN_COUNTS === 0) await pool.query('analyze');
        if (before.slice(0, 4) !== day.slice(0, 4)) say(before.slice(0, 4));
      }
      this.#now = next.at;
      await new Promise<void>((resolve) => {
        this.#yield = resolve;
        next.resume();
      });
      if (this.#failure) throw this.#failure;
    }
    this.#now = end;
    await catchUp(end);
  }

  /** Behind all that wait for the same moment. */
  #push(at: Date, resume: () => void): void {
    let [from, to] = [0, this.#waiting.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#waiting[middle]?.at ?? at) > at) to = middle;
      else from = middle + 1;
    }
    this.#waiting.splice(from, 0, { at, resume });
  }

  #next(end: Date): Waiting | undefined {
    const [first] = this.#waiting;
    return first && first.at <= end ? this.#waiting.shift() : undefined;
  }
}
