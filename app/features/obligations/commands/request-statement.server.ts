import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clearDecision } from '#app/features/second-looks/clear-decision.server.ts';
import { movePeriod, type PeriodTarget } from '../move-period.server.ts';

/** Hands the matter over for a statement of KEHA; Kela or the unemployment fund decides on benefit, not this office. */
export async function requestStatement(act: Act, target: PeriodTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await movePeriod(tx, act, target, { type: 'REQUEST_STATEMENT' });
    if (moved.kind !== 'ok') return moved;
    const leaving = {
      kind: 'periodStatement',
      areaCode: moved.value.areaCode,
      subjectId: target.periodId,
    } as const;
    const cleared = await clearDecision(tx, leaving, act);
    return cleared.kind === 'ok' ? moved : cleared;
  });
}
