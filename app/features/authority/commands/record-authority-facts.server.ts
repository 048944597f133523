import type { Act } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { openCase } from '../case.server.ts';
import { keepFacts, type NotedFacts } from '../note-facts.server.ts';
import { report, type Settled } from '../settle.server.ts';

/** Staff write down what decides who serves: the situation, the benefit, being an immigrant, change security at 55. */
export async function recordAuthorityFacts(
  act: Act,
  input: { personId: string; version?: number; facts: NotedFacts },
): Promise<Outcome<Settled>> {
  return transaction(async (tx) => {
    const opened = await openCase(tx, input, act);
    if (opened.kind !== 'ok') return opened;
    await keepFacts(tx, opened.value, input.facts, act);
    const { version } = input;
    return report(tx, opened.value, { event: 'RECORD_AUTHORITY_FACTS', version }, act);
  });
}
