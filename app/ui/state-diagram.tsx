import { wrapLabel } from './wrap-label.ts';

export type DiagramNode = {
  id: string;
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  kind: 'state' | 'parallel' | 'final' | 'initial';
  /** The state is inside this one. Coordinates stay those of the whole drawing. */
  parent?: string;
};
export type DiagramEdge = {
  id: string;
  label: string;
  points: { x: number; y: number }[];
  labelX?: number;
  labelY?: number;
};
type StateDiagramProps = {
  id: string;
  title: string;
  /** Where the same stands in words, for those who do not see the drawing. */
  description: string;
  width: number;
  height: number;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
};

/** A statechart whose places were worked out beforehand. Scrolls sideways rather than shrinking out of sight. */
export function StateDiagram({ id, title, description, width, height, nodes, edges }: StateDiagramProps) {
  const parents = new Set(nodes.map((node) => node.parent));
  return (
    // A scrolling drawing has to be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="diagram" role="region" aria-label={title} tabIndex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <defs>
          <marker
            id={`${id}-tip`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path className="diagram-tip" d="M0 .5 8 4 0 7.5z" />
          </marker>
        </defs>
        {nodes.map((node) => (
          <Node key={node.id} node={node} open={parents.has(node.id)} />
        ))}
        {edges.map((edge) => (
          <path
            key={edge.id}
            className="diagram-edge"
            d={edge.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
            markerEnd={`url(#${id}-tip)`}
          />
        ))}
        {edges.map((edge) => (
          <EdgeLabel key={edge.id} edge={edge} />
        ))}
      </svg>
    </div>
  );
}

function Node({ node, open }: { node: DiagramNode; open: boolean }) {
  const { x, y, width, height, kind, label } = node;
  if (kind === 'initial')
    return <circle className="diagram-initial" cx={x + width / 2} cy={y + height / 2} r="7" />;
  const lines = wrapLabel(label, Math.max(6, Math.floor(width / 7.6)));
  const top = open ? y + 20 : y + height / 2 + 5 - ((lines.length - 1) * 17) / 2;
  return (
    <g className="diagram-node" data-kind={kind} data-open={open || undefined}>
      <rect x={x} y={y} width={width} height={height} rx="8" />
      {kind === 'final' && <rect x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx="5" />}
      <text y={top} textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={`${index}-${line}`} x={x + width / 2} dy={index === 0 ? 0 : 17}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** The event on its arrow, in lines as short as the places were worked out for. */
function EdgeLabel({ edge }: { edge: DiagramEdge }) {
  const { label, labelX, labelY } = edge;
  if (!label || labelX === undefined || labelY === undefined) return null;
  const lines = wrapLabel(label, 20);
  return (
    <text className="diagram-event" y={labelY + 4 - ((lines.length - 1) * 15) / 2} textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={`${index}-${line}`} x={labelX} dy={index === 0 ? 0 : 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
