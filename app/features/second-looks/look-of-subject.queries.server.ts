import type { StaffActor } from '#app/core/actor.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import type { LookKind } from './second-look.machine.ts';
import { stateOf } from './move-look.server.ts';
import { waitsForLook } from './needs-look.server.ts';

/** Where the second look at what is about to be decided stands, for the page on which it is decided; null where none is needed. */
export async function lookOfSubject({ areaCode }: StaffActor, kind: LookKind, subjectId: string) {
  const row = await prisma.secondLook.findUnique({
    where: { openFor: subjectId },
    include: { rounds: { orderBy: { number: 'desc' }, take: 1 } },
  });
  if (!(await waitsForLook(kysely, areaCode, kind, row))) return null;
  if (!row) return { look: null };
  const [round] = row.rounds;
  return {
    look: {
      ...{ id: row.id, state: stateOf(row), reasons: row.reasons, way: row.way, takerName: row.takerName },
      approvedBy: [round?.answeredByName, round?.answererTitle].filter(Boolean).join(', '),
      approvedAt: round?.answeredAt?.toISOString() ?? null,
    },
  };
}
export type SubjectLook = Awaited<ReturnType<typeof lookOfSubject>>;

/** Who looked over a decision that has left. */
export async function lookedOverBy(subjectId: string) {
  const row = await prisma.secondLook.findFirst({
    where: { subjectId, openFor: null, rounds: { some: { answer: 'approved' } } },
    orderBy: { updatedAt: 'desc' },
    include: { rounds: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const round = row && stateOf(row) === 'used' ? row.rounds[0] : undefined;
  if (!row || !round?.answeredAt) return null;
  const name = [round.answeredByName, round.answererTitle].filter(Boolean).join(', ');
  return { id: row.id, name, at: round.answeredAt.toISOString() };
}

/** The form of a decision that asks for a look at its draft instead of letting it leave. */
export const asksForLook = (request: Request): boolean =>
  new URL(request.url).searchParams.get('look') === 'ask';
