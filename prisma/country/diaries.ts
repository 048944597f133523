const TICK = 5 * 60_000;

type Time = { counselor: number; from: number; until: number };

/** What is taken of the time of a team's counselors: nobody is at two meetings at once. */
export class Diaries {
  readonly #taken: Set<number>[];

  constructor(counselors: number) {
    this.#taken = Array.from({ length: counselors }, () => new Set<number>());
  }

  /** Takes all of the times, told from a counselor on, or none of them. */
  take(times: readonly Time[], first: number): boolean {
    const wanted = times.flatMap(({ counselor, from, until }) => {
      const diary = this.#taken[(first + counselor) % this.#taken.length];
      return diary ? ticksOf(from, until).map((tick) => ({ diary, tick })) : [];
    });
    if (wanted.some(({ diary, tick }) => diary.has(tick))) return false;
    const own = new Set<string>();
    for (const { diary, tick } of wanted) own.add(`${this.#taken.indexOf(diary)} ${tick}`);
    // A small team may have to be two people of the same life.
    if (own.size < wanted.length) return false;
    for (const { diary, tick } of wanted) diary.add(tick);
    return true;
  }
}

function ticksOf(from: number, until: number): number[] {
  const ticks: number[] = [];
  for (let tick = Math.floor(from / TICK); tick * TICK < until; tick++) ticks.push(tick);
  return ticks;
}
