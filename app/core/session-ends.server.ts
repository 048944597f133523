import type { Tx } from '#app/db/transaction.server.ts';
import { wall } from './clock.server.ts';
import type { SessionEnd } from './session-limits.ts';

/** Ends every session of an account at once: it is closed, a duty is taken away, a mandate has ended. */
export async function endSessionsOfAccount(tx: Tx, accountId: string, why: SessionEnd): Promise<number> {
  return endSessions(tx, why, { accountId });
}

/** Ends what the identity provider says has ended: one of its sessions, or all of one subject; with `begunBy` what had begun by then. */
export async function endSessionsOf(
  tx: Tx,
  of: { issuer: string; begunBy?: Date } & ({ idpSession: string; subject?: string } | { subject: string }),
): Promise<number> {
  return endSessions(tx, 'provider', of);
}

/** Ends one of the account's own sessions. False where it is not theirs, or over already. */
export async function endSessionOf(tx: Tx, accountId: string, id: string): Promise<boolean> {
  return (await endSessions(tx, 'elsewhere', { accountId, id })) > 0;
}

/** Ends all sessions of the account but the one that says so. */
export async function endOtherSessionsOf(tx: Tx, accountId: string, kept: string): Promise<number> {
  return endSessions(tx, 'elsewhere', { accountId }, kept);
}

type Of = {
  accountId?: string;
  id?: string;
  issuer?: string;
  subject?: string;
  idpSession?: string;
  begunBy?: Date;
};

async function endSessions(tx: Tx, why: SessionEnd, of: Of, kept?: string): Promise<number> {
  let ended = tx.updateTable('Session').set({ endedAt: wall(), endReason: why }).where('endedAt', 'is', null);
  for (const column of ['accountId', 'id', 'issuer', 'subject', 'idpSession'] as const) {
    const wanted = of[column];
    if (wanted !== undefined) ended = ended.where(column, '=', wanted);
  }
  if (of.begunBy) ended = ended.where('createdAt', '<=', of.begunBy);
  if (kept !== undefined) ended = ended.where('id', '<>', kept);
  const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await ended.execute();
  return Number(numUpdatedRows);
}
