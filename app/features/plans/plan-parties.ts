import { partnersOf, type PlanDetails } from './plan-details.ts';
import type { Partner, PlanKind } from './plan.machine.ts';

export type PlanParty = 'employmentAuthority' | 'seeker' | Partner;
export type Approval = {
  party: string;
  way: string;
  approver: string;
  recordedName: string | null;
  at: Date;
};
type Proposal = { round: number; at: Date; voidedAt: Date | null; approvals: readonly Approval[] };

/** Each party of a plan with its approval of what is proposed now; nobody's approval of earlier words counts. */
export type PartyLine = { party: PlanParty; approval: Approval | null };

export type PlanParties = {
  lines: PartyLine[];
  /** Nothing is proposed: the plan is being edited, for the first time or again. */
  standing: 'notProposed' | 'void' | 'proposed';
};

export function planParties(
  kind: PlanKind,
  details: PlanDetails,
  proposals: readonly Proposal[],
): PlanParties {
  const open = proposals.find(({ voidedAt }) => voidedAt === null);
  const parties: PlanParty[] = ['employmentAuthority', 'seeker', ...partnersOf(kind, details)];
  return {
    standing: open ? 'proposed' : proposals.length > 0 ? 'void' : 'notProposed',
    lines: parties.map((party) => ({
      party,
      approval: open?.approvals.find((each) => each.party === party) ?? null,
    })),
  };
}
