import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs';
import { labelsOf } from '#app/i18n/labels.ts';
import { languages } from '#app/i18n/language.ts';
import { makeTexts } from '#app/i18n/instance.ts';
import { drawingsOf, type Drawing } from '#app/features/how-it-works/drawing.ts';
import { machineNames, machines, type MachineName } from '#app/features/machines.ts';
import { wrapLabel } from '#app/ui/wrap-label.ts';

// `npm run diagrams`: works out where the states and arrows of each machine stand, so that nothing is laid out while a
// page is made, and writes the same machines into README. A test compares both with the machines.

const root = fileURLToPath(new URL('../..', import.meta.url));
const lineLimit = 20;
const pageWidth = 1150;
const elk = new ELK();

export const drawingFile = (name: MachineName) => `${root}app/features/how-it-works/drawings/${name}.json`;
export const readmeFile = `${root}README.md`;

const labels = languages.map((language) => {
  const file = (texts: string): unknown =>
    JSON.parse(readFileSync(`${root}app/i18n/locales/${language}/${texts}.json`, 'utf8'));
  const resources = Object.fromEntries(
    machineNames.map((name) => [machines[name].texts, Object(file(machines[name].texts))]),
  );
  return labelsOf(makeTexts(language, { [language]: resources }));
});

type Type = { letter: number; line: number; padding: number };
const onArrow: Type = { letter: 6.6, line: 15, padding: 6 };

/** Room for a label in whichever language it is longest. */
function room(texts: string[], { letter, line, padding }: Type) {
  const wrapped = texts.map((text) => wrapLabel(text, lineLimit));
  const longest = Math.max(...wrapped.flat().map((text) => text.length));
  const most = Math.max(...wrapped.map((lines) => lines.length));
  return { width: Math.ceil(longest * letter) + padding, height: most * line + padding };
}

/** The stored form of a machine's drawings. */
export async function layOut(name: MachineName): Promise<string> {
  const parts = await Promise.all(drawingsOf(machines[name].machine).map((drawing) => place(name, drawing)));
  return `${JSON.stringify(parts, null, 1)}\n`;
}

async function place(name: MachineName, drawing: Drawing) {
  const drawn: ElkNode[] = await Promise.all(
    ['DOWN', 'RIGHT'].map((direction) => elk.layout(graphOf(name, drawing, direction))),
  );
  const [graph = { id: 'none' }] = drawn.sort((a, b) => awkwardness(a) - awkwardness(b));
  return {
    part: drawing.part,
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    nodes: nodesOf(graph, drawing),
    edges: (graph.edges ?? []).map(edgeOf),
    common: drawing.common,
  };
}

const options = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  // A matter begins above or on the left: states stand in the order in which the machine names them.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.edgeLabels.inline': 'true',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.spacing.nodeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
};

/** Scrolling down is easier than scrolling sideways. */
function awkwardness({ width = 0, height = 0 }: ElkNode): number {
  return height + 3 * Math.max(0, width - pageWidth);
}

function graphOf(name: MachineName, { states, arrows }: Drawing, direction: string): ElkNode {
  const { texts } = machines[name];
  const node = (path: string): ElkNode => {
    const children = states.filter(({ parent }) => parent === path).map((child) => node(child.path));
    const size = room(
      labels.map((words) => words.stateLabel(texts, path)),
      { letter: 8, line: 17, padding: 24 },
    );
    const padding = `[top=${size.height + 8},left=16,bottom=16,right=16]`;
    return {
      id: path,
      ...size,
      children,
      layoutOptions: children.length > 0 ? { 'elk.padding': padding } : {},
    };
  };
  const first = states.find((state) => state.initial && state.parent === null);
  return {
    id: 'root',
    layoutOptions: { ...options, 'elk.direction': direction },
    children: [
      ...(first ? [{ id: 'start', width: 14, height: 14 }] : []),
      ...states.filter(({ parent }) => parent === null).map(({ path }) => node(path)),
    ],
    edges: [
      ...(first ? [{ id: 'start', sources: ['start'], targets: [first.path] }] : []),
      ...arrows.map(({ from, to, event }, index) => ({
        id: String(index),
        sources: [from],
        targets: [to],
        labels: [
          {
            text: event,
            ...room(
              labels.map((words) => words.eventLabel(texts, event)),
              onArrow,
            ),
          },
        ],
      })),
    ],
  };
}

function edgeOf(edge: ElkExtendedEdge) {
  const [section] = edge.sections ?? [];
  const [label] = edge.labels ?? [];
  const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
  return {
    event: label?.text ?? null,
    points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    ...(label && {
      labelX: Math.round((label.x ?? 0) + (label.width ?? 0) / 2),
      labelY: Math.round((label.y ?? 0) + (label.height ?? 0) / 2),
    }),
  };
}

function nodesOf({ children = [] }: ElkNode, drawing: Drawing): object[] {
  return children.flatMap((child) => {
    const state = drawing.states.find(({ path }) => path === child.id);
    const box = {
      x: Math.round(child.x ?? 0),
      y: Math.round(child.y ?? 0),
      width: Math.round(child.width ?? 0),
      height: Math.round(child.height ?? 0),
    };
    const kind = state?.kind ?? 'initial';
    return [
      { path: child.id, kind, ...box, ...(state?.parent && { parent: state.parent }) },
      ...nodesOf(child, drawing),
    ];
  });
}

/** The machines as README shows them: Mermaid's state diagrams, drawn by whoever shows the file. */
export function mermaid(name: MachineName): string {
  const [drawing] = drawingsOf(machines[name].machine);
  if (!drawing) throw new Error(`${name} has no drawing`);
  const { states, arrows, common } = drawing;
  const id = (path: string) => path.replaceAll('.', '_');
  const inside = (parent: string | null): string[] =>
    states
      .filter((state) => state.parent === parent)
      .flatMap(({ path, initial, kind }) => {
        const own = path.split('.').at(-1) ?? path;
        const children = inside(path);
        return [
          ...(initial ? [`[*] --> ${id(path)}`] : []),
          ...(children.length > 0
            ? [`state "${own}" as ${id(path)} {`, ...children.map((line) => `  ${line}`), '}']
            : [`${id(path)}: ${own}`]),
          ...(kind === 'final' ? [`${id(path)} --> [*]`] : []),
        ];
      });
  return [
    `<details><summary>${name}</summary>`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...inside(null).map((line) => `  ${line}`),
    ...arrows.map(({ from, to, event }) => `  ${id(from)} --> ${id(to)}: ${event}`),
    '```',
    ...(common.length > 0
      ? ['', `From many states: ${common.map(({ event, to }) => `\`${event}\` → \`${to}\``).join(', ')}.`]
      : []),
    '',
    '</details>',
  ].join('\n');
}

const marks = { begin: '<!-- diagrams: npm run diagrams -->', end: '<!-- /diagrams -->' };

/** README with its diagrams between the marks brought up to date. */
export function withDiagrams(readme: string): string {
  const begin = readme.indexOf(marks.begin);
  const end = readme.indexOf(marks.end);
  if (begin < 0 || end < begin) throw new Error('README has lost its marks for diagrams');
  const drawn = machineNames.map((name) => mermaid(name)).join('\n\n');
  return `${readme.slice(0, begin)}${marks.begin}\n\n${drawn}\n\n${readme.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of machineNames) writeFileSync(drawingFile(name), await layOut(name));
  writeFileSync(readmeFile, withDiagrams(readFileSync(readmeFile, 'utf8')));
}
