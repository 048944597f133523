import { v7 as uuid } from 'uuid';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Organisation } from './organisation.ts';

export type User = { id: string; name: string; managesUsers: boolean };

/**
 * Those who act for a company or a provider now, held until the transaction ends: whoever counts who may still decide about
 * the others counts alone.
 */
export async function lockUsers(tx: Tx, { companyId, providerId }: Organisation): Promise<User[]> {
  return tx
    .selectFrom('Account')
    .select(['id', 'name', 'managesUsers'])
    .where('companyId', 'is not distinct from', companyId)
    .where('providerId', 'is not distinct from', providerId)
    .where('role', 'in', ['employer', 'provider'])
    .where('closedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export const mayManage = (users: readonly User[], accountId: string): boolean =>
  users.some(({ id, managesUsers }) => id === accountId && managesUsers);

/** What can happen to those who act for a company or a provider. */
export const userActs = [
  'invited',
  'invitationRenewed',
  'invitationRevoked',
  'joined',
  'removed',
  'left',
  'rightGiven',
  'rightTaken',
  'rightPassedOn',
  'closedUnused',
  'mandateFound',
  'mandateEnded',
  'passkeyAdded',
  'passkeyRemoved',
] as const;
export type UserAct = (typeof userActs)[number];

type Line = { kind: UserAct; by: { id: string; name: string } | null; about: string; at: Date };

/** A line that its readers can trust: they are only added. Without `by` it was a register's answer. */
export async function recordUserAct(
  tx: Tx,
  organisation: Organisation,
  { by, ...line }: Line,
): Promise<void> {
  await tx
    .insertInto('OrganisationAct')
    .values({ ...organisation, ...line, id: uuid(), by: by?.id ?? null, byName: by?.name ?? '' })
    .execute();
}
