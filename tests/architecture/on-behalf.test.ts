import { describe, expect, test } from 'vitest';
import { machines } from '#app/features/machines.ts';
import { otherwise, recordedAs } from '#tests/support/on-behalf.ts';
import { siteRoutes } from '#tests/support/site-map.ts';

const routes = siteRoutes();
const byPattern = new Map(routes.map((route) => [route.pattern, route]));
const own = routes.filter(({ pattern, hasAction }) => pattern.startsWith('/:language/my') && hasAction);
const standing = (pattern: string) =>
  pattern.replace('/:language/my', '/:language/counselor/clients/:personId/on-behalf/:channel');

describe('Staff can do for a client what the client does', () => {
  test('at the client’s own page, at a page of theirs, or it is said why not', () => {
    const without = own.filter(({ id, pattern }) => !byPattern.has(standing(pattern)) && !otherwise[id]);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('and nothing stands in the table that has become otherwise', () => {
    const known = new Set(own.map(({ id }) => id));
    const ids = new Set(routes.map(({ id }) => id));
    for (const [id, instead] of Object.entries(otherwise)) {
      expect(known, id).toContain(id);
      expect(byPattern.has(standing(own.find((route) => route.id === id)?.pattern ?? '')), id).toBe(false);
      if ('by' in instead) expect(ids, id).toContain(instead.by);
    }
  });

  test('whatever a person may send to a machine, staff may send or record for the person', () => {
    const missing = Object.entries(machines).flatMap(([name, { machine }]) =>
      Object.entries(machine.senders).flatMap(([event, senders]) => {
        const asStaff: readonly string[] = machine.senders[recordedAs[event] ?? event] ?? [];
        return senders.includes('seeker') && !asStaff.includes('counselor') ? [`${name} ${event}`] : [];
      }),
    );
    expect(missing).toEqual([]);
  });
});
