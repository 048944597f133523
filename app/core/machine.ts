import { createActor, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';
import type { Actor, Role } from './actor.ts';
import type { Duty } from './duties.ts';
import type { Right } from './rights.ts';

/** What every event carries beside its own fields: who sends it and the civil date it happens on. */
export type Sent = { actor: { role: Role }; on: string };

/** Tables that hold a machine's state. */
export type MachineTable =
  | 'Journey'
  | 'Meeting'
  | 'Plan'
  | 'Referral'
  | 'Vacancy'
  | 'Candidacy'
  | 'Hearing'
  | 'Obligation'
  | 'ReviewPeriod'
  | 'Consent'
  | 'DataRequest'
  | 'SecondLook';

/**
 * Whose rows a role may move: the column that must equal the actor's own id of that kind; `id` where the actor has been
 * given one row alone; `any` for the clock.
 */
export type AccessColumn = 'personId' | 'areaCode' | 'companyId' | 'providerId' | 'id' | 'any';

export type BaseEvent = Sent & { type: string };

/**
 * A statechart with all that Polku needs to know of it. `senders` is the only place that says who may send what;
 * guards read the context and the actor, never a form, so that buttons and enforcement agree.
 */
export type Machine<
  C extends object = object,
  E extends BaseEvent = BaseEvent,
  T extends MachineTable = MachineTable,
> = {
  table: T;
  /** Raised when stored states are renamed; the renaming itself is an SQL update in a migration. */
  version: number;
  logic: AnyStateMachine;
  senders: Record<E['type'], readonly Role[]>;
  /** Parses the stored context; throws when it is not one. */
  context: { parse: (stored: unknown) => C };
  access: Partial<Record<Role, AccessColumn>>;
  /** True where the table has a personId, so that history and messages find the person. */
  ofPerson: boolean;
  /**
   * What staff need besides: of a person's rows a right to the person (`write` unless said), of others a duty; or apart for
   * managers, who serve no clients.
   */
  staffNeed?: Right | Duty | { manager: Duty };
  /** Only for types: the events this machine knows. */
  events?: E;
};

export type AnyMachine = Machine;
export type EventOf<M> = M extends { events?: infer E } ? Extract<E, BaseEvent> : never;
/** An event without what `advance` adds itself. */
export type EventInput<M> = DistributiveOmit<EventOf<M>, keyof Sent>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What is stored of a machine: state value and context, not XState's snapshot. */
export type Stored = { state: unknown; context: unknown };
export type Message = { type: string; params: Record<string, unknown> };
export type Step = { state: StateValue; context: object; messages: Message[]; finished: boolean };

/** The type argument of XState's setup, which knows types only from values. */
export function typesOf<C, E>(): { context: C; events: E } {
  return {} as { context: C; events: E };
}

/** Action implementations that do nothing: an action's name is the type of an outbox message. */
export function messages<const T extends readonly string[]>(types: T): Record<T[number], () => void> {
  return Object.fromEntries(types.map((type) => [type, () => undefined])) as Record<T[number], () => void>;
}

/** `defineMachine<Context, Event>()({ table, … })`: the first call fixes the types, the second infers the table. */
export function defineMachine<C extends object, E extends BaseEvent>() {
  return <const T extends MachineTable>(definition: Omit<Machine<C, E, T>, 'events'>): Machine<C, E, T> =>
    definition;
}

export function eventTypes(machine: AnyMachine): string[] {
  return Object.keys(machine.senders);
}

/** The snapshot a stored row stands for. Throws on a state this machine does not know or a context that does not parse. */
export function restore(machine: AnyMachine, stored: Stored): AnyMachineSnapshot {
  return machine.logic.resolveState({
    value: stored.state as StateValue,
    context: machine.context.parse(stored.context),
  });
}

/** The state and context a new row begins with. */
export function initial(machine: AnyMachine, context: object): { state: StateValue; context: object } {
  const scope = scopeOf(machine);
  const snapshot = machine.logic.getInitialSnapshot(scope, undefined) as AnyMachineSnapshot;
  return { state: snapshot.value, context: machine.context.parse(context) };
}

/** May this actor send this event now? Exact before a form is filled in, because guards read no form. */
export function accepts(
  machine: AnyMachine,
  snapshot: AnyMachineSnapshot,
  event: { type: string; actor: { role: Role } },
): boolean {
  return (
    maySend(machine, event.type, event.actor.role) && snapshot.status === 'active' && snapshot.can(event)
  );
}

/** Does the role ever send this event, in whatever state? */
export function maySend(machine: AnyMachine, type: string, role: Role): boolean {
  const senders: Record<string, readonly Role[]> = machine.senders;
  return Object.hasOwn(senders, type) && (senders[type]?.includes(role) ?? false);
}

/** The events whose buttons the page shows this actor. */
export function permittedEvents<M extends AnyMachine>(
  machine: M,
  stored: Stored,
  actor: Pick<Actor, 'role'>,
): EventOf<M>['type'][] {
  const snapshot = restore(machine, stored);
  return eventTypes(machine).filter((type) =>
    accepts(machine, snapshot, { type, actor }),
  ) as EventOf<M>['type'][];
}

/** One pure transition. Null when the actor may not send the event in this state. */
export function step(machine: AnyMachine, stored: Stored, event: BaseEvent): Step | null {
  const before = restore(machine, stored);
  if (!accepts(machine, before, event)) return null;
  const sent: Message[] = [];
  const scope = scopeOf(machine);
  scope.actionExecutor = (action: { type: string; params: unknown }) => {
    sent.push({ type: action.type, params: (action.params ?? {}) as Record<string, unknown> });
  };
  const after = machine.logic.transition(before, event, scope) as AnyMachineSnapshot;
  return { state: after.value, context: after.context, messages: sent, finished: after.status !== 'active' };
}

/** All active states of a value as dotted paths, parents first: `active`, `active.validity`, `active.validity.valid`. */
export function statePaths(value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => [
    prefix + key,
    ...statePaths(inner, `${prefix}${key}.`),
  ]);
}

/** The innermost active states: one for a simple machine, one a region for a parallel one. */
export function leafPaths(value: unknown): string[] {
  const all = statePaths(value);
  return all.filter((path) => !all.some((other) => other.startsWith(`${path}.`)));
}

export function isIn(stored: Pick<Stored, 'state'>, path: string): boolean {
  return statePaths(stored.state).includes(path);
}

// XState builds an actor for each pure transition unless the scope is kept; keeping it costs a third of the time.
const scopes = new WeakMap<AnyStateMachine, ReturnType<typeof inertScope>>();

function scopeOf(machine: AnyMachine) {
  let scope = scopes.get(machine.logic);
  if (!scope) scopes.set(machine.logic, (scope = inertScope(machine.logic)));
  scope.actionExecutor = () => undefined;
  return scope;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- XState's own type for a scope of any machine
function inertScope(logic: AnyStateMachine): any {
  const self = createActor(logic);
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    defer: () => undefined,
    logger: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: () => undefined,
  };
}
