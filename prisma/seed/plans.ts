import { prisma } from '#app/db/client.server.ts';
import type { Needs } from '#app/features/assessments/record-needs.server.ts';
import { approvePlan } from '#app/features/plans/commands/approve-plan.server.ts';
import { commentPlan } from '#app/features/plans/commands/comment-plan.server.ts';
import { ownDoers } from '#app/features/plans/plan-choices.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { recordApproval } from '#app/features/plans/commands/record-approval.server.ts';
import { refusePlan } from '#app/features/plans/commands/refuse-plan.server.ts';
import { reportAction } from '#app/features/plans/commands/report-action.server.ts';
import { savePlan, type PlanActionInput } from '#app/features/plans/commands/save-plan.server.ts';
import { addMonths, isoDate, type IsoDate } from '#app/rules/dates.ts';
import type { AreaKey } from '#app/ui/areas.ts';
import type { CityService } from './city.ts';
import { must } from './must.ts';
import type { Path } from './path.ts';
import { detailsFor, kindOf, partnersApprove } from './plan-kinds.ts';
import { actionWords, words } from './words.ts';

/** What is agreed: an area, the register's task, and a service where one is meant. */
export type Agreed = { area: AreaKey; taskCode: string; service?: CityService };

/** Actions that fit an assessment. */
export function actionsFor(path: Path, needs: Needs): Agreed[] {
  const { random, services } = path.city;
  const young = isoDate(path.time.now()).slice(0, 4) <= String(Number(path.spec.birthDate.slice(0, 4)) + 29);
  const service = (...kinds: string[]) => random.pick(services.filter(({ kind }) => kinds.includes(kind)));
  const actions: Agreed[] = [];
  const foreign = path.spec.tongue !== 'fi' && path.spec.tongue !== 'sv';
  if (needs.needsGuidance)
    actions.push({
      area: 'careerGuidance',
      taskCode: '061',
      service: service('careerGuidance', 'careerCoaching', 'jobSearchCoaching'),
    });
  if (needs.needsSkills)
    actions.push({
      area: 'skillsDevelopment',
      taskCode: '064',
      service: service(
        ...(foreign && random.chance(0.6)
          ? ['integrationTraining']
          : ['labourMarketTraining', 'jointPurchaseTraining']),
      ),
    });
  if (needs.needsSupport)
    actions.push({
      area: 'socialSupport',
      taskCode: '078',
      service: young
        ? service('youthJointService')
        : service('rehabilitativeWork', 'socialWork', 'debtCounselling', 'mentalHealth'),
    });
  if (needs.readyForWork || actions.length === 0) actions.push({ area: 'employerMatching', taskCode: '049' });
  return actions;
}

/** Writes the draft and gives it to the person. */
export async function propose(
  path: Path,
  planId: string,
  agreed: Agreed[],
  { goal, from }: { goal?: string; from?: IsoDate } = {},
): Promise<void> {
  const today = isoDate(path.time.now());
  const kind = await kindOf(planId);
  const { service } = path.spec;
  const actions = agreed.map(({ area, taskCode, service: named }): PlanActionInput => ({
    ...{ area, taskCode, who: area === 'employerMatching' ? 'seeker' : 'together' },
    description: actionWords[area][service],
    dueOn: addMonths(today, area === 'employerMatching' ? 3 : 2),
    serviceId: named?.id ?? null,
  }));
  const training = agreed.some(({ area }) => area === 'skillsDevelopment');
  await must(
    savePlan(path.staff, {
      planId,
      situation: words.situation[service],
      goal: goal ?? words.goal[service],
      followUpWay: words.followUp[service],
      details: detailsFor(kind, path, today, from),
      reportDueOn: addMonths(today, 1),
      obligation: training
        ? { mode: 'postponed', target: null, reason: 'serviceOngoing' }
        : { mode: 'standard', target: null, reason: null },
      actions,
    }),
  );
  await must(proposePlan(path.staff, { planId }));
}

/** All approve the plan: the person, and where the law asks for it the other authorities. */
export async function approve(path: Path, planId: string): Promise<void> {
  await approveOwn(path, planId);
  await partnersApprove(path, planId);
}

/** The person reads the plan and approves it; without an account by word, which the counselor records. */
export async function approveOwn(path: Path, planId: string): Promise<void> {
  if (path.spec.online) {
    const version = await path.version('Plan', planId);
    await must(approvePlan(path.self, { planId, version }));
    return;
  }
  const spoken = { way: 'oral', understood: true, copyGiven: true, note: '' } as const;
  await must(recordApproval({ ...path.staff, channel: 'phone' }, { planId, ...spoken }));
}

export async function comment(path: Path, planId: string): Promise<void> {
  const version = await path.version('Plan', planId);
  await must(commentPlan(path.own, { planId, version, text: words.comment[path.spec.service] }));
}

export async function refuse(path: Path, planId: string): Promise<void> {
  const version = await path.version('Plan', planId);
  await must(refusePlan(path.own, { planId, version, reason: words.refusal[path.spec.service] }));
}

/** Says that the first action that is still open is done. */
export async function report(path: Path, planId: string): Promise<void> {
  const action = await prisma.planAction.findFirst({
    where: { planId, doneAt: null },
    orderBy: { position: 'asc' },
  });
  if (!action) return;
  const version = await path.version('Plan', planId);
  const said = { report: words.report[path.spec.service], done: true };
  await reportAction(path.own, { planId, actionId: action.id, version, ...said });
}

/** Says how each of the person's own actions has gone, none of them done yet for certain. */
export async function tellOfAll(path: Path, planId: string): Promise<void> {
  const actions = await prisma.planAction.findMany({
    where: { planId, who: { in: [...ownDoers] }, report: null, doneAt: null },
    orderBy: { position: 'asc' },
  });
  for (const { id: actionId } of actions) {
    const version = await path.version('Plan', planId);
    const said = { report: words.going[path.spec.service], done: false };
    await must(reportAction(path.own, { planId, actionId, version, ...said }));
  }
}
