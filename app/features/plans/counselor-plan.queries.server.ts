import type { CounselorActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { dayOf } from '#app/rules/dates.ts';
import { missingParts } from './missing-parts.ts';
import { versionBefore } from './plan-changes.ts';
import { planMachine } from './plan.machine.ts';

/** A plan of the counselor's area with its actions and comments; null for any other. */
export async function getCounselorPlan(actor: CounselorActor, planId: string, language: Language) {
  const row = await prisma.plan.findFirst({
    where: { id: planId, areaCode: actor.areaCode },
    include: {
      person: {
        select: { id: true, givenName: true, familyName: true, journey: { select: { counselorId: true } } },
      },
      actions: { orderBy: { position: 'asc' }, include: { service: true } },
      comments: { orderBy: { at: 'asc' } },
      assessment: true,
    },
  });
  if (!row) return null;
  const { person } = row;
  const versions = await prisma.plan.findMany({
    where: { personId: row.personId, kind: row.kind },
    select: { id: true, number: true, proposedAt: true },
  });
  const actions = row.actions.map((action) => ({
    id: action.id,
    area: action.area,
    taskCode: action.taskCode,
    description: action.description,
    who: action.who,
    dueOn: dayOf(action.dueOn),
    serviceId: action.serviceId,
    serviceName: action.service ? serviceName(action.service.name, language) : null,
    report: action.report,
    done: action.doneAt !== null,
  }));
  const contents = {
    situation: row.situation,
    goal: row.goal,
    followUpWay: row.followUpWay,
    reportDueOn: dayOf(row.reportDueOn),
    actions,
  };
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    version: row.version,
    state: leafPaths(row.state)[0] ?? '',
    permitted: permittedEvents(planMachine, row, actor),
    ...contents,
    obligationMode: row.obligationMode,
    obligationTarget: row.obligationTarget,
    obligationReason: row.obligationReason,
    obligationOn: dayOf(row.obligationOn),
    /** Has the client ever been shown it? */
    proposed: row.proposedAt !== null,
    /** Is there an earlier version to compare it with? */
    comparable: versionBefore(row, versions) !== undefined,
    missing: missingParts(contents),
    surveyed: row.assessment !== null,
    assessment: row.assessment,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    approvalWay: row.approvalWay,
    approvalNote: row.approvalNote,
    reviewDueOn: dayOf(row.reviewDueOn),
    reviewWhy: storedWhy(row.reviewWhy),
    comments: row.comments.map(({ id, authorName, authorRole, text, at }) => ({
      id,
      authorName,
      authorRole,
      text,
      at: at.toISOString(),
    })),
    person: {
      id: person.id,
      name: `${person.givenName} ${person.familyName}`,
      mine: person.journey?.counselorId === actor.accountId,
    },
  };
}
export type CounselorPlan = NonNullable<Awaited<ReturnType<typeof getCounselorPlan>>>;
