import type { Updateable } from 'kysely';
import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { Database } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { referralMachine } from './referral.machine.ts';

export type ReferralTarget = { referralId: string; version?: number | undefined };

type Columns = Pick<
  Updateable<Database['Referral']>,
  'startsOn' | 'endsOn' | 'answerCode' | 'answerNote' | 'outcome'
>;

/** One event to one referral, with what is written beside the state. */
export async function moveReferral(
  tx: Tx,
  act: Act,
  { referralId, version }: ReferralTarget,
  event: EventInput<typeof referralMachine>,
  columns: Columns = {},
): Promise<Outcome<Moved>> {
  const moved = await advance(tx, referralMachine, { id: referralId, version, event }, act);
  if (moved.kind === 'ok' && Object.keys(columns).length > 0)
    await tx.updateTable('Referral').set(columns).where('id', '=', referralId).execute();
  return moved;
}
