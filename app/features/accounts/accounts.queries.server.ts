import { roles, type Actor, type Role } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';
import { demonstrationOpen } from './shell.queries.server.ts';

/** The language of service in the person's own settings. */
export async function getProfileLanguage(actor: Actor | null): Promise<Language | null> {
  if (!actor?.accountId) return null;
  const account = await prisma.account.findUnique({
    where: { id: actor.accountId },
    select: { language: true },
  });
  return isLanguage(account?.language) ? account.language : null;
}

export type DemonstrationPerson = { id: string; name: string; title: string | null; story: string };
export type DemonstrationGroup = { role: Role; persons: DemonstrationPerson[] };

/** The invented persons with a story, by role, or `only` this one; null where nobody may sign in as one. */
export async function listDemonstrationPersons(
  only: Actor | null = null,
): Promise<DemonstrationGroup[] | null> {
  if (!(await demonstrationOpen())) return null;
  const accounts = await prisma.account.findMany({
    where: { demonstration: true, story: { not: null }, ...(only?.accountId && { id: only.accountId }) },
    select: { id: true, role: true, name: true, title: true, story: true },
    // Whoever is at the beginning of the path comes first.
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 60,
  });
  return roles
    .map((role) => ({
      role,
      persons: accounts
        .filter((account) => account.role === role)
        .map(({ id, name, title, story }) => ({ id, name, title, story: story ?? '' })),
    }))
    .filter(({ persons }) => persons.length > 0);
}

/** An invented person one may sign in as; null for anybody else, and everywhere but in a demonstration. */
export async function getDemonstrationPerson(id: string): Promise<{ id: string; role: Role } | null> {
  if (!(await demonstrationOpen())) return null;
  const account = await prisma.account.findFirst({ where: { id, demonstration: true } });
  const role = roles.find((known) => known === account?.role);
  return role ? { id, role } : null;
}
