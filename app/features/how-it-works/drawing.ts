import type { AnyMachine } from '#app/core/machine.ts';
import { statesOf, transitionsOf, type ChartState } from './transitions.ts';

/** An arrow; several conditions or inner states may share one. */
export type Arrow = { from: string; to: string; event: string };
/** What is drawn: the whole chart, or one region of a parallel state (`part`). */
export type Drawing = { part: string | null; states: ChartState[]; arrows: Arrow[]; common: Arrow[] };

/** So many states with the same way to the same end are told in words beside the drawing. */
const manySources = 4;

/**
 * A machine as drawings that fit a page: the chart with each parallel state closed, then each of its regions by itself.
 * An end that many states lead to is left out of the drawing and stands in `common` instead.
 */
export function drawingsOf(machine: AnyMachine): Drawing[] {
  const states = statesOf(machine);
  const parallels = states.filter(({ kind }) => kind === 'parallel').map(({ path }) => path);
  const regions = states.filter(({ parent }) => parent !== null && parallels.includes(parent));
  return [
    drawing(machine, null, (path) => shownOutside(path, parallels)),
    ...regions.map(({ path: part }) => drawing(machine, part, (path) => shownInside(path, part, parallels))),
  ];
}

/** The state as which a path is drawn, or null where it is not. */
type Shown = (path: string) => string | null;

const shownOutside = (path: string, parallels: string[]) =>
  parallels.find((parallel) => path.startsWith(`${parallel}.`)) ?? path;

function shownInside(path: string, part: string, parallels: string[]): string | null {
  if (path.startsWith(`${part}.`)) return path;
  return parallels.some((parallel) => path === parallel || path.startsWith(`${parallel}.`)) ? null : path;
}

function drawing(machine: AnyMachine, part: string | null, shown: Shown): Drawing {
  const all = uniqueArrows(machine, shown).filter(({ from }) => part === null || from.startsWith(`${part}.`));
  const ends = endsOf(machine);
  const isCommon = (arrow: Arrow) =>
    ends.has(arrow.to) &&
    all.filter(({ event, to }) => event === arrow.event && to === arrow.to).length >= manySources;
  const arrows = all.filter((arrow) => !isCommon(arrow));
  const touched = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const inDrawing = (path: string) => shown(path) === path && (part === null || path.startsWith(`${part}.`));
  const states = statesOf(machine).filter(
    ({ path }) => touched.has(path) || (inDrawing(path) && !ends.has(path)),
  );
  const parents = new Set(states.map(({ path }) => path));
  return {
    part,
    states: states.map((state) => ({
      ...state,
      kind: part === null ? state.kind : state.kind === 'parallel' ? 'state' : state.kind,
      parent: state.parent !== null && parents.has(state.parent) ? state.parent : null,
    })),
    arrows,
    common: [...new Map(all.filter(isCommon).map((arrow) => [arrow.event + arrow.to, arrow])).values()],
  };
}

/** Final states, and those with a single way on, such as into the archive. */
function endsOf(machine: AnyMachine): Set<string> {
  const transitions = transitionsOf(machine);
  const waysOn = (path: string) =>
    transitions.filter(({ from }) => path === from || path.startsWith(`${from}.`));
  return new Set(
    statesOf(machine).flatMap(({ path, kind }) =>
      kind === 'final' || waysOn(path).length === 1 ? [path] : [],
    ),
  );
}

function uniqueArrows(machine: AnyMachine, shown: Shown): Arrow[] {
  const arrows = transitionsOf(machine).flatMap(({ from, to, event }) => {
    const start = shown(from);
    const end = to === null ? null : shown(to);
    return start === null || end === null || start === end ? [] : [{ from: start, to: end, event }];
  });
  return [...new Map(arrows.map((arrow) => [`${arrow.from} ${arrow.to} ${arrow.event}`, arrow])).values()];
}
