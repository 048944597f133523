import { createHash, createHmac } from 'node:crypto';
import { sessionSecret } from '#app/core/env.server.ts';

const HOURS = 48;
export const tokenExpires = (now: Date): Date => new Date(now.getTime() + HOURS * 3_600_000);

/**
 * The secret of the link in the mail of one delivery. It is made of the server's own key, so that the database holds no
 * more than its hash: who reads the database can confirm no address.
 */
export const tokenOf = (deliveryId: string): string =>
  createHmac('sha256', sessionSecret()).update(`address ${deliveryId}`).digest('base64url');

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
