import type { Random } from '../seed/random.ts';
import type { Figures } from './figures.ts';
import type { Life, Standing } from './lives.ts';

/**
 * History lines of a job seeker's life on an average. Lives in which more has happened are chosen less often, so that a country
 * of 400,000 with its vacancies keeps to ten million lines: most have been seekers for weeks, not years.
 */
const HISTORY = 23;

/** How many are on their way in, seek work, and have left (OWN): who waits for a counselor stays under three in a hundred. */
const standings = [
  ['coming', 0.028],
  ['seeking', 0.892],
  ['ended', 0.08],
] as const satisfies readonly (readonly [Standing, number])[];

/** Of a hundred people these live under non-disclosure (OWN). */
const PROTECTED = 0.8;

type Weighed = { life: Life; upTo: number }[];

/** Draws lives by what is known of a municipality: who is young, old or from abroad is so in its shares. */
export function choiceOf(lives: readonly Life[]) {
  const tilts = new Map(standings.map(([standing]) => [standing, tiltOf(lives.filter(of(standing)))]));
  const cells = new Map<string, Weighed>();
  const put = (key: string, life: Life) => {
    const cell = cells.get(key) ?? [];
    const weight = Math.exp(-(tilts.get(life.standing) ?? 0) * life.history);
    cell.push({ life, upTo: (cell.at(-1)?.upTo ?? 0) + weight });
    cells.set(key, cell);
  };
  for (const life of lives) {
    if (life.protected) put('protected', life);
    else {
      put(`${life.standing} ${life.foreign} ${ageGroup(life.age)}`, life);
      put(life.standing, life);
    }
  }
  return (random: Random, { shares }: Figures): Life => {
    const standing = random.weighted(standings);
    const age = random.weighted([
      ['young', shares.under25],
      ['old', shares.over50],
      ['between', Math.max(0, 1 - shares.under25 - shares.over50)],
    ] as const);
    const usual = cells.get(`${standing} ${random.chance(shares.foreign)} ${age}`) ?? cells.get(standing);
    const cell = (random.chance(PROTECTED / 100) ? cells.get('protected') : undefined) ?? usual;
    return cell ? drawn(random, cell) : random.pick(lives);
  };
}

const of = (standing: Standing) => (life: Life) => life.standing === standing;
const ageGroup = (age: number) => (age < 25 ? 'young' : age > 50 ? 'old' : 'between');

function drawn(random: Random, cell: Weighed): Life {
  const at = random.next() * (cell.at(-1)?.upTo ?? 0);
  const found = cell.find(({ upTo }) => at < upTo) ?? cell[0];
  if (!found) throw new Error('a cell without lives');
  return found.life;
}

/** The least tilt of weights exp(-tilt × lines) with which the mean is what it may be; the steepest there is, where none is. */
function tiltOf(lives: readonly Life[]): number {
  const mean = (tilt: number) => {
    const weights = lives.map(({ history }) => Math.exp(-tilt * history));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return lives.reduce((sum, { history }, at) => sum + history * (weights[at] ?? 0), 0) / total;
  };
  let [from, to] = [0, 0.1];
  if (mean(from) <= HISTORY) return 0;
  for (let turn = 0; turn < 40; turn++) {
    const middle = (from + to) / 2;
    if (mean(middle) > HISTORY) from = middle;
    else to = middle;
  }
  return to;
}
