import type { AnyStateNode } from 'xstate';
import { eventTypes, type AnyMachine } from '#app/core/machine.ts';
import { roles, type Role } from '#app/core/actor.ts';

/** One line of a published transition table. `to` is null where the state stays as it is. */
export type Transition = {
  from: string;
  event: string;
  to: string | null;
  /** Name of the condition, if there is one. */
  guard: string | null;
  senders: Role[];
};

/** A state of the chart by its dotted path. */
export type ChartState = {
  path: string;
  parent: string | null;
  kind: 'state' | 'parallel' | 'final';
  initial: boolean;
};

/** Every state of a machine, parents before children. */
export function statesOf(machine: AnyMachine): ChartState[] {
  return nodesOf(machine.logic.root).map((node) => ({
    path: pathOf(node),
    parent: node.parent && node.parent.path.length > 0 ? pathOf(node.parent) : null,
    kind: node.type === 'parallel' ? 'parallel' : node.type === 'final' ? 'final' : 'state',
    initial: node.parent?.type === 'compound' && node.parent.initial.target[0] === node,
  }));
}

/** Every transition of a machine, in the order in which its states are written. */
export function transitionsOf(machine: AnyMachine): Transition[] {
  const known = eventTypes(machine);
  const senders: Record<string, readonly Role[]> = machine.senders;
  return nodesOf(machine.logic.root).flatMap((node) =>
    known.flatMap((event) =>
      (node.transitions.get(event) ?? []).map(({ target, guard }) => ({
        from: pathOf(node),
        event,
        to: target?.[0] ? pathOf(target[0]) : null,
        guard: typeof guard === 'string' ? guard : null,
        senders: roles.filter((role) => senders[event]?.includes(role)),
      })),
    ),
  );
}

const pathOf = (node: AnyStateNode) => node.path.join('.');

function nodesOf(root: AnyStateNode): AnyStateNode[] {
  return Object.values(root.states).flatMap((node: AnyStateNode) => [node, ...nodesOf(node)]);
}

/** Transitions that differ only in where they begin, as one rule. */
export type Rule = Omit<Transition, 'from'> & { from: string[] };

export function rulesOf(machine: AnyMachine): Rule[] {
  const rules = new Map<string, Rule>();
  for (const { from, ...rest } of transitionsOf(machine)) {
    const key = `${rest.event} ${rest.to} ${rest.guard}`;
    const rule = rules.get(key);
    if (rule) rule.from.push(from);
    else rules.set(key, { ...rest, from: [from] });
  }
  return [...rules.values()];
}
