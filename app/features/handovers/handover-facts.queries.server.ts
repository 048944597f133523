import type { CounselorActor } from '#app/core/actor.ts';
import { isIn } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { getClient } from '#app/features/caseload/client.queries.server.ts';
import { listPromises } from '#app/features/plans/promises.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import type { HandoverFacts } from './handover-facts.ts';

/** The facts about a client as they stand now; null outside the counselor's area. */
export async function getHandoverFacts(
  actor: CounselorActor,
  personId: string,
  language: Language,
): Promise<HandoverFacts | null> {
  const [client, promises, plans, meeting] = await Promise.all([
    getClient(actor, personId, { language, contactShown: false }),
    listPromises(actor, personId),
    prisma.plan.findMany({
      where: { personId, areaCode: actor.areaCode, approvedAt: { not: null } },
      orderBy: { approvedAt: 'desc' },
      include: {
        actions: {
          where: { doneAt: null, releasedAt: null, who: 'seeker' },
          orderBy: { position: 'asc' },
        },
      },
    }),
    prisma.meeting.findFirst({
      where: { personId, heldAt: { not: null }, agreements: { not: '' } },
      orderBy: { heldAt: 'desc' },
      select: { heldAt: true, agreements: true },
    }),
  ]);
  if (!client) return null;
  const holding = plans.filter((plan) => isIn(plan, 'inForce') || isIn(plan, 'reviewDue'));
  return {
    goal: holding[0]?.goal || null,
    agreed: meeting?.heldAt ? { on: isoDate(meeting.heldAt), text: meeting.agreements ?? '' } : null,
    actions: [
      ...promises.map(({ description, who, dueOn, area }) => ({ description, who, dueOn, area })),
      ...holding.flatMap(({ actions }) =>
        actions.map(({ description, who, dueOn, area }) => ({ description, who, dueOn: dayOf(dueOn), area })),
      ),
    ],
    open: client.matters.map(({ kind, state, name, turn, on }) => ({ kind, state, name, turn, on })),
  };
}
