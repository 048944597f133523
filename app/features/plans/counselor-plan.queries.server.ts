import type { CounselorActor } from '#app/core/actor.ts';
import { isIn, leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { dayOf, type IsoDate } from '#app/rules/dates.ts';
import { missingParts } from './missing-parts.ts';
import { versionBefore } from './plan-changes.ts';
import { detailsOf, partnersOf } from './plan-details.ts';
import { storedLimits } from './plan-limits.ts';
import { planParties } from './plan-parties.ts';
import { planReference } from './plan-reference.ts';
import { planContext, planKinds, planMachine } from './plan.machine.ts';

/** A plan of the counselor's area with its actions, approvals and comments; null for any other. */
export async function getCounselorPlan(
  actor: CounselorActor,
  planId: string,
  language: Language,
  today: IsoDate,
) {
  const row = await prisma.plan.findFirst({
    where: { id: planId, areaCode: actor.areaCode },
    include: {
      person: {
        select: {
          id: true,
          givenName: true,
          familyName: true,
          birthDate: true,
          journey: { select: { counselorId: true } },
        },
      },
      actions: { orderBy: { position: 'asc' }, include: { service: true } },
      comments: { orderBy: { at: 'asc' } },
      proposals: { orderBy: { round: 'desc' }, include: { approvals: true } },
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
  const kind = planKinds.find((known) => known === row.kind) ?? 'employment';
  const details = detailsOf(kind, row.details);
  const contents = {
    situation: row.situation,
    goal: row.goal,
    followUpWay: row.followUpWay,
    otherProof: row.otherProof,
    details,
    reportDueOn: dayOf(row.reportDueOn),
    actions,
  };
  return {
    id: row.id,
    kind,
    number: row.number,
    reference: planReference(row.id),
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
    missing: missingParts(kind, contents, { today, birthDate: dayOf(person.birthDate) }),
    parties: partnersOf(kind, details),
    approvals: planParties(kind, details, row.proposals),
    limits: storedLimits(row.limits),
    /** The day on which it was to be ready and was not; it is nobody's fault among the client's. */
    lateSince: row.approvedAt === null && isOpen(row) ? passed(dayOf(row.readyByOn), today) : null,
    report: planContext.parse(row.context).report ?? null,
    saved: await lastSaved(row.id),
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
const isOpen = (row: { state: unknown }) => !isIn(row, 'closed') && !isIn(row, 'replaced');
const passed = (due: IsoDate | null, today: IsoDate) => (due !== null && due < today ? due : null);

/** Who saved the draft last, and when. */
async function lastSaved(planId: string) {
  const line = await prisma.history.findFirst({
    where: { subjectType: 'Plan', subjectId: planId, type: 'SAVE_PLAN' },
    orderBy: { version: 'desc' },
    select: { actorId: true, at: true },
  });
  if (!line) return null;
  const account = line.actorId
    ? await prisma.account.findUnique({ where: { id: line.actorId }, select: { name: true } })
    : null;
  return { name: account?.name ?? null, at: line.at };
}

export type CounselorPlan = NonNullable<Awaited<ReturnType<typeof getCounselorPlan>>>;
