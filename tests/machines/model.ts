import { getAdjacencyMap, type AdjacencyMap } from 'xstate/graph';
import type { AnyMachineSnapshot } from 'xstate';
import type { Role } from '#app/core/actor.ts';
import {
  accepts,
  initial,
  restore,
  statePaths,
  type AnyMachine,
  type BaseEvent,
  type Stored,
} from '#app/core/machine.ts';
import { newRequest, requestKinds } from '#app/features/requests/data-request.machine.ts';
import { machines, type MachineName } from '#app/features/machines.ts';
import { lookKinds } from '#app/features/second-looks/second-look.machine.ts';
import { newJourney } from '#app/features/journey/journey.machine.ts';

/** How a machine is walked through: where it may begin, and what forms may say. */
type Model = {
  contexts: object[];
  /** Events with fields of their own, in every variant that makes a difference. */
  fields?: Record<string, object[]>;
  /** Regions that run side by side, each walked by itself with the events that belong to none. */
  regions?: string[];
};

const flags = [true, false];
const bookings = [
  ...['visit', 'video', 'phone'].map((channel) => ({ channel, pastDue: false })),
  { channel: 'visit', pastDue: true },
];

const models: Record<MachineName, Model> = {
  journey: {
    contexts: [newJourney],
    fields: {
      SAVE_DETAILS: [
        ...['trial', 'teOffice', 'area'].map((servedBy) => ({ details: 'complete', servedBy })),
        { details: 'missing', servedBy: 'area' },
        { details: 'complete', servedBy: 'unknown' },
      ],
    },
    regions: [
      'validity',
      'jurisdiction',
      'careerGuidance',
      'skillsDevelopment',
      'socialSupport',
      'employerMatching',
    ],
  },
  meeting: {
    contexts: ['initialInterview', 'jobSearchDiscussion', 'groupSession'].map((kind) => ({
      ...{ kind, firstStep: null, channel: null, selfBooked: false },
    })),
    fields: {
      BOOK_MEETING: bookings,
      SUMMON: bookings,
      RECORD_ABSENCE: ['reminder', 'statementRequest', null].map((firstStep) => ({ firstStep })),
    },
  },
  plan: {
    contexts: [{ kind: 'employment', ready: false }],
    fields: {
      SAVE_PLAN: flags.map((ready) => ({ ready })),
      PROPOSE_PLAN: [{}, { waitsFor: ['wellbeingCounty'] }, { waitsFor: ['wellbeingCounty', 'kela'] }],
      REPORT_ACTION: [{}, { complete: true }],
    },
  },
  referral: {
    contexts: flags.map((needsApplication) => ({
      area: 'skillsDevelopment',
      needsApplication,
      unauthorisedAbsences: 0,
    })),
    fields: {
      RECORD_ATTENDANCE: [
        { present: true, permitted: false },
        { present: false, permitted: true },
        { present: false, permitted: false },
      ],
    },
  },
  vacancy: {
    contexts: [{ kind: 'publicVacancy', complete: false, scheduled: false, labourDispute: false }],
    fields: {
      SAVE_VACANCY: flags.flatMap((complete) => flags.map((scheduled) => ({ complete, scheduled }))),
    },
  },
  candidacy: {
    contexts: [{ source: 'suggestion', consent: 'notAsked', supported: false }],
    fields: { SIGN_CONTRACT: flags.map((supported) => ({ supported })) },
  },
  consent: {
    contexts: ['employerDisclosure', 'multiSectoralSupport'].map((purpose) => ({
      purpose,
      disclosed: false,
    })),
  },
  obligation: { contexts: [{ mode: 'standard' }] },
  reviewPeriod: {
    contexts: [
      { kind: 'period', target: 2, done: 0, binds: true, firstStep: null },
      ...[...flags, null].map((binds) => ({
        ...{ kind: 'assignedJob', target: 1, done: 0, binds, firstStep: null },
      })),
    ],
    fields: {
      ...Object.fromEntries(
        ['RECORD_ACT', 'CORRECT_ACT', 'WITHDRAW_ACT', 'JUDGE_ACT'].map((type) => [
          type,
          [0, 1, 2].map((done) => ({ done })),
        ]),
      ),
      RECORD_NEGLECT: ['reminder', 'statementRequest', null].map((firstStep) => ({ firstStep })),
    },
  },
  hearing: {
    contexts: ['contactMissed', 'rightLapsed', 'conditionsUnmet'].map((about) => ({
      about,
      mayDecide: false,
    })),
    fields: {
      FIND_NO_REASON: flags.map((mayDecide) => ({ mayDecide })),
      TAKE_FROM_MEETING: flags.map((mayDecide) => ({ mayDecide })),
    },
  },
  dataRequest: { contexts: requestKinds.map(newRequest) },
  secondLook: { contexts: lookKinds.map((kind) => ({ kind })) },
};

