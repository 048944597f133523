import type { Message } from './machine.ts';
import type { Act } from './transition.server.ts';

/** The message by which a client hears what staff wrote down for them. */
export const RECORDED = 'recorded-for-client';

/** Did staff write down what the client said or sent in another way than the e-service? */
export const isForClient = ({
  actor,
  channel,
}: {
  actor: Pick<Act['actor'], 'role'>;
  channel?: string;
}): boolean => actor.role === 'counselor' && channel !== undefined && channel !== 'eService';

// The pages of a registration are told of when it is complete.
const quiet = ['START_REGISTRATION', 'SAVE_DETAILS'];

/** The messages of a step, and of one that staff took for a client the news of that. */
export const withRecord = (
  messages: Message[],
  type: string,
  act: { actor: Pick<Act['actor'], 'role'>; channel?: string },
): Message[] =>
  isForClient(act) && !quiet.includes(type) ? [...messages, { type: RECORDED, params: {} }] : messages;
