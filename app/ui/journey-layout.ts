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
  shape: Shape;
  width: number;
  height: number;
  trunk: Trail;
  lanes: Lane[];
  goal: Stop;
};

// Distances along the way (from start to work) and across it, in the picture's own units.
const frames = {
  wide: {
    along: 1240,
    across: 572,
    trunk: { from: 78, to: 286 },
    fork: 318,
    laneStart: 424,
    lanes: { from: 480, to: 944 },
    laneEnd: 996,
    goal: { at: 1156, reach: 38, fan: 17 },
    margin: 96,
    wobble: 8,
    letter: 7.9,
    trunkChars: 16,
  },
  tall: {
    along: 640,
    across: 360,
    trunk: { from: 40, to: 164 },
    fork: 186,
    laneStart: 266,
    lanes: { from: 322, to: 470 },
    laneEnd: 492,
    goal: { at: 572, reach: 40, fan: 15 },
    margin: 46,
    wobble: 6,
    letter: 8,
    trunkChars: 19,
  },
} as const;

type Frame = (typeof frames)[keyof typeof frames];
type Shape = 'wide' | 'tall';
type Place = (spot: { along: number; across: number }) => Point;
type Spot = { along: number; across: number; state: StepState; label: string };

const taken = (state: StepState) => state === 'done' || state === 'current';

/** Where everything of the picture stands. Pure: the same path always gives the same drawing. */
export function layOutJourney(path: JourneyPath, shape: Shape): JourneyLayout {
  const frame = frames[shape];
  const place = placer(frame, shape);
  const centre = frame.across / 2;
  const trunkSpots = spread(path.trunk, frame.trunk, centre, frame.wobble);
  const goal: Spot = { along: frame.goal.at, across: centre, ...path.goal };
  const onTheWay = path.areas.some((area) => taken(area.steps[0]?.state ?? 'next'));
  const fork: Spot = { along: frame.fork, across: centre, label: '', state: onTheWay ? 'done' : 'next' };
  const gap = (frame.across - 2 * frame.margin) / Math.max(1, path.areas.length - 1);
  return {
    shape,
    width: shape === 'wide' ? frame.along : frame.across,
    height: shape === 'wide' ? frame.across : frame.along,
    trunk: {
      stops: trunkSpots.map((spot, index) => stopOf(spot, place, shape, frame.trunkChars, index % 2 === 0)),
      stretches: stretchesOf([...trunkSpots, fork], place),
    },
    lanes: path.areas.map((area, index) =>
      layOutLane(area, {
        shape,
        frame,
        place,
        fork: trunkSpots.at(-1)?.state === 'done' ? fork : { ...fork, state: 'next' },
        goal,
        across: frame.margin + index * gap,
        aim: centre + (index - (path.areas.length - 1) / 2) * frame.goal.fan,
      }),
    ),
    goal: stopOf(goal, place, shape, 9, true),
  };
}

type LaneSetting = {
  shape: Shape;
  frame: Frame;
  place: Place;
  fork: Spot;
  goal: Spot;
  across: number;
  aim: number;
};

function layOutLane(area: JourneyArea, setting: LaneSetting): Lane {
  const { shape, frame, place, fork, goal, across, aim } = setting;
  const spots = spread(area.steps, frame.lanes, across, frame.wobble);
  const first = spots[0]?.state ?? 'next';
  const last = spots.at(-1)?.state ?? 'next';
  const whole: Spot[] = [
    { ...fork, state: fork.state === 'done' && taken(first) ? 'done' : 'next' },
    {
      along: frame.laneStart,
      across: spots[0]?.across ?? across,
      label: '',
      state: taken(first) ? 'done' : 'next',
    },
    ...spots,
    {
      along: frame.laneEnd,
      across: spots.at(-1)?.across ?? across,
      label: '',
      state: last === 'done' ? 'done' : 'next',
    },
    { ...goal, along: frame.goal.at - frame.goal.reach, across: aim },
  ];
  const room = (frame.lanes.to - frame.lanes.from) / Math.max(1, spots.length - 1);
  const lift = first === 'current' ? 47 : 32;
  return {
    key: area.key,
    stops: spots.map((spot) =>
      stopOf(spot, place, shape, Math.min(24, Math.floor(room / frame.letter)), true),
    ),
    stretches: stretchesOf(whole, place),
    quiet: !area.steps.some((step) => taken(step.state)),
    sign:
      shape === 'wide'
        ? {
            ...place({ along: frame.laneStart - 12, across: across - lift }),
            lines: [area.label],
            anchor: 'start',
          }
        : {
            ...place({ along: frame.laneStart + 6, across }),
            lines: wrapLabel(area.shortLabel ?? area.label, 12),
            anchor: 'middle',
          },
  };
}

/** Along the way runs to the right in the wide picture and up towards the horizon in the tall one. */
function placer(frame: Frame, shape: Shape): Place {
  return ({ along, across }) =>
    shape === 'wide' ? { x: along, y: across } : { x: across, y: frame.along - along };
}

function spread(
  steps: JourneyStep[],
  range: { from: number; to: number },
  across: number,
  wobble: number,
): Spot[] {
  const gap = (range.to - range.from) / Math.max(1, steps.length - 1);
  return steps.map((step, index) => ({
    ...step,
    along: range.from + index * gap,
    across: across + (index % 2 === 0 ? -wobble : wobble),
  }));
}

function stretchesOf(spots: Spot[], place: Place): Stretch[] {
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

function stopOf(spot: Spot, place: Place, shape: Shape, chars: number, below: boolean): Stop {
  const point = place(spot);
  const lines = wrapLabel(spot.label, chars);
  if (shape === 'tall') {
    return { ...point, state: spot.state, lines, label: { x: point.x + 30, y: point.y }, anchor: 'start' };
  }
  const room = spot.state === 'current' ? 41 : 27;
  const label = { x: point.x, y: below ? point.y + room : point.y - room - (lines.length - 1) * 18 };
  return { ...point, state: spot.state, lines, label, anchor: 'middle' };
}

const round = (value: number) => Math.round(value * 10) / 10;
