import { z } from 'zod';
import type { Act } from '#app/core/advance.server.ts';
import type { CounselorActor } from '#app/core/actor.ts';
import { notFound, ok, stale, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { getHandoverFacts } from '#app/features/handovers/handover-facts.queries.server.ts';
import type { HandoverFacts } from '#app/features/handovers/handover-facts.ts';
import { handOver } from '#app/features/handovers/hand-over.server.ts';
import { takeBackClient } from '#app/features/handovers/take-back-client.server.ts';
import { inviteToChoose, takeBackInvitation } from '#app/features/meetings/invite-to-choose.server.ts';
import { sendMessage } from '#app/features/conversations/send-message.server.ts';
import { languages } from '#app/i18n/language.ts';
import type { Chosen, Giving, Messaging } from './bulk.schema.server.ts';
import type { WhyNot } from './why-not.ts';

/** One client whose turn it is. */
export type Turn = { personId: string; data: unknown; doneAt: Date | null };
/** What is read before the transaction opens. */
export type Prepared = { facts: HandoverFacts | null };

const target = z.object({ meetingId: z.string(), version: z.number() });
const language = z.object({ language: z.enum(languages) });
const given = z.object({
  givenTo: z.string(),
  backTo: z.string().nullable(),
  assignedAt: z.coerce.date().nullable(),
  handoverId: z.string().nullable(),
  memoIds: z.array(z.string()),
});

export async function prepare(
  actor: CounselorActor,
  { kind, params }: Chosen,
  { personId }: Turn,
): Promise<Prepared> {
  if (kind === 'invite' || kind === 'message') return { facts: null };
  return { facts: await getHandoverFacts(actor, personId, params.language) };
}

/**
 * Does for one client what a page does for one, by the same functions, in the caller's transaction. Answers what undoing
 * needs to know.
 */
export async function doItem(
  tx: Tx,
  act: Act,
  { kind, params }: Chosen,
  turn: Turn,
  { facts }: Prepared,
): Promise<Outcome<object>> {
  if (kind === 'invite') {
    const { meetingId, version } = target.parse(turn.data);
    const moved = await inviteToChoose(tx, act, { meetingId, version });
    return moved.kind === 'ok' ? ok({ meetingId, version: moved.value.version }) : moved;
  }
  if (kind === 'message') return say(tx, act, params, turn);
  return facts ? give(tx, act, { kind, params }, { personId: turn.personId, facts }) : notFound;
}

async function say(
  tx: Tx,
  act: Act,
  { texts, sensitiveReason }: Messaging,
  turn: Turn,
): Promise<Outcome<object>> {
  const chosen = language.parse(turn.data);
  const words = texts[chosen.language];
  if (!words) return stale;
  return sendMessage(tx, act, { personId: turn.personId, ...chosen, ...words, sensitiveReason });
}

async function give(
  tx: Tx,
  act: Act,
  { kind, params }: { kind: 'assign' | 'move'; params: Giving },
  { personId, facts }: { personId: string; facts: HandoverFacts },
): Promise<Outcome<object>> {
  const before = await tx
    .selectFrom('Journey')
    .select('assignedAt')
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  const handed = await handOver(tx, act, { personId, facts, ...params });
  if (handed.kind !== 'ok') return handed;
  const { from, to, handoverId, memoIds } = handed.value;
  // Since the look somebody else has given the client a counselor, or taken the client away.
  if ((from === null) !== (kind === 'assign') || from?.id === to.id) return stale;
  const assignedAt = before?.assignedAt ?? null;
  return ok({ givenTo: to.id, backTo: from?.id ?? null, assignedAt, handoverId, memoIds });
}

/** Takes back for one client what was done; null when it is undone, else why it stays. */
export async function undoItem(tx: Tx, act: Act, { kind }: Chosen, turn: Turn): Promise<WhyNot | null> {
  if (kind === 'message') return 'alreadyLeft';
  if (kind === 'invite') {
    const taken = await takeBackInvitation(tx, act, target.parse(turn.data));
    return taken.kind === 'ok' ? null : 'somethingNewer';
  }
  const parts = given.parse(turn.data);
  const taken = await takeBackClient(tx, act, {
    ...parts,
    personId: turn.personId,
    at: turn.doneAt ?? act.now,
  });
  return taken === 'ok' ? null : taken;
}
