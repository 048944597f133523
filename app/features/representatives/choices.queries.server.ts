import { prisma } from '#app/db/client.server.ts';
import type { CompanySignIn } from './company-sign-in.server.ts';

export type Choice = {
  /** What the form sends: an account that is there, or the business ID of a mandate. */
  value: string;
  name: string;
  role: 'employer' | 'provider';
  roles: string[] | null;
  /** A company that Polku does not know yet: where it is at home must be told. */
  unknown: boolean;
};

/**
 * For whom somebody who has proved who they are may act: those who invited them, and those for which the mandate service has
 * just said yes. A mandate of an earlier day opens nothing.
 */
export async function listChoices({ identityHash, mandates }: CompanySignIn): Promise<Choice[]> {
  const representative = await prisma.representative.findUnique({ where: { identityHash } });
  const accounts = representative
    ? await prisma.account.findMany({
        where: { representativeId: representative.id, closedAt: null },
        include: { company: true, provider: true, mandate: true },
        orderBy: { createdAt: 'asc' },
      })
    : [];
  const invited = await invitedAmong(accounts.map(({ id }) => id));
  const own = accounts.flatMap(({ id, company, provider, mandate }): Choice[] => {
    const held = mandates?.find(({ businessId }) => businessId === company?.businessId);
    const byMandate = mandate && !mandate.endedAt && !invited.has(id);
    if (byMandate && !held) return [];
    const name = company?.name ?? provider?.name ?? '';
    const role = company ? 'employer' : 'provider';
    return [{ value: id, name, role, roles: held?.roles ?? null, unknown: false }];
  });
  const open = new Set(accounts.map(({ company }) => company?.businessId));
  const fresh = (mandates ?? []).filter(({ businessId }) => !open.has(businessId));
  const known = await prisma.company.findMany({
    where: { businessId: { in: fresh.map(({ businessId }) => businessId) } },
    select: { businessId: true },
  });
  return [
    ...own,
    ...fresh.map(({ businessId, name, roles }) => ({
      ...{ value: businessId, name, roles, role: 'employer' as const },
      unknown: !known.some((each) => each.businessId === businessId),
    })),
  ];
}

/** Which of these accounts somebody in the company has invited, and nobody has removed since. */
export async function invitedAmong(accountIds: string[]): Promise<Set<string | null>> {
  const rows = await prisma.invitation.findMany({
    where: { acceptedBy: { in: accountIds }, revokedAt: null },
    select: { acceptedBy: true },
  });
  return new Set(rows.map(({ acceptedBy }) => acceptedBy));
}
