import { z } from 'zod';
import type { MachineName } from '#app/features/machines.ts';

const point = z.object({ x: z.number(), y: z.number() });
const arrow = z.object({ from: z.string(), to: z.string(), event: z.string() });
const Stored = z.array(
  z.object({
    part: z.string().nullable(),
    width: z.number(),
    height: z.number(),
    nodes: z.array(
      z.object({
        path: z.string(),
        kind: z.enum(['state', 'parallel', 'final', 'initial']),
        ...point.shape,
        width: z.number(),
        height: z.number(),
        parent: z.string().optional(),
      }),
    ),
    edges: z.array(
      z.object({
        event: z.string().nullable(),
        points: z.array(point),
        labelX: z.number().optional(),
        labelY: z.number().optional(),
      }),
    ),
    common: z.array(arrow),
  }),
);
export type PlacedDrawing = z.infer<typeof Stored>[number];

const files = import.meta.glob('./drawings/*.json', { eager: true, import: 'default' });

/** A machine's drawings with their places worked out beforehand (`npm run diagrams`). */
export function placedDrawings(name: MachineName): PlacedDrawing[] {
  return Stored.parse(files[`./drawings/${name}.json`]);
}
