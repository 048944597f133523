import type { AreaKey } from './areas.ts';
import { wrapLabel } from './wrap-label.ts';

export type StepState = 'done' | 'current' | 'next' | 'skipped';
export type JourneyStep = { label: string; state: StepState };
export type JourneyArea = {
  key: AreaKey;
  label: string;
  /** One word for the narrow picture: "Uraohjaus". */
  shortLabel?: string;
  steps: JourneyStep[];
};
export type JourneyPath = { trunk: JourneyStep[]; areas: JourneyArea[]; goal: JourneyStep };

export type Point = { x: number; y: number };
export type Stop = Point & {
  state: StepState;
  lines: string[];
  label: Point;
  anchor: 'start' | 'middle' | 'end';
};
export type Stretch = { d: string; walked: boolean };
export type Trail = { stops: Stop[]; stretches: Stretch[] };
export type Lane = Trail & {
  key: AreaKey;
  sign: Point & { lines: string[]; anchor: 'start' | 'middle' };
  /** No step of this area has been taken or is asked for. */
  quiet: boolean;
};
export type JourneyLayout = {
  shape: 'wide' | 'tall';
  width: number;
  height: number;
  trunk: Trail;
  lanes: Lane[];
  goal: Stop;
};

// Distances along the way (from start to work) and across it, in the picture's own units.
const frames = {
  wide: {
    along: 1180,
    across: 570,
    trunk: { from: 52, to: 292 },
    lanes: { from: 448, to: 948 },
    goal: 1100,
    margin: 92,
    wobble: 8,
    labelChars: 17,
    signChars: 60,
  },
  tall: {
    along: 620,
    across: 360,
    trunk: { from: 44, to: 168 },
    lanes: { from: 296, to: 448 },
    goal: 540,
    margin: 46,
    wobble: 6,
    labelChars: 20,
    signChars: 12,
  },
} as const;

type Frame = (typeof frames)[keyof typeof frames];
type Spot = { along: number; across: number; state: StepState; label: string };

const taken = (state: StepState) => state === 'done' || state === 'current';

/** Where everything of the picture stands. Pure: the same path always gives the same drawing. */
export function layOutJourney(path: JourneyPath, shape: 'wide' | 'tall'): JourneyLayout {
  const frame = frames[shape];
  const place = placer(frame, shape);
  const trunkSpots = spread(path.trunk, frame.trunk, () => frame.across / 2, frame.wobble);
  const goal: Spot = { along: frame.goal, across: frame.across / 2, ...path.goal };
  const lanes = path.areas.map((area, index): Lane => {
    const across =
      frame.margin + (index * (frame.across - 2 * frame.margin)) / Math.max(1, path.areas.length - 1);
    const spots = spread(area.steps, frame.lanes, () => across, frame.wobble);
    const whole = [...trunkSpots.slice(-1), ...withEnds(spots, across, frame), goal];
    return {
      key: area.key,
      stops: spots.map((spot) => stopOf(spot, place, shape, frame, 0)),
      stretches: stretchesOf(whole, place),
      quiet: !area.steps.some((step) => taken(step.state)),
      sign: {
        ...place({
          along: frame.lanes.from - (shape === 'wide' ? 26 : 34),
          across: across - (shape === 'wide' ? 30 : 0),
        }),
        lines: wrapLabel(shape === 'wide' ? area.label : (area.shortLabel ?? area.label), frame.signChars),
        anchor: shape === 'wide' ? 'start' : 'middle',
      },
    };
  });
  return {
    shape,
    width: shape === 'wide' ? frame.along : frame.across,
    height: shape === 'wide' ? frame.across : frame.along,
    trunk: {
      stops: trunkSpots.map((spot, index) => stopOf(spot, place, shape, frame, index)),
      stretches: stretchesOf(trunkSpots, place),
    },
    lanes,
    goal: stopOf(goal, place, shape, frame, 0),
  };
}

/** Along the way runs to the right in the wide picture and up towards the horizon in the tall one. */
function placer(frame: Frame, shape: 'wide' | 'tall') {
  return ({ along, across }: { along: number; across: number }): Point =>
    shape === 'wide' ? { x: along, y: across } : { x: across, y: frame.along - along };
}

function spread(
  steps: JourneyStep[],
  range: { from: number; to: number },
  across: () => number,
  wobble: number,
): Spot[] {
  const gap = (range.to - range.from) / Math.max(1, steps.length - 1);
  return steps.map((step, index) => ({
    ...step,
    along: range.from + index * gap,
    across: across() + (index % 2 === 0 ? -wobble : wobble),
  }));
}

/** A lane is straight over its own length even when it has one step or none. */
function withEnds(spots: Spot[], across: number, frame: Frame): Spot[] {
  if (spots.length > 1) return spots;
  const state = spots[0]?.state ?? 'next';
  const end = { along: frame.lanes.to, across, state: state === 'done' ? state : 'next', label: '' } as const;
  return spots.length === 1 ? [...spots, end] : [{ ...end, along: frame.lanes.from, state: 'next' }, end];
}

function stretchesOf(spots: Spot[], place: (spot: { along: number; across: number }) => Point): Stretch[] {
  return spots.slice(1).flatMap((to, index) => {
    const from = spots[index];
    if (!from) return [];
    const middle = (from.along + to.along) / 2;
    const points = [
      from,
      { along: middle, across: from.across },
      { along: middle, across: to.across },
      to,
    ].map((spot) => {
      const { x, y } = place(spot);
      return `${round(x)} ${round(y)}`;
    });
    return [
      { d: `M${points[0]}C${points.slice(1).join(' ')}`, walked: taken(to.state) && from.state === 'done' },
    ];
  });
}

function stopOf(
  spot: Spot,
  place: (spot: { along: number; across: number }) => Point,
  shape: 'wide' | 'tall',
  frame: Frame,
  index: number,
): Stop {
  const point = place(spot);
  const lines = wrapLabel(spot.label, frame.labelChars);
  if (shape === 'tall') {
    return { ...point, state: spot.state, lines, label: { x: point.x + 28, y: point.y }, anchor: 'start' };
  }
  // Neighbours on the trunk stand close: every other label goes above.
  const below = index % 2 === 0;
  const room = spot.state === 'current' ? 38 : 28;
  const label = { x: point.x, y: below ? point.y + room : point.y - room - (lines.length - 1) * 18 };
  return { ...point, state: spot.state, lines, label, anchor: 'middle' };
}

const round = (value: number) => Math.round(value * 10) / 10;
