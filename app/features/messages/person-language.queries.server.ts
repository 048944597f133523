import { prisma } from '#app/db/client.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';

/** In which language a person gets what is written to them: the one they use Polku in, else that of their service. */
export async function getPersonLanguage(personId: string): Promise<Language> {
  const [account, person] = await Promise.all([
    prisma.account.findFirst({ where: { personId, role: 'seeker' }, select: { language: true } }),
    prisma.person.findUnique({ where: { id: personId }, select: { serviceLanguage: true } }),
  ]);
  const known = account?.language ?? person?.serviceLanguage;
  return isLanguage(known) ? known : 'fi';
}
