import { advance, type Act } from '#app/core/advance.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planMachine } from '../plan.machine.ts';
import { voidProposal } from '../proposal.server.ts';

/** Closes what is open of a person's plans when jobseeking ends; what has ended already stays as it is. */
export async function closePlans(act: Act, { personId }: { personId: string }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const plans = await tx
      .selectFrom('Plan')
      .select(['id', 'approvedAt'])
      .where('personId', '=', personId)
      .execute();
    for (const { id, approvedAt } of plans) {
      const moved = await advance(tx, planMachine, { id, event: { type: 'JOBSEEKING_ENDED' } }, act);
      if (moved.kind !== 'ok') continue;
      await dropDeadlines(tx, { subjectType: 'Plan', subjectId: id });
      // What had been approved stays as it was approved.
      if (!approvedAt) await voidProposal(tx, id, act.now);
    }
    return done;
  });
}
