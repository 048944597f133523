import type { SignedInActor } from '#app/core/actor.ts';
import { wall } from '#app/core/clock.server.ts';
import { endOf } from '#app/core/session-limits.ts';
import { prisma } from '#app/db/client.server.ts';
import { deviceOf, type Device } from './device.ts';

export type OwnSession = {
  id: string;
  device: Device;
  method: string;
  createdAt: Date;
  seenAt: Date;
  endsAt: Date;
};

/** Where this account is signed in at the moment, the one used last first. */
export async function listOwnSessions(actor: SignedInActor): Promise<OwnSession[]> {
  const at = wall();
  const rows = await prisma.session.findMany({
    where: { accountId: actor.accountId, endedAt: null, endsAt: { gt: at } },
    orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return rows
    .filter((row) => endOf({ ...row, role: actor.role }, at) === null)
    .map(({ id, userAgent, method, createdAt, seenAt, endsAt }) => ({
      id,
      device: deviceOf(userAgent),
      method,
      createdAt,
      seenAt,
      endsAt,
    }));
}
