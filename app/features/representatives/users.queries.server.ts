import type { RepresentativeActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { invitedAmong } from './choices.queries.server.ts';
import { organisationOf } from './organisation.ts';

/** How many of the last acts a page shows. */
const ACTS = 50;

/** Who acts for the actor's company or provider, who has been asked to, and what has happened to both. */
export async function listUsers(actor: RepresentativeActor, now: Date) {
  const organisation = organisationOf(actor);
  const [users, invitations, acts, name] = await Promise.all([
    prisma.account.findMany({
      where: { ...organisation, role: actor.role, closedAt: null },
      include: { mandate: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    prisma.invitation.findMany({
      where: { ...organisation, acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: 'desc' },
      take: ACTS,
    }),
    prisma.organisationAct.findMany({
      where: organisation,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: ACTS,
    }),
    nameOf(actor),
  ]);
  const invited = await invitedAmong(users.map(({ id }) => id));
  const mayManage = users.some(({ id, managesUsers }) => id === actor.accountId && managesUsers);
  const managers = users.filter(({ managesUsers }) => managesUsers);
  return {
    organisation: name,
    mayManage,
    users: users.map(({ id, name, managesUsers, mandate, createdAt, lastSignInAt }) => ({
      ...{ id, name, managesUsers, createdAt, lastSignInAt, mine: id === actor.accountId },
      roles: mandate && !mandate.endedAt ? mandate.roles : null,
      invited: invited.has(id),
      /** Somebody always decides who else acts for the company. */
      lastManager: managesUsers && managers.length === 1,
    })),
    invitations: invitations.map(({ id, email, managesUsers, expiresAt }) => ({
      ...{ id, email, managesUsers, expiresAt },
      expired: expiresAt <= now,
    })),
    acts: acts.map(({ id, kind, byName, about, at }) => ({ id, kind, byName, about, at })),
  };
}

/** One of those who act for the actor's company or provider; null for anybody else. */
export async function getUser(actor: RepresentativeActor, accountId: string, now: Date) {
  const { users, mayManage } = await listUsers(actor, now);
  const user = users.find(({ id }) => id === accountId);
  return user ? { user, mayManage } : null;
}

/** The name of the company or the provider for which the actor acts. */
export async function nameOf(actor: RepresentativeActor): Promise<string> {
  const { name } =
    actor.role === 'employer'
      ? await prisma.company.findUniqueOrThrow({ where: { id: actor.companyId }, select: { name: true } })
      : await prisma.provider.findUniqueOrThrow({ where: { id: actor.providerId }, select: { name: true } });
  return name;
}
