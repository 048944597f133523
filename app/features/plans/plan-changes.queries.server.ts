import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { dayOf } from '#app/rules/dates.ts';
import { isShown } from './own-plans.queries.server.ts';
import { planChanges, versionBefore, type PlanContents } from './plan-changes.ts';

const contents = { actions: { orderBy: { position: 'asc' }, include: { service: true } } } as const;

/** What one of the person's own plans says otherwise than its version before; null where there is none to compare with. */
export async function getOwnPlanChanges(actor: SeekerActor, planId: string, language: Language) {
  const after = await findPlan({ id: planId, personId: actor.personId });
  return after && isShown(after) ? compared(after, language) : null;
}

/** The same of a plan of the counselor's area, from its first draft on. */
export async function getPlanChanges(actor: CounselorActor, planId: string, language: Language) {
  const after = await findPlan({ id: planId, areaCode: actor.areaCode });
  return after && compared(after, language);
}

async function compared(after: Row, language: Language) {
  const { personId, kind } = after;
  const versions = await prisma.plan.findMany({ where: { personId, kind }, include: contents });
  const before = versionBefore(after, versions);
  if (!before) return null;
  return {
    kind: after.kind,
    before: { id: before.id, number: before.number },
    after: { id: after.id, number: after.number },
    changes: planChanges(contentsOf(before, language), contentsOf(after, language)),
  };
}
const findPlan = (where: { id: string; personId: string } | { id: string; areaCode: string }) =>
  prisma.plan.findFirst({ where, include: contents });
type Row = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

function contentsOf(row: Row, language: Language): PlanContents {
  return {
    situation: row.situation,
    goal: row.goal,
    followUpWay: row.followUpWay,
    reportDueOn: dayOf(row.reportDueOn),
    obligation: { mode: row.obligationMode, target: row.obligationTarget, reason: row.obligationReason },
    actions: row.actions.map(({ area, taskCode, description, who, dueOn, service, doneAt }) => ({
      area,
      taskCode,
      description,
      who,
      dueOn: dayOf(dueOn),
      service: service && serviceName(service.name, language),
      done: doneAt !== null,
    })),
  };
}
