import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import type { Duty, StaffRole } from '#app/core/duties.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';

export type AccessChangeKind =
  | 'accountAdded'
  | 'accountClosed'
  | 'dutyGranted'
  | 'dutyEnded'
  | 'teamAdded'
  | 'teamChanged'
  | 'standInSet'
  | 'standInEnded';

/** May the actor govern access with a duty at all? Polku itself may, when it is set up. */
export const governs = (actor: Actor, duty: Duty): boolean =>
  actor.role === 'system' ||
  ((actor.role === 'counselor' || actor.role === 'manager') && actor.duties.includes(duty));

/** Does an account belong to what the actor governs: staff of the same area, still open, and nobody's own account? */
export async function staffAccount(tx: Tx, actor: Actor, accountId: string) {
  const account = await tx
    .selectFrom('Account')
    .select(['id', 'role', 'name', 'areaCode', 'teamId'])
    .where('id', '=', accountId)
    .where('role', 'in', ['counselor', 'manager'])
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (!account?.areaCode) return null;
  const { areaCode, role } = account;
  if (role !== 'counselor' && role !== 'manager') return null;
  if (actor.role !== 'system' && !('areaCode' in actor && actor.areaCode === areaCode)) return null;
  const staffRole: StaffRole = role;
  return { ...account, areaCode, role: staffRole, own: actor.accountId === account.id };
}

/** Whose team a team leader leads: one's own, or each of the area where one belongs to none. */
export const leadsTeam = (actor: Actor, teamId: string | null): boolean =>
  actor.role === 'system' ||
  ('teamId' in actor && actor.duties.includes('teamLead') && (actor.teamId ?? teamId) === teamId);

/** A line of what was changed of somebody's access, in the transaction that changes it; lines are never changed. */
export async function noteAccessChange(
  tx: Tx,
  { actor, now }: Act,
  change: { areaCode: string; accountId: string; kind: AccessChangeKind; data: Record<string, unknown> },
): Promise<void> {
  const { data, ...rest } = change;
  await tx
    .insertInto('AccessChange')
    .values({ id: uuid(), ...rest, data: json(data), by: actor.accountId, at: now })
    .execute();
}
