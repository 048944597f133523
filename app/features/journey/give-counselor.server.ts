import type { Act } from '#app/core/advance.server.ts';
import { invalidField, notFound, ok, stale, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { clientOf } from './client-of.server.ts';
import { oneByOne } from './one-by-one.server.ts';

type Counselor = { id: string; name: string };
export type Given = { areaCode: string; from: Counselor | null; to: Counselor };

export type Giving = {
  personId: string;
  counselorId: string;
  /** Who serves the client as the page showed it: whoever takes a client does not take them from somebody who came first. */
  servedBy?: string | null | undefined;
};

/** Gives a client a counselor of the same area, inside the caller's transaction; what is booked with another stays there. */
export async function giveCounselor(
  tx: Tx,
  act: Act,
  { personId, counselorId, servedBy }: Giving,
): Promise<Outcome<Given>> {
  await oneByOne(tx, personId);
  const client = await clientOf(tx, act, personId);
  if (!client) return notFound;
  const meanwhile = servedBy !== undefined && servedBy !== client.counselorId;
  if (meanwhile && client.counselorId !== counselorId) return stale;
  const ids = [counselorId, client.counselorId, servedBy].filter((id) => id != null);
  const accounts = await tx
    .selectFrom('Account')
    .select(['id', 'name', 'role', 'areaCode', 'closedAt'])
    .where('id', 'in', ids)
    .execute();
  // Who pressed twice is served as they asked; a form that names nobody we know is none of ours.
  if (servedBy && !accounts.some(({ id }) => id === servedBy)) return stale;
  const to = accounts.find(({ id }) => id === counselorId);
  if (!to || to.role !== 'counselor' || to.areaCode !== client.areaCode || to.closedAt)
    return invalidField('counselorId', 'choose');
  if (counselorId !== client.counselorId)
    await tx
      .updateTable('Journey')
      .set({ counselorId, assignedAt: act.now })
      .where('id', '=', client.journeyId)
      .execute();
  const from = accounts.find(({ id }) => id === client.counselorId) ?? null;
  return ok({ areaCode: client.areaCode, from, to });
}
