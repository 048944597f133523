import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { isIn, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import type { Language } from '#app/i18n/language.ts';
import { isoDate } from '#app/rules/dates.ts';
import { spokenTarget } from './obligation-choice.ts';
import { versionBefore } from './plan-changes.ts';
import { detailsOf } from './plan-details.ts';
import { storedLimits } from './plan-limits.ts';
import { planParties } from './plan-parties.ts';
import { planContext, planKinds, planMachine } from './plan.machine.ts';
import { contentsOf, lastProposal, proposedContents } from './shown-contents.server.ts';

/** What the authority still writes is not shown until it is proposed; of what was proposed once that stays readable. */
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
      proposals: { orderBy: { round: 'asc' }, include: { approvals: true } },
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
  const kind = planKinds.find((known) => known === plan.kind) ?? 'employment';
  const permitted = permittedEvents(planMachine, plan, actor);
  const proposal = lastProposal(plan);
  const said = proposal ? await proposedContents(proposal, plan, language) : contentsOf(plan, language);
  const { mode, target } = said.obligation;
  return {
    id,
    kind,
    number: plan.number,
    state: plan.state,
    version: plan.version,
    permitted,
    situation: said.situation,
    goal: said.goal,
    followUpWay: said.followUpWay,
    otherProof: said.otherProof,
    details: said.details,
    reportDueOn: said.reportDueOn,
    obligation: {
      mode,
      spoken: spokenTarget(mode, target, isoDate(plan.approvedAt ?? plan.updatedAt)),
      reason: said.obligation.reason,
    },
    /** While the authority edits it: what is shown is what was proposed on that day. */
    shownAsOf: proposal?.at ?? null,
    parties: planParties(kind, detailsOf(kind, plan.details), plan.proposals),
    limits: storedLimits(plan.limits),
    notReported: planContext.parse(plan.context).report === 'missing' && permitted.includes('REPORT_ACTION'),
    rounds: plan.proposals.length,
    proposedAt: plan.proposedAt,
    approvedAt: plan.approvedAt,
    reviewDueOn: plan.reviewDueOn && isoDate(plan.reviewDueOn),
    reviewWhy: storedWhy(plan.reviewWhy),
    preparedBy: preparedBy?.name ?? '',
    assessment: plan.assessment,
    actions: said.actions.map(({ id: actionId = '', area, taskCode, description, who, dueOn, service }) => {
      const row = plan.actions.find((each) => each.id === actionId);
      return {
        ...{ id: actionId, area, taskCode, description, who, dueOn, service },
        referralId: row?.referral?.id ?? null,
        report: row?.report ?? null,
        doneAt: row?.doneAt ?? null,
        /** The authority has let go of what it had promised, and why. */
        releasedAt: row?.releasedAt ?? null,
        releaseReason: row?.releaseReason ?? null,
        /** Of what the authority had promised: staff tell how it went. */
        byStaff: Boolean(row?.closedBy),
      };
    }),
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
