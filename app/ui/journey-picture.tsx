import { areaIcons, IconGlyph } from './icon.tsx';
import { Landscape } from './journey-landscape.tsx';
import {
  layOutJourney,
  type JourneyLayout,
  type JourneyPath,
  type Lane,
  type StepState,
  type Stop,
  type Stretch,
} from './journey-layout.ts';

type JourneyPictureProps = JourneyPath & {
  /** Names the picture. */
  title: string;
  /** Says in words what it shows; a JourneyList on the same page says it item by item. */
  description: string;
  legendLabel: string;
  legend: Record<StepState, string>;
  /** Only when a page has two. */
  id?: string;
};

const shapes = ['wide', 'tall'] as const;

/**
 * Four trails that leave one trunk and lead side by side to work. Two drawings, of which the style sheet shows the
 * one that fits; the other is `display: none` and therefore silent. No area is ahead of another, nothing is scored.
 */
export function JourneyPicture({
  id = 'journey',
  title,
  description,
  legend,
  legendLabel,
  ...path
}: JourneyPictureProps) {
  return (
    <figure className="journey">
      <div className="journey-frame">
        {shapes.map((shape) => (
          <JourneyMap
            key={shape}
            id={`${id}-${shape}`}
            layout={layOutJourney(path, shape)}
            title={title}
            description={description}
          />
        ))}
      </div>
      <figcaption>
        <ul className="journey-legend" aria-label={legendLabel}>
          {(['done', 'current', 'next', 'skipped'] as const).map((state) => (
            <li key={state}>
              <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <StopSign stop={{ x: 12, y: 12, state }} small />
              </svg>
              {legend[state]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

type JourneyMapProps = { id: string; layout: JourneyLayout; title: string; description: string };

function JourneyMap({ id, layout, title, description }: JourneyMapProps) {
  return (
    <svg
      className="journey-map"
      data-shape={layout.shape}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <Landscape shape={layout.shape} id={id} />
      {layout.lanes.map((lane) => (
        <Beds key={lane.key} stretches={lane.stretches} />
      ))}
      <Beds stretches={layout.trunk.stretches} />
      {layout.lanes.map((lane) => (
        <LaneTrail key={lane.key} lane={lane} shape={layout.shape} />
      ))}
      <Goal goal={layout.goal} />
      <g className="trunk">
        <Stretches stretches={layout.trunk.stretches} />
        {layout.trunk.stops.map((stop) => (
          <g key={stop.lines.join(' ')}>
            <StopSign stop={stop} />
            {stop.state === 'current' && <IconGlyph name="person" x={stop.x} y={stop.y} size={20} />}
            <StopLabel stop={stop} />
          </g>
        ))}
      </g>
    </svg>
  );
}

function LaneTrail({ lane, shape }: { lane: Lane; shape: 'wide' | 'tall' }) {
  return (
    <g data-area={lane.key} data-quiet={lane.quiet || undefined}>
      <Stretches stretches={lane.stretches} />
      {lane.stops.map((stop, index) => (
        <g key={`${index}-${stop.lines.join(' ')}`}>
          <StopSign stop={stop} />
          {stop.state === 'current' && (
            <IconGlyph name={areaIcons[lane.key]} x={stop.x} y={stop.y} size={24} />
          )}
          {shape === 'wide' && <StopLabel stop={stop} />}
        </g>
      ))}
      <AreaSign lane={lane} shape={shape} />
    </g>
  );
}

/** The area's drawing and name at the start of its trail. */
function AreaSign({ lane, shape }: { lane: Lane; shape: 'wide' | 'tall' }) {
  const { x, y, lines, anchor } = lane.sign;
  if (shape === 'wide') {
    return (
      <g className="area-sign">
        <circle className="sign-badge" cx={x + 14} cy={y - 6} r="16" />
        <IconGlyph name={areaIcons[lane.key]} x={x + 14} y={y - 6} size={20} />
        <text x={x + 38} y={y} textAnchor={anchor}>
          {lines.join(' ')}
        </text>
      </g>
    );
  }
  const height = 16 * lines.length + 12;
  return (
    <g className="area-sign">
      <rect className="sign-plate" x={x - 43} y={y - height / 2} width="86" height={height} rx="6" />
      <Lines lines={lines} x={x} y={y - (lines.length - 1) * 8 + 4.5} step={16} anchor={anchor} />
    </g>
  );
}

function Beds({ stretches }: { stretches: Stretch[] }) {
  const d = stretches.map((stretch) => stretch.d).join('');
  return (
    <>
      <path className="trail-edge" d={d} />
      <path className="trail-bed" d={d} />
    </>
  );
}

function Stretches({ stretches }: { stretches: Stretch[] }) {
  return (
    <>
      {stretches.map((stretch) => (
        <path key={stretch.d} className={stretch.walked ? 'trail-walked' : 'trail-ahead'} d={stretch.d} />
      ))}
    </>
  );
}

type StopSignProps = { stop: Pick<Stop, 'x' | 'y' | 'state'>; small?: boolean };

function StopSign({ stop: { x, y, state }, small = false }: StopSignProps) {
  if (state === 'current') {
    return (
      <>
        <circle className="stop-halo" cx={x} cy={y} r={small ? 11 : 25} />
        <circle className="stop-here" cx={x} cy={y} r={small ? 7 : 19} />
      </>
    );
  }
  if (state === 'skipped') return <path className="stop-skipped" d={`M${x - 6} ${y - 6}l12 12m0-12-12 12`} />;
  return (
    <>
      <circle className={state === 'done' ? 'stop-done' : 'stop-next'} cx={x} cy={y} r="9" />
      {state === 'done' && <path className="stop-check" d={`M${x - 4} ${y}l3 3 5-6`} />}
    </>
  );
}

function StopLabel({ stop }: { stop: Stop }) {
  const middle = stop.anchor === 'start' ? 5 - ((stop.lines.length - 1) * 18) / 2 : 5;
  return (
    <g className="stop-label" data-state={stop.state}>
      <Lines lines={stop.lines} x={stop.label.x} y={stop.label.y + middle} step={18} anchor={stop.anchor} />
    </g>
  );
}

function Goal({ goal }: { goal: Stop }) {
  return (
    <g className="goal" data-long={goal.lines.some((line) => line.length > 6) || undefined}>
      <circle className="goal-ring" cx={goal.x} cy={goal.y} r="52" />
      <circle className="goal-sun" cx={goal.x} cy={goal.y} r="42" />
      <Lines
        lines={goal.lines}
        x={goal.x}
        y={goal.y + 7 - (goal.lines.length - 1) * 10}
        step={20}
        anchor="middle"
      />
    </g>
  );
}

type LinesProps = { lines: string[]; x: number; y: number; step: number; anchor: 'start' | 'middle' | 'end' };

function Lines({ lines, x, y, step, anchor }: LinesProps) {
  return (
    <text y={y} textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={`${index}-${line}`} x={x} dy={index === 0 ? 0 : step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
