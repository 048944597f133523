import type { Actor } from '#app/core/actor.ts';
import { mailLeaves } from '#app/core/env.server.ts';
import { prisma } from '#app/db/client.server.ts';
import {
  channelByDefault,
  channelsOf,
  isMessageChannel,
  needsEmail,
  type MessageChannel,
} from './message-channels.ts';

export type ChoiceView = {
  channel: MessageChannel;
  channels: MessageChannel[];
  /** Where mail goes now, and the address that has not been confirmed yet. */
  email: string | null;
  newEmail: string | null;
};

/** How the actor hears of things, and what they may choose here. */
export async function getMessageChoice(actor: Actor, now: Date): Promise<ChoiceView> {
  const readerId = actor.role === 'seeker' ? actor.personId : actor.accountId;
  const [choice, person] = await Promise.all([
    readerId === null ? null : prisma.messageChoice.findUnique({ where: { readerId } }),
    actor.role === 'seeker'
      ? prisma.person.findUnique({ where: { id: actor.personId }, select: { email: true } })
      : null,
  ]);
  const email = choice?.email ?? person?.email ?? null;
  const stored = choice?.channel;
  const pending = choice?.tokenExpiresAt && choice.tokenExpiresAt > now ? choice.newEmail : null;
  return {
    channel: isMessageChannel(stored) ? stored : channelByDefault(actor.role, email !== null),
    channels: channelsOf(actor.role).filter((channel) => mailLeaves() || !needsEmail(channel)),
    email,
    newEmail: pending,
  };
}
