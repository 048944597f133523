import { staffChannels, type SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { reasonsOf } from './reasons.server.ts';

const PAGE = 50;

/**
 * What has happened on the person's path, the newest first; `before` is the id of the last line of the page before. With
 * a line stands the law of its time, where that changed, and the reason of what it decided.
 */
export async function listOwnHistory(actor: SeekerActor, before: number | null) {
  const rows = await prisma.history.findMany({
    where: { personId: actor.personId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  });
  const reasonOf = await reasonsOf(actor.personId);
  const lines = rows.slice(0, PAGE).map((row, at) => ({
    id: Number(row.id),
    subject: row.subjectType,
    type: row.type,
    actorRole: row.actorRole,
    isOwn: row.actorId === actor.accountId,
    toldBy:
      row.actorRole === 'counselor' ? (staffChannels.find((each) => each === row.channel) ?? null) : null,
    at: row.at,
    regime: rows[at + 1]?.regime === row.regime ? null : row.regime,
    ...reasonOf(row),
  }));
  return { lines, more: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}
