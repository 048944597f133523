import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '#app/core/actor.ts';
import { accepts, permittedEvents, restore, step, type Stored } from '#app/core/machine.ts';
import { replay, type HistoryLine } from '#app/core/replay.server.ts';
import { machineNames, machines, type MachineName } from '#app/features/machines.ts';
import { eventsOf, on, startsOf } from './model.ts';

type Walk = { start: Stored; end: Stored; lines: HistoryLine[] };

/** The history that `advance` would have written of a random walk; each number chooses among what is permitted then. */
function walkOf(name: MachineName, choices: readonly number[]): Walk {
  const { machine } = machines[name];
  const [start = { state: '', context: {} }] = startsOf(name);
  const date = new Date(on);
  const told = { channel: 'eService', on: date };
  const lines: HistoryLine[] = [
    { version: 0, type: 'CREATED', data: start.context, actorRole: 'seeker', ...told },
  ];
  let stored = start;
  for (const choice of choices) {
    const snapshot = restore(machine, stored);
    const possible = eventsOf(name).filter((event) => accepts(machine, snapshot, event));
    const event = possible[choice % possible.length];
    if (!event) break;
    const { type, actor, on: _day, ...data } = event;
    const next = step(machine, stored, event);
    if (!next) throw new Error(`${type} was permitted and then refused`);
    lines.push({ version: lines.length, type, data, actorRole: actor.role, ...told });
    // What is stored has been through JSON.
    stored = JSON.parse(JSON.stringify({ state: next.state, context: next.context }));
  }
  return { start, end: stored, lines };
}

const choices = fc.array(fc.nat(), { maxLength: 60 });
const byName = machineNames.map((name) => ({ name }));

describe.each(byName)('the history of a $name', ({ name }) => {
  const { machine } = machines[name];

  it('leads to the stored state, whatever happened', () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const { end, lines } = walkOf(name, steps);
        expect(replay(machine, lines)).toMatchObject({ ...end, version: lines.length - 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when a line is missing, doubled or was never possible', () => {
    fc.assert(
      fc.property(choices, fc.nat(), (steps, at) => {
        const { lines } = walkOf(name, steps);
        fc.pre(lines.length > 2);
        const index = 1 + (at % (lines.length - 2));
        expect(() => replay(machine, lines.toSpliced(index, 1))).toThrow();
        expect(() => replay(machine, lines.toSpliced(index, 0, ...lines.slice(index, index + 1)))).toThrow();
        const forged = lines.map((line) =>
          line.version === index ? { ...line, type: 'NO_SUCH_EVENT' } : line,
        );
        expect(() => replay(machine, forged)).toThrow('not possible');
      }),
      { numRuns: 50 },
    );
    expect(() => replay(machine, [])).toThrow('no beginning');
  });
});

const folder = new URL('./golden/', import.meta.url);
const goldens = readdirSync(folder).map((file) => ({ file, name: file.split('.')[0] ?? '' }));

describe.each(goldens)('states stored once, $file', ({ file, name }) => {
  const found = machineNames.find((known) => known === name);

  it('are understood today and permit what they did', () => {
    if (!found) throw new Error(`no machine ${name}`);
    const { machine } = machines[found];
    const rows: { state: unknown; context: unknown; permitted: object }[] = JSON.parse(
      readFileSync(new URL(file, folder), 'utf8'),
    );
    for (const { state, context, permitted } of rows) {
      const snapshot = restore(machine, { state, context });
      expect({ state: snapshot.value, context: snapshot.context }).toEqual({ state, context });
      const now = roles.map(
        (role) => [role, permittedEvents(machine, { state, context }, { role })] as const,
      );
      expect(Object.fromEntries(now.filter(([, events]) => events.length > 0))).toEqual(permitted);
    }
  });
});

it('a state that no machine knows is a bug, not a guess', () => {
  for (const name of machineNames) {
    const [start = { state: '', context: {} }] = startsOf(name);
    expect(() => restore(machines[name].machine, { ...start, state: 'renamed' })).toThrow();
    expect(() => restore(machines[name].machine, { ...start, context: { unknown: true } })).toThrow();
  }
});
