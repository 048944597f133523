import type { Role } from '#app/core/actor.ts';

/**
 * How a reader hears of things beside the notices in Polku. `digest` is one summary a morning; `letter` is printed and
 * posted by the staff; `call` is a call in a letter's place; `none` is Polku alone.
 */
export const messageChannels = ['email', 'digest', 'letter', 'call', 'none'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** Staff follow many people: one summary a morning is all that they are ever sent. */
export function channelsOf(role: Role): readonly MessageChannel[] {
  if (role === 'seeker') return ['email', 'letter', 'call', 'none'];
  if (role === 'employer' || role === 'provider') return ['email', 'digest', 'none'];
  return ['digest', 'none'];
}

/** Without a choice: a seeker by the address given at registration, else by letter; others in Polku alone. */
export function channelByDefault(role: Role, hasEmail: boolean): MessageChannel {
  if (role === 'seeker') return hasEmail ? 'email' : 'letter';
  return 'none';
}

export const needsEmail = (channel: MessageChannel): boolean => channel === 'email' || channel === 'digest';

export function isMessageChannel(text: unknown): text is MessageChannel {
  return messageChannels.some((channel) => channel === text);
}
