import { createHash, createHmac, randomBytes } from 'node:crypto';
import { sessionSecret } from './env.server.ts';

/** What a link by mail opens. The word is part of its secret, so that one kind of link never opens another. */
export type MailedLink = 'address' | 'invitation' | 'plan' | 'referral' | 'share';

/** The secret of a link that is shown once to its owner: 32 random bytes that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * The secret of a link that a mail carries. The mail is written after the row, perhaps twice: the secret is made of the
 * server's own key and the row's id, so that the database holds no more than its fingerprint.
 */
export const mailedToken = (kind: MailedLink, id: string): string =>
  createHmac('sha256', sessionSecret()).update(`${kind} ${id}`).digest('base64url');

export const isToken = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{43}$/.test(text);

/** Only this is kept: who reads the database can open nothing with it. */
export const fingerprint = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Until when a link that is made now works. */
export const expiresIn = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
