import type { RepresentativeActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { invitedAmong } from '#app/features/representatives/choices.queries.server.ts';

/** The actor's own passkeys, by the names they gave them. */
export async function listPasskeys({ accountId }: RepresentativeActor) {
  const account = await prisma.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { representativeId: true },
  });
  if (!account.representativeId) return [];
  return prisma.passkey.findMany({
    where: { representativeId: account.representativeId },
    select: { id: true, name: true, createdAt: true, usedAt: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** How long a passkey opens an account that rests on a mandate before the mandate is asked for again (own choice). */
const MANDATE_DAYS = 30;

/** The accounts that a person's passkey opens. */
export async function accountsOpenedBy(representativeId: string, now: Date) {
  const accounts = await prisma.account.findMany({
    where: { representativeId, closedAt: null },
    include: { mandate: true },
    orderBy: { createdAt: 'asc' },
  });
  const invited = await invitedAmong(accounts.map(({ id }) => id));
  const since = new Date(now.getTime() - MANDATE_DAYS * 86_400_000);
  return accounts
    .filter(({ id, mandate }) => !mandate || invited.has(id) || mandate.checkedAt > since)
    .map(({ id, companyId }) => ({
      id,
      role: companyId === null ? ('provider' as const) : ('employer' as const),
    }));
}
