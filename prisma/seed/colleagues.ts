import { mailedToken } from '#app/core/secret-link.server.ts';
import type { EmployerActor } from '#app/core/actor.ts';
import { identityHash } from '#app/features/identity/seal.server.ts';
import { acceptInvitation } from '#app/features/representatives/commands/accept-invitation.server.ts';
import { inviteUser } from '#app/features/representatives/commands/invite-user.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { must, type City } from './city.ts';
import { addressFor } from './mail.ts';
import { nineOn } from './vacancies.ts';

const COMPANY = 'Leipomo Kaneli Oy';

/** A company for which two people act, and a third has been asked to. */
export async function inviteColleagues({ companies }: City, end: Date): Promise<void> {
  const employer = companies.get(COMPANY);
  if (!employer) throw new Error(`${COMPANY} is not in the city`);
  await joined(employer, 'Laura Kantola', nineOn(addDays(isoDate(end), -40)));
  await invite(employer, 'Ville Aaltonen', nineOn(addDays(isoDate(end), -1)));
}

const invite = (actor: EmployerActor, name: string, now: Date) =>
  must(inviteUser({ actor, now }, { email: addressFor(name), language: 'fi', managesUsers: false }));

async function joined(actor: EmployerActor, name: string, now: Date): Promise<void> {
  const { id } = await invite(actor, name, now);
  const holder = {
    ...({ name, language: 'fi', accountId: null } as const),
    // Nobody's: whoever comes through the door of identification is somebody else.
    identityHash: identityHash('subject', name),
  };
  await must(acceptInvitation({ token: mailedToken('invitation', id), holder }, now));
}
