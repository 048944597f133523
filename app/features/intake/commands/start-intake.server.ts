import { done, invalidField, type Outcome } from '#app/core/outcome.ts';
import { announce } from '#app/db/notify.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { missingFields } from '../intake-fields.ts';
import { lockOwnBatch } from '../own-batch.server.ts';
import type { Bringing } from '../bringing.ts';

type Input = {
  batchId: string;
  version: number;
  /** Said of a list that does not tell who is under non-disclosure: nobody on it is. */
  nobodyProtected: boolean;
};

/** The new people of the list are taken in from now on, row by row; what is wrong or known stays outside. */
export async function startIntake({ actor, now }: Bringing, input: Input): Promise<Outcome<null>> {
  const started = await transaction<Outcome<null>>(async (tx) => {
    const own = await lockOwnBatch(tx, actor, input);
    if (own.kind !== 'ok') return own;
    const { id, mapping } = own.value;
    if (mapping.nonDisclosure === undefined && !input.nobodyProtected)
      return invalidField('nobodyProtected', 'mustBeChecked');
    const one = await tx
      .selectFrom('IntakeRow')
      .select('number')
      .where('batchId', '=', id)
      .where('standing', '=', 'new')
      .limit(1)
      .executeTakeFirst();
    if (!one || missingFields(mapping).length > 0) return invalidField('form', 'nobodyNew');
    await tx
      .updateTable('IntakeBatch')
      .set((row) => ({ startedAt: now, finishedAt: null, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    return done;
  });
  if (started.kind === 'ok') announce();
  return started;
}