export const on = '2026-11-16';
export type Visit = { stored: Stored; event: BaseEvent; next: Stored };

/** Every event that some role ever sends, in each variant of its fields. */
export function eventsOf(name: MachineName): BaseEvent[] {
  const { machine } = machines[name];
  const { fields = {} } = models[name];
  return Object.entries(machine.senders).flatMap(([type, senders]: [string, readonly Role[]]) =>
    senders.flatMap((role) => (fields[type] ?? [{}]).map((own) => ({ ...own, type, actor: { role }, on }))),
  );
}

export function startsOf(name: MachineName): Stored[] {
  return models[name].contexts.map((context) => initial(machines[name].machine, context));
}

/** Every step there is from the beginning on, as XState's own graph finds it; parallel regions one at a time. */
export function visitsOf(name: MachineName): Visit[] {
  const { machine } = machines[name];
  const walks = (models[name].regions ?? [null]).map((region) =>
    eventsOf(name).filter(({ type }) => region === null || belongsTo(machine, type, region)),
  );
  return startsOf(name).flatMap((start) => walks.flatMap((events) => walk(machine, start, events)));
}

function walk(machine: AnyMachine, start: Stored, events: BaseEvent[]): Visit[] {
  const map: AdjacencyMap<AnyMachineSnapshot, BaseEvent> = getAdjacencyMap(machine.logic, {
    events,
    fromState: restore(machine, start),
    filterEvents: (snapshot: AnyMachineSnapshot, event: BaseEvent) => accepts(machine, snapshot, event),
    serializeState: ({ value, context }: AnyMachineSnapshot) => JSON.stringify([value, context]),
  });
  return Object.values(map).flatMap(({ state, transitions }) =>
    Object.values<{ event: BaseEvent; state: AnyMachineSnapshot }>(transitions).map(
      ({ event, state: next }) => ({
        stored: storedOf(state),
        event,
        next: storedOf(next),
      }),
    ),
  );
}

const storedOf = ({ value, context }: AnyMachineSnapshot): Stored => ({ state: value, context });

/** Events that stand outside the regions, or in this one. */
function belongsTo(machine: AnyMachine, type: string, region: string): boolean {
  const { active } = machine.logic.root.states;
  const regions = Object.entries(active?.states ?? {});
  const homes = regions.filter(([, node]) =>
    Object.values(node.states).some((state) => state.transitions.has(type)),
  );
  return homes.length === 0 || homes.some(([key]) => key === region);
}

/** Everything that was seen on the way, each once. */
export function seenIn(visits: readonly Visit[], starts: readonly Stored[]): Stored[] {
  const all = [...starts, ...visits.flatMap(({ stored, next }) => [stored, next])];
  return [...new Map(all.map((stored) => [JSON.stringify(stored), stored])).values()];
}

/** `state event` of the transitions that an event takes in a state, each with its place among the alternatives. */
export function takenBy(machine: AnyMachine, { stored, event }: Visit): string[] {
  const taken = machine.logic.getTransitionData(restore(machine, stored), event);
  return taken.map(({ source, eventType, target }) =>
    [source.path.join('.'), eventType, target?.[0]?.path.join('.') ?? ''].join(' '),
  );
}

/** A row of a table holds here: its state is active and the context says so. */
export function holds(stored: Stored, row: { at: string; when?: Record<string, unknown> }): boolean {
  const context: Record<string, unknown> = Object(stored.context);
  return (
    statePaths(stored.state).includes(row.at) &&
    Object.entries(row.when ?? {}).every(
      ([key, value]) => JSON.stringify(context[key]) === JSON.stringify(value),
    )
  );
}
