import { advance, type Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { referralMachine } from '../referral.machine.ts';

/** Cancels a person's open referrals when jobseeking ends; services that are over stay as they are. */
export async function closeReferrals(act: Act, { personId }: { personId: string }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const referrals = await tx.selectFrom('Referral').select('id').where('personId', '=', personId).execute();
    for (const { id } of referrals)
      await advance(tx, referralMachine, { id, event: { type: 'JOBSEEKING_ENDED' } }, act);
    return done;
  });
}
