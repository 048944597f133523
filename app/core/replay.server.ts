import { withRecord } from './for-client.server.ts';
import { roles, type Role } from './actor.ts';
import { initial, step, type AnyMachine, type Stored } from './machine.ts';
import { dayOf } from '#app/rules/dates.ts';

export type HistoryLine = {
  version: number;
  type: string;
  data: unknown;
  actorRole: string;
  channel: string;
  on: Date;
};

export type Replayed = Stored & { version: number; messages: { version: number; type: string }[] };

/**
 * The state that a history leads to, and the messages that were sent on the way. Lines come in the order of their versions, the first being `CREATED`.
 * Throws where a line is missing or one that the machine does not accept: a history is proof, not advice.
 */
export function replay(machine: AnyMachine, lines: readonly HistoryLine[]): Replayed {
  const [first, ...rest] = lines;
  if (first?.type !== 'CREATED' || first.version !== 0)
    throw new Error(`${machine.table}: the history has no beginning`);
  let stored: Stored = initial(machine, recordOf(first.data));
  let version = 0;
  const messages: Replayed['messages'] = [];
  for (const line of rest) {
    if (line.version !== version + 1) throw new Error(`${machine.table}: version ${version + 1} is missing`);
    const next = step(machine, stored, {
      ...recordOf(line.data),
      type: line.type,
      actor: { role: roleOf(line.actorRole) },
      on: dayOf(line.on),
    });
    if (!next) throw new Error(`${machine.table}: ${line.type} is not possible at version ${line.version}`);
    stored = next;
    version = line.version;
    const act = { actor: { role: roleOf(line.actorRole) }, channel: line.channel };
    const sent = withRecord(next.messages, line.type, act);
    messages.push(...sent.map(({ type }) => ({ version: line.version, type })));
  }
  return { state: stored.state, context: stored.context, version, messages };
}

function recordOf(data: unknown): object {
  if (typeof data !== 'object' || data === null) throw new Error('a history line without data');
  return data;
}

function roleOf(text: string): Role {
  const role = roles.find((known) => known === text);
  if (!role) throw new Error(`unknown role ${text}`);
  return role;
}
