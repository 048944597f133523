import type { SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { journeyContext } from '#app/features/journey/journey.machine.ts';
import { isIn } from '#app/core/machine.ts';
import { isoDate } from '#app/rules/dates.ts';
import { retention } from '#app/rules/retention.ts';
import type { Why } from '#app/rules/why.ts';

/** When the person's own data go and why; nothing of the customer data while the customership runs. */
export async function whenErased({ personId }: SeekerActor): Promise<Why[]> {
  const [journey, profile, pending] = await Promise.all([
    prisma.journey.findUnique({ where: { personId } }),
    prisma.seekerProfile.findUnique({
      where: { personId },
      select: { updatedAt: true, person: { select: { accounts: { select: { lastSignInAt: true } } } } },
    }),
    prisma.dataRequest.count({ where: { personId, decidedAt: null, state: { not: 'withdrawn' } } }),
  ]);
  const endedOn = journey && isIn(journey, 'ended') ? journeyContext.parse(journey.context).endedOn : null;
  const used = [profile?.updatedAt, ...(profile?.person.accounts.map((each) => each.lastSignInAt) ?? [])];
  const last = used.flatMap((at) => at?.getTime() ?? []).sort((a, b) => b - a)[0];
  return [
    ...(endedOn ? [retention({ kind: 'customer', from: endedOn }, { stillNeeded: pending > 0 }).why] : []),
    ...(last === undefined
      ? []
      : [retention({ kind: 'profile', from: isoDate(new Date(last)) }, { stillNeeded: false }).why]),
  ];
}
