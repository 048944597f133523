import { createHash, randomBytes } from 'node:crypto';

/** The secret part of a private calendar address: 32 random bytes that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Only this is kept: who reads the database cannot open anybody's calendar with it. */
export const fingerprint = (token: string): string => createHash('sha256').update(token).digest('base64url');
