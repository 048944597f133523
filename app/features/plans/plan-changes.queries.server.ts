import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { isShown } from './own-plans.queries.server.ts';
import { planChanges, versionBefore } from './plan-changes.ts';
import { contentsOf, lastProposal, proposedContents } from './shown-contents.server.ts';

const contents = {
  actions: { orderBy: { position: 'asc' }, include: { service: true } },
  proposals: { orderBy: { round: 'asc' } },
} as const;

/** What one of the person's own plans says otherwise than its version before; null where there is none to compare with. */
export async function getOwnPlanChanges(actor: SeekerActor, planId: string, language: Language) {
  const after = await findPlan({ id: planId, personId: actor.personId });
  return after && isShown(after) ? compared(after, language, true) : null;
}

/** The same of a plan of the counselor's area, from its first draft on. */
export async function getPlanChanges(actor: CounselorActor, planId: string, language: Language) {
  const after = await findPlan({ id: planId, areaCode: actor.areaCode });
  return after && compared(after, language, false);
}

/** What the last proposal of a plan says otherwise than the one before it; null where it was proposed once or never. */
export async function getOwnRoundChanges(actor: SeekerActor, planId: string, language: Language) {
  const plan = await findPlan({ id: planId, personId: actor.personId });
  if (!plan || !isShown(plan)) return null;
  const [after, before] = plan.proposals.toReversed();
  if (!after || !before) return null;
  const [was, is] = [
    await proposedContents(before, plan, language),
    await proposedContents(after, plan, language),
  ];
  return {
    kind: plan.kind,
    before: { id: plan.id, number: before.round },
    after: { id: plan.id, number: after.round },
    changes: planChanges(was, is),
  };
}

async function compared(after: Row, language: Language, asProposed: boolean) {
  const { personId, kind } = after;
  const versions = await prisma.plan.findMany({ where: { personId, kind }, include: contents });
  const before = versionBefore(after, versions);
  if (!before) return null;
  const proposal = asProposed ? lastProposal(after) : null;
  const is = proposal ? await proposedContents(proposal, after, language) : contentsOf(after, language);
  return {
    kind: after.kind,
    before: { id: before.id, number: before.number },
    after: { id: after.id, number: after.number },
    changes: planChanges(contentsOf(before, language), is),
  };
}
const findPlan = (where: { id: string; personId: string } | { id: string; areaCode: string }) =>
  prisma.plan.findFirst({ where, include: contents });
type Row = NonNullable<Awaited<ReturnType<typeof findPlan>>>;
