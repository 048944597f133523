import type { CounselorActor, PartnerActor } from '#app/core/actor.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { planReference } from './plan-reference.ts';
import { partners, planContext, type Partner } from './plan.machine.ts';
import { proposalContents } from './proposal-contents.ts';

export type SentState = 'open' | 'answered' | 'revoked' | 'expired' | 'over';

/**
 * What stands behind the link that another authority was sent; null for a link that was never given. The plan as it was
 * proposed and nothing else of the person: neither name nor contact details, and only while it waits for that authority.
 */
export async function getSentPlan(
  token: string | undefined,
  nameOfPartner: (partner: Partner) => string,
  language: Language,
  now: Date,
) {
  if (!isToken(token)) return null;
  const link = await prisma.planLink.findUnique({
    where: { tokenHash: fingerprint(token) },
    include: { proposal: { include: { plan: true, approvals: { orderBy: { at: 'asc' } } } } },
  });
  const partner = partners.find((known) => known === link?.party);
  if (!link || !partner) return null;
  const { proposal, answeredAt, expiresAt } = link;
  const { plan } = proposal;
  const waits = planContext.parse(plan.context).waitsFor?.includes(partner) ?? false;
  const state = stateOf(link, !proposal.voidedAt && waits, now);
  const actor: PartnerActor = {
    ...{ role: 'partner', accountId: null, name: nameOfPartner(partner), id: plan.id },
  };
  const common = {
    ...{ linkId: link.id, actor, partner, answeredAt, expiresAt, personId: plan.personId, state },
    reference: planReference(plan.id),
  };
  if (state !== 'open') return { ...common, matter: null };
  const contents = proposalContents.parse(proposal.contents);
  return {
    ...common,
    matter: {
      contents,
      services: await namesOf(contents.actions, language),
      proposedAt: proposal.at,
      approvals: proposal.approvals.map(({ party, at }) => ({ party, at })),
    },
  };
}

type Row = { answeredAt: Date | null; revokedAt: Date | null; expiresAt: Date };

function stateOf({ answeredAt, revokedAt, expiresAt }: Row, waits: boolean, now: Date): SentState {
  if (answeredAt) return 'answered';
  if (!waits) return 'over';
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}

async function namesOf(actions: { serviceId: string | null }[], language: Language) {
  const ids = actions.flatMap(({ serviceId }) => serviceId ?? []);
  const services = await prisma.service.findMany({ where: { id: { in: ids } } });
  return Object.fromEntries(services.map(({ id, name }) => [id, serviceName(name, language)]));
}

/** Remembers that the link has been opened, for whoever wonders whether the mail came through. */
export async function markPlanLinkOpened(linkId: string, now: Date): Promise<void> {
  await kysely
    .updateTable('PlanLink')
    .set({ openedAt: now })
    .where('id', '=', linkId)
    .where('openedAt', 'is', null)
    .execute();
}

/** The links by which one authority was asked to approve a plan of the counselor's area, the newest first. */
export async function listPlanLinks({ areaCode }: CounselorActor, planId: string, party: Partner, now: Date) {
  const links = await prisma.planLink.findMany({
    where: { party, proposal: { planId, plan: { areaCode } } },
    orderBy: { createdAt: 'desc' },
    take: 5,
    include: { proposal: { select: { voidedAt: true } } },
  });
  return links.map(({ id, email, createdAt, openedAt, proposal, ...link }) => ({
    ...{ id, email, createdAt, openedAt },
    state: stateOf(link, !proposal.voidedAt, now),
  }));
}
