import { addDays, isoDate } from '#app/rules/dates.ts';
import { anyLife, unfinishedLife, type World } from '../seed/lives.ts';
import { standStill } from './moments.ts';
import { nineOn } from '../seed/vacancies.ts';

/** How many began how many days ago and stay; each has to be there in every age, from here and from abroad. */
const staying = [
  [150, 1, 21],
  [200, 15, 60],
  [60, 60, 150],
  [40, 150, 500],
] as const;
const LEAVING = 40;
const UNFINISHED = 16;

/** Lives to be stamped out: more of them than a demonstration city has, and most of them short. */
export function crowd({ city, market, simulation }: World, end: Date): void {
  const { random } = city;
  const world = { city, market, simulation };
  const born = (days: number) =>
    new Date(nineOn(addDays(isoDate(end), -days)).getTime() + random.whole(0, 6 * 60) * 60_000);
  for (const [people, least, most] of staying)
    for (let count = 0; count < people; count++)
      simulation.start(
        born(random.whole(least, most)),
        anyLife(world, { stays: true, seeksWork: random.chance(0.5) }),
      );
  for (let count = 0; count < LEAVING; count++)
    simulation.start(
      born(random.whole(75, 280)),
      anyLife(world, { stays: false, seeksWork: random.chance(0.5) }),
    );
  for (let count = 0; count < UNFINISHED; count++)
    simulation.start(born(random.whole(1, 30)), unfinishedLife(world, count < 2));
  standStill(world, end);
}
