/** Chance that repeats itself: the same seed makes the same city (mulberry32). */
export type Random = {
  /** From 0 to under 1. */
  next: () => number;
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(all: readonly T[]) => T;
  /** Some of them, each once, in their order. */
  some: <T>(all: readonly T[], count: number) => T[];
  weighted: <T>(all: readonly (readonly [T, number])[]) => T;
};

export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(all: readonly T[]): T => {
    const one = all[whole(0, all.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick,
    some: (all, count) => {
      const left = all.map((_, index) => index);
      while (left.length > count) left.splice(whole(0, left.length - 1), 1);
      return all.filter((_, index) => left.includes(index));
    },
    weighted: (all) => {
      let rest = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of all) if ((rest -= weight) < 0) return value;
      return pick(all)[0];
    },
  };
}
