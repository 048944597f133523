import { employmentAreas } from '#app/rules/areas.ts';
import { figures, type Figures } from './figures.ts';

/** What is asked for; the same always gives the same country. */
export type Wish = { seekers: number; counselors: number; vacancies: number; seed: number };

/** Counselors who work together, their clients and the vacancies they know: what is written and committed at a time. */
export type TeamPlan = {
  number: number;
  area: string;
  /** Within its area, from 0; the first brings the area's services and its manager. */
  inArea: number;
  counselors: number;
  /** Numbers of the first of its people and of its first hundred vacancies in the whole country. */
  firstPerson: number;
  firstMarket: number;
  homes: { municipality: Figures; seekers: number }[];
  seekers: number;
  vacancies: number;
};

const TEAM = 10;

/** Parts of a whole in proportion to weights, which add up to it (largest remainders). */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((total, part) => total + part, 0);
  const byRest = exact.map((part, at) => ({ at, rest: part - Math.floor(part) }));
  byRest.sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of byRest.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/** Seekers by the municipality's share of the country's, counselors and vacancies by the area's. */
export function planCountry(wish: Wish, marketSize: number): TeamPlan[] {
  const seekers = apportion(
    wish.seekers,
    figures.map((each) => each.seekers),
  );
  const areas = employmentAreas.map(({ code }) => {
    const homes = figures.flatMap((municipality, at) =>
      municipality.area === code ? [{ municipality, seekers: seekers[at] ?? 0 }] : [],
    );
    return { code, homes, seekers: sum(homes.map((home) => home.seekers)) };
  });
  const sizes = areas.map((area) => area.seekers);
  // An area with a single client still has somebody who serves them.
  const counselors = apportion(wish.counselors, sizes).map((count, at) =>
    Math.max(count, (sizes[at] ?? 0) > 0 ? 1 : 0),
  );
  const vacancies = apportion(
    wish.vacancies,
    areas.map(({ code, seekers: people }) =>
      people === 0 ? 0 : sum(figures.filter(({ area }) => area === code).map((each) => each.vacancies)),
    ),
  );
  const teams: TeamPlan[] = [];
  const next = { person: 1, market: 1 };
  for (const [at, area] of areas.entries()) {
    const staff = counselors[at] ?? 0;
    const count = Math.ceil(staff / TEAM);
    for (let inArea = 0; inArea < count; inArea++) {
      const share = <T>(whole: T, of: (whole: T) => number) =>
        Math.floor((of(whole) * (inArea + 1)) / count) - Math.floor((of(whole) * inArea) / count);
      const homes = area.homes.map((home) => ({ ...home, seekers: share(home, (each) => each.seekers) }));
      const team: TeamPlan = {
        number: teams.length + 1,
        area: area.code,
        inArea,
        counselors: share(staff, Number),
        firstPerson: next.person,
        firstMarket: next.market,
        homes,
        seekers: sum(homes.map((home) => home.seekers)),
        vacancies: share(vacancies[at] ?? 0, Number),
      };
      next.person += team.seekers;
      next.market += Math.ceil(team.vacancies / marketSize);
      teams.push(team);
    }
  }
  return teams;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
