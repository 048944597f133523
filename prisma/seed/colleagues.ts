import { mailedToken } from '#app/core/secret-link.server.ts';
import type { EmployerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { identityHash } from '#app/features/identity/seal.server.ts';
import { isQuiet } from '#app/features/messages/quiet-hours.ts';
import { agreeReferral } from '#app/features/referrals/commands/agree-referral.server.ts';
import { referToService } from '#app/features/referrals/commands/refer-to-service.server.ts';
import { acceptInvitation } from '#app/features/representatives/commands/accept-invitation.server.ts';
import { inviteUser } from '#app/features/representatives/commands/invite-user.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import { addressFor } from './mail.ts';
import { nineOn } from './vacancies.ts';

/** One of these answers with an account, the other by the link that it is sent. */
const ASKED = ['Valmennustalo Suunta', 'Työpaja Kisälli'];
const QUESTIONS = 2;

/** Nine in the morning of the latest day before today on which mail left. */
function lastMailDay(end: Date): Date {
  let days = 1;
  while (isQuiet(nineOn(addDays(isoDate(end), -days)))) days += 1;
  return nineOn(addDays(isoDate(end), -days));
}

/** Of late some people said yes to a service on the phone, and its provider has not answered yet. */
export async function askProviders({ counselors }: City, end: Date): Promise<void> {
  const now = lastMailDay(end);
  for (const name of ASKED) {
    const proposed = await prisma.referral.findMany({
      where: {
        provider: { name },
        state: { equals: 'proposed' },
        person: { accounts: { none: { story: { not: null } } } },
      },
      orderBy: { createdAt: 'desc' },
      take: QUESTIONS,
    });
    for (const { id: referralId, version, referredBy } of proposed) {
      const referrer = counselors.find(({ actor }) => actor.accountId === referredBy) ?? counselors[0];
      if (!referrer) throw new Error('nobody works in the city');
      const act = { actor: referrer.actor, now, channel: 'phone' } as const;
      await must(agreeReferral(act, { referralId, version }));
      await must(referToService(act, { referralId }));
    }
  }
}

const COMPANY = 'Leipomo Kaneli Oy';

/** A company for which two people act, and a third has been asked to. */
export async function inviteColleagues({ companies }: City, end: Date): Promise<void> {
  const employer = companies.get(COMPANY);
  if (!employer) throw new Error(`${COMPANY} is not in the city`);
  await joined(employer, 'Laura Kantola', nineOn(addDays(isoDate(end), -40)));
  await invite(employer, 'Ville Aaltonen', lastMailDay(end));
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
