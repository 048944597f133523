import { isIn } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Plan, PlanAction, PlanProposal, Service } from '#app/db/generated/client.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { dayOf } from '#app/rules/dates.ts';
import type { PlanContents } from './plan-changes.ts';
import { detailsOf, partnersOf } from './plan-details.ts';
import { planKinds } from './plan.machine.ts';
import { proposalContents } from './proposal-contents.ts';

type Action = PlanAction & { service: Service | null };
type Row = Plan & { actions: Action[]; proposals: PlanProposal[] };

/** What a version says as its rows stand. */
export function contentsOf(row: Plan & { actions: Action[] }, language: Language): PlanContents {
  const kind = planKinds.find((known) => known === row.kind) ?? 'employment';
  const details = detailsOf(kind, row.details);
  return {
    ...{ situation: row.situation, goal: row.goal, followUpWay: row.followUpWay },
    ...{ otherProof: row.otherProof, reportDueOn: dayOf(row.reportDueOn) },
    ...{ details, parties: partnersOf(kind, details) },
    obligation: {
      ...{ mode: row.obligationMode, target: row.obligationTarget },
      ...{ reason: row.obligationReason, on: dayOf(row.obligationOn) },
    },
    actions: row.actions.map(({ id, area, taskCode, description, who, dueOn, service, doneAt }) => ({
      ...{ id, area, taskCode, description, who, dueOn: dayOf(dueOn) },
      service: service && serviceName(service.name, language),
      done: doneAt !== null,
    })),
  };
}

/**
 * What was last proposed, while the authority is editing the plan: of a draft the person sees that and nothing that is
 * being written. Null where the rows themselves are what was proposed.
 */
export const lastProposal = <P extends PlanProposal>(row: { state: unknown; proposals: P[] }): P | null =>
  isIn(row, 'drafting') ? (row.proposals.toSorted((a, b) => b.round - a.round)[0] ?? null) : null;

/** What a version said when it was proposed. */
export async function proposedContents(
  proposal: PlanProposal,
  { actions }: Pick<Row, 'actions'>,
  language: Language,
): Promise<PlanContents> {
  const said = proposalContents.parse(proposal.contents);
  const ids = said.actions.flatMap(({ serviceId }) => serviceId ?? []);
  const services = await prisma.service.findMany({ where: { id: { in: ids } } });
  const nameOf = (id: string | null) => {
    const service = services.find((each) => each.id === id);
    return service ? serviceName(service.name, language) : null;
  };
  return {
    ...said,
    details: detailsOf(said.kind, said.details),
    actions: said.actions.map(({ id, serviceId, ...action }) => ({
      ...{ id, ...action },
      service: nameOf(serviceId),
      done: actions.some((each) => each.id === id && each.doneAt !== null),
    })),
  };
}
