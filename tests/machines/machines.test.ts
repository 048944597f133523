import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles, type Role } from '#app/core/actor.ts';
import {
  accepts,
  eventTypes,
  leafPaths,
  permittedEvents,
  restore,
  statePaths,
  step,
  type Stored,
} from '#app/core/machine.ts';
import { statesOf, transitionsOf } from '#app/features/how-it-works/transitions.ts';
import { journeyMachine, newJourney } from '#app/features/journey/journey.machine.ts';
import { machineNames, machines, type MachineName } from '#app/features/machines.ts';
import { eventsOf, holds, on, seenIn, startsOf, takenBy, visitsOf } from './model.ts';
import { pinned } from './pinned.ts';

const sorted = (events: readonly string[]) => [...new Set(events)].sort();

function expected(name: MachineName, stored: Stored, role: Role): string[] {
  const rows = pinned[name].filter((row) => holds(stored, row));
  return sorted(rows.flatMap(({ may }) => may[role]?.split(' ') ?? []));
}

const tableOf = (by: (role: Role) => readonly string[]) =>
  Object.fromEntries(roles.map((role) => [role, sorted(by(role))]));

describe.each(machineNames)('%s', (name) => {
  const { machine } = machines[name];
  const visits = visitsOf(name);
  const seen = seenIn(visits, startsOf(name));

  it('permits in every state exactly what the table says', () => {
    for (const stored of seen) {
      const permitted = tableOf((role) => permittedEvents(machine, stored, { role }));
      const wanted = tableOf((role) => expected(name, stored, role));
      expect({ stored, permitted }).toEqual({ stored, permitted: wanted });
    }
  });

  it('has no state that the table does not name and no row for a state that is not there', () => {
    const rows = new Set(pinned[name].map(({ at }) => at));
    for (const stored of seen)
      for (const leaf of leafPaths(stored.state))
        expect(
          statePaths(stored.state).some((path) => rows.has(path)),
          leaf,
        ).toBe(true);
    const known = statesOf(machine).map(({ path }) => path);
    expect([...rows].filter((at) => !known.includes(at))).toEqual([]);
    const events = pinned[name].flatMap(({ may }) => Object.values(may).flatMap((all) => all.split(' ')));
    expect(sorted(events)).toEqual(sorted(eventTypes(machine)));
  });

  it('reaches every state', () => {
    const reached = new Set(seen.flatMap(({ state }) => statePaths(state)));
    expect(statesOf(machine).flatMap(({ path }) => (reached.has(path) ? [] : [path]))).toEqual([]);
  });

  it('takes every transition', () => {
    const taken = new Set(visits.flatMap((visit) => takenBy(machine, visit)));
    const all = transitionsOf(machine).map(({ from, event, to }) => `${from} ${event} ${to ?? ''}`);
    expect(all.filter((transition) => !taken.has(transition))).toEqual([]);
  });

  it('steps exactly where it accepts, for every state, role and event', () => {
    const events = eventsOf(name);
    for (const stored of seen) {
      const snapshot = restore(machine, stored);
      for (const event of events)
        for (const role of roles) {
          const sent = { ...event, actor: { role } };
          const next = step(machine, stored, sent);
          // The button is drawn before the form is filled in: fields must make no difference.
          expect(accepts(machine, snapshot, { type: event.type, actor: { role } })).toBe(next !== null);
          if (next) machine.context.parse(next.context);
        }
    }
  });

  it('knows no event but its own, and accepts nothing when it is finished', () => {
    for (const stored of seen) {
      const snapshot = restore(machine, stored);
      for (const role of roles) {
        for (const type of ['NO_SUCH_EVENT', 'constructor', '__proto__', 'xstate.init', ''])
          expect(step(machine, stored, { type, actor: { role }, on })).toBeNull();
        if (snapshot.status !== 'active') expect(permittedEvents(machine, stored, { role })).toEqual([]);
      }
    }
  });

  it('does not forget what it was told: a stored state comes back as it was', () => {
    for (const stored of seen) {
      const { value, context } = restore(machine, stored);
      expect({ state: value, context }).toEqual(stored);
    }
  });
});

const restingRegions = {
  validity: 'valid',
  jurisdiction: 'homeAuthority',
  careerGuidance: 'idle',
  skillsDevelopment: 'idle',
  socialSupport: 'none',
};

describe('the journey', () => {
  const { machine } = machines.journey;
  const regions = Object.entries(machine.logic.root.states.active?.states ?? {});

  it('is found by employers after a job only when the person had published the profile', () => {
    const after = (profilePublished: boolean) =>
      step(
        journeyMachine,
        {
          state: { active: { ...restingRegions, employerMatching: 'placed' } },
          context: { ...newJourney, details: 'complete', servedBy: 'area', profilePublished },
        },
        { type: 'END_PLACEMENT', actor: { role: 'counselor' }, on },
      )?.state;
    expect(after(true)).toMatchObject({ active: { employerMatching: 'visible' } });
    expect(after(false)).toMatchObject({ active: { employerMatching: 'notReady' } });
  });

  it('keeps its six regions apart: what one permits does not depend on another', () => {
    const places = fc.tuple(
      ...regions.map(([region, node]) =>
        fc.constantFrom(...Object.keys(node.states).map((state) => [region, state] as const)),
      ),
    );
    fc.assert(
      fc.property(places, fc.constantFrom(...roles), (active, role) => {
        const stored: Stored = {
          state: { active: Object.fromEntries(active) },
          context: {
            details: 'complete',
            servedBy: 'area',
            wasTrialClient: false,
            onlineRestartBlocked: false,
            profilePublished: false,
            startedOn: on,
            endedOn: null,
          },
        };
        expect(sorted(permittedEvents(machine, stored, { role }))).toEqual(expected('journey', stored, role));
      }),
      { numRuns: 500 },
    );
  });

  it('never begins in the past: the search starts on the day it is registered', () => {
    const context = { ...Object(startsOf('journey')[0]?.context), details: 'complete', servedBy: 'area' };
    const event = {
      type: 'COMPLETE_REGISTRATION',
      actor: { role: 'seeker' as const },
      on,
      startedOn: '2020-01-01',
    };
    expect(step(machine, { state: 'registering', context }, event)?.context).toMatchObject({ startedOn: on });
  });
});

describe('a referral', () => {
  it('tells of an absence only when the participant was absent', () => {
    const { machine } = machines.referral;
    const stored = {
      state: 'ongoing',
      context: { area: 'skillsDevelopment', needsApplication: false, unauthorisedAbsences: 3 },
    };
    const attend = (present: boolean, permitted: boolean) =>
      step(machine, stored, {
        type: 'RECORD_ATTENDANCE',
        actor: { role: 'provider' },
        on,
        ...{ present, permitted },
      });
    expect(attend(true, false)).toMatchObject({ messages: [], context: { unauthorisedAbsences: 0 } });
    expect(attend(false, true)).toMatchObject({
      messages: [{ type: 'absence-recorded' }],
      context: { unauthorisedAbsences: 3 },
    });
    expect(attend(false, false)).toMatchObject({ context: { unauthorisedAbsences: 4 } });
  });
});
