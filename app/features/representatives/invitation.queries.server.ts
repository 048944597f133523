import { prisma } from '#app/db/client.server.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';

export type LinkState = 'open' | 'used' | 'revoked' | 'expired';

/** What the page behind an invitation's link says; null for a link that was never given. */
export async function getInvitation(token: string | undefined, now: Date) {
  if (!isToken(token)) return null;
  const found = await prisma.invitation.findUnique({ where: { tokenHash: fingerprint(token) } });
  if (!found) return null;
  const { companyId, providerId, invitedBy, expiresAt, managesUsers } = found;
  const [organisation, inviter] = await Promise.all([
    companyId === null
      ? prisma.provider.findUniqueOrThrow({ where: { id: providerId ?? '' }, select: { name: true } })
      : prisma.company.findUniqueOrThrow({ where: { id: companyId }, select: { name: true } }),
    prisma.account.findUnique({ where: { id: invitedBy }, select: { name: true } }),
  ]);
  const state: LinkState = found.acceptedAt
    ? 'used'
    : found.revokedAt
      ? 'revoked'
      : expiresAt <= now
        ? 'expired'
        : 'open';
  return {
    ...{ state, expiresAt, managesUsers },
    role: companyId === null ? ('provider' as const) : ('employer' as const),
    organisation: organisation.name,
    inviter: inviter?.name ?? '',
  };
}
