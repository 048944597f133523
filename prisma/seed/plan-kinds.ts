import { prisma } from '#app/db/client.server.ts';
import type { Needs } from '#app/features/assessments/record-needs.server.ts';
import { approveForPartner } from '#app/features/plans/commands/approve-for-partner.server.ts';
import type { PlanDetails } from '#app/features/plans/plan-details.ts';
import { planContext, type PlanKind } from '#app/features/plans/plan.machine.ts';
import { addDays, addMonths, type IsoDate } from '#app/rules/dates.ts';
import { must } from './must.ts';
import type { Path, Spec } from './path.ts';
import { words } from './words.ts';

const FINLAND = '246';
const day = ({ birthDate }: Spec) => Number(birthDate.slice(8));

/** Which plan somebody gets: by need, and of those to whom more than one could be made some of each. */
export function planKindOf(spec: Spec, needs: Needs): PlanKind {
  if (needs.needsMultiSectoral) return 'multiSectoral';
  if (spec.citizenship !== FINLAND && day(spec) <= 15) return 'integration';
  return needs.needsSupport && day(spec) > 24 ? 'activation' : 'employment';
}

export async function kindOf(planId: string): Promise<PlanKind> {
  const { context } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { context: true },
  });
  return planContext.parse(context).kind;
}

/** What a plan of each kind says of its own. `from` is when the joint assessment began. */
export function detailsFor(kind: PlanKind, { spec }: Path, today: IsoDate, from = today): PlanDetails {
  const said = words.plan[spec.service];
  switch (kind) {
    case 'employment':
      return {};
    case 'activation':
      return { socialAssistance: 'yes', ...said.activation };
    case 'integration':
      return {
        permitKind: 'permit',
        firstPermitOn: addDays(today, -200 - 10 * day(spec)),
        assessedOn: addDays(today, -10),
        endsOn: addMonths(today, 11),
        studyGoal: said.studyGoal,
      };
    case 'multiSectoral':
      return {
        assessmentFrom: from,
        foundBy: day(spec) % 2 === 0 ? 'employmentAuthority' : 'wellbeingCounty',
        supportNeed: said.supportNeed,
        ...(day(spec) % 5 === 0 && { kelaRehabilitation: 'yes' }),
      };
  }
}

/** The other authorities tell the counselor that they agree. */
export async function partnersApprove(path: Path, planId: string): Promise<void> {
  const { context } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { context: true },
  });
  for (const partner of planContext.parse(context).waitsFor ?? []) {
    const approver = words.partner[partner];
    await must(approveForPartner(path.staff, { planId, partner, way: 'signed', approver, note: '' }));
  }
}
