import type { CounselorActor, LinkActor } from '#app/core/actor.ts';
import { isIn } from '#app/core/machine.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { referenceOf } from './reference.ts';

export type SentState = 'open' | 'answered' | 'revoked' | 'expired' | 'over';

/**
 * What stands behind the link that a provider was sent; null for a link that was never given. Of the person nothing but
 * what the service is for, and only while it waits for an answer.
 */
export async function getSentReferral(token: string | undefined, language: Language, now: Date) {
  if (!isToken(token)) return null;
  const link = await prisma.referralLink.findUnique({
    where: { tokenHash: fingerprint(token) },
    include: { referral: { include: { provider: true, service: true } } },
  });
  if (!link) return null;
  const { referral, answeredAt, revokedAt, expiresAt } = link;
  const state: SentState = answeredAt
    ? 'answered'
    : revokedAt
      ? 'revoked'
      : expiresAt <= now
        ? 'expired'
        : isIn(referral, 'referred')
          ? 'open'
          : 'over';
  const { provider, service } = referral;
  const actor: LinkActor = {
    role: 'provider',
    accountId: null,
    name: provider.name,
    providerId: provider.id,
  };
  const common = {
    ...{ linkId: link.id, actor, answeredAt, expiresAt, personId: referral.personId },
    provider: provider.name,
    reference: referenceOf(referral.id),
  };
  if (state !== 'open') return { ...common, state, matter: null };
  const matter = {
    version: referral.version,
    purpose: referral.purpose,
    service: serviceName(service.name, language),
    months: service.months,
  };
  return { ...common, state, matter };
}

/** Remembers that the link has been opened, for whoever wonders whether the mail came through. */
export async function markOpened(linkId: string, now: Date): Promise<void> {
  await kysely
    .updateTable('ReferralLink')
    .set({ openedAt: now })
    .where('id', '=', linkId)
    .where('openedAt', 'is', null)
    .execute();
}

/** The links to a referral of the counselor's area, the newest first, and the address to which the provider wants them. */
export async function listReferralLinks({ areaCode }: CounselorActor, referralId: string, now: Date) {
  const referral = await prisma.referral.findFirst({
    where: { id: referralId, areaCode },
    select: {
      state: true,
      provider: { select: { email: true } },
      links: { orderBy: { createdAt: 'desc' }, take: 5 },
    },
  });
  if (!referral) return null;
  return {
    email: referral.provider.email,
    waits: isIn(referral, 'referred'),
    links: referral.links.map(({ id, email, createdAt, openedAt, expiresAt, answeredAt, revokedAt }) => ({
      ...{ id, email, createdAt, openedAt, expiresAt, answeredAt },
      state: answeredAt ? 'answered' : revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'open',
    })),
  };
}
