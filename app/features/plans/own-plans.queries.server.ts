import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { isIn, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { nameIn } from '#app/features/journey/my-path.queries.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import type { Language } from '#app/i18n/language.ts';
import { isoDate } from '#app/rules/dates.ts';
import { spokenTarget } from './obligation-choice.ts';
import { versionBefore } from './plan-changes.ts';
import { planMachine } from './plan.machine.ts';

/** What the authority still writes is not shown until it is proposed; what was proposed once stays readable. */
export const isShown = (plan: { state: unknown; proposedAt: Date | null }) =>
  plan.proposedAt !== null || !isIn(plan, 'drafting');

/** The person's own plans with their versions, the newest first. */
export async function listOwnPlans(actor: SeekerActor) {
  const plans = await prisma.plan.findMany({
    where: { personId: actor.personId },
    orderBy: [{ createdAt: 'desc' }],
    take: 50,
  });
  return plans.filter(isShown).map(({ id, kind, number, state, approvedAt, proposedAt, reviewDueOn }) => ({
    id,
    kind,
    number,
    state,
    approvedAt,
    proposedAt,
    reviewDueOn: reviewDueOn && isoDate(reviewDueOn),
  }));
}

/** One of the person's own plans, whole; null when it is not theirs or not proposed yet. */
export const getOwnPlan = (actor: SeekerActor, id: string, language: Language) =>
  getShownPlan(actor, actor.personId, id, language);

/** The same for whoever may read the person's matters: what the person sees of a plan. */
export async function getShownPlan(
  actor: SeekerActor | CounselorActor,
  personId: string,
  id: string,
  language: Language,
) {
  const plan = await prisma.plan.findFirst({
    where: { id, personId },
    include: {
      actions: { orderBy: { position: 'asc' }, include: { service: true, referral: true } },
      comments: { orderBy: { at: 'asc' } },
      assessment: true,
    },
  });
  if (!plan || !isShown(plan)) return null;
  const preparedBy = await prisma.account.findUnique({
    where: { id: plan.preparedBy },
    select: { name: true },
  });
  const versions = await prisma.plan.findMany({
    where: { personId, kind: plan.kind },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true, proposedAt: true },
  });
  return {
    id,
    kind: plan.kind,
    number: plan.number,
    state: plan.state,
    version: plan.version,
    permitted: permittedEvents(planMachine, plan, actor),
    situation: plan.situation,
    goal: plan.goal,
    followUpWay: plan.followUpWay,
    reportDueOn: plan.reportDueOn && isoDate(plan.reportDueOn),
    obligation: {
      mode: plan.obligationMode,
      spoken: spokenTarget(
        plan.obligationMode,
        plan.obligationTarget,
        isoDate(plan.approvedAt ?? plan.updatedAt),
      ),
      reason: plan.obligationReason,
    },
    proposedAt: plan.proposedAt,
    approvedAt: plan.approvedAt,
    reviewDueOn: plan.reviewDueOn && isoDate(plan.reviewDueOn),
    reviewWhy: storedWhy(plan.reviewWhy),
    preparedBy: preparedBy?.name ?? '',
    assessment: plan.assessment,
    actions: plan.actions.map((action) => ({
      id: action.id,
      area: action.area,
      taskCode: action.taskCode,
      description: action.description,
      who: action.who,
      dueOn: action.dueOn && isoDate(action.dueOn),
      service: action.service && nameIn(action.service.name, language),
      referralId: action.referral?.id ?? null,
      report: action.report,
      doneAt: action.doneAt,
    })),
    comments: plan.comments.map(({ id: key, authorName, authorRole, text, at }) => ({
      id: key,
      authorName,
      authorRole,
      text,
      at,
    })),
    versions: versions.filter(isShown),
    /** The number of the version to compare it with. */
    before: versionBefore(plan, versions)?.number ?? null,
  };
}
export type OwnPlan = NonNullable<Awaited<ReturnType<typeof getOwnPlan>>>;
