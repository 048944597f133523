import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { RecordedResult } from '../candidacy-choices.ts';
import type { candidacyMachine } from '../candidacy.machine.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

const events = {
  '06': 'RECORD_NO_CONTACT',
  '10': 'RECORD_UNREACHABLE_EMPLOYER',
  '11': 'RECORD_OTHER_RESULT',
  '12': 'RECORD_OTHER_RESULT',
} as const satisfies Record<RecordedResult, EventInput<typeof candidacyMachine>['type']>;

/** Records a result of the register's list that no other act tells (KEHA's URA code book). */
export async function recordResult(
  act: Act,
  { resultCode, note, ...target }: CandidacyTarget & { resultCode: RecordedResult; note: string },
): Promise<Outcome<Moved>> {
  const columns = { resultCode, resultNote: note || null };
  return transaction((tx) => moveCandidacy(tx, act, target, { type: events[resultCode] }, columns));
}
