import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { nudgePeriod } from '../move-period.server.ts';
import { openObligation } from '../obligation-row.server.ts';
import { forgetClock } from '../open-periods.server.ts';
import { endObligation } from '../set-obligation.server.ts';

/** Ends what is open of a person's obligation when jobseeking ends; what was asked of KEHA goes on there. Twice is as once. */
export async function closeObligations(act: Act, { personId }: { personId: string }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const periods = await tx
      .selectFrom('ReviewPeriod')
      .select('id')
      .where('personId', '=', personId)
      .where(
        sql<boolean>`"state" not in ('"fulfilled"'::jsonb, '"excused"'::jsonb, '"reminded"'::jsonb,
          '"statementGiven"'::jsonb, '"cancelled"'::jsonb)`,
      )
      .execute();
    for (const { id } of periods) await nudgePeriod(tx, id, { type: 'JOBSEEKING_ENDED' }, act);
    await forgetClock(
      tx,
      periods.map(({ id }) => id),
    );
    const open = await openObligation(tx, personId);
    if (open) await endObligation(tx, open.id, 'JOBSEEKING_ENDED', act);
    return done;
  });
}
