import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { StaffRole } from '#app/core/duties.ts';
import { forbidden, invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { governs, noteAccessChange } from '../govern.server.ts';

type Input = {
  role: StaffRole;
  name: string;
  title: string;
  language: Language;
  directoryId: string;
  teamId: string | null;
};

/** A new member of the area's staff, who signs in through the city's own directory. */
export async function addStaff(act: Act, input: Input): Promise<Outcome<{ id: string }>> {
  const { actor } = act;
  if (!governs(actor, 'accounts') || !('areaCode' in actor)) return forbidden;
  const { areaCode } = actor;
  return transaction(async (tx): Promise<Outcome<{ id: string }>> => {
    const team =
      input.teamId &&
      (await tx
        .selectFrom('Team')
        .select('id')
        .where('id', '=', input.teamId)
        .where('areaCode', '=', areaCode)
        .executeTakeFirst());
    if (input.teamId && !team) return invalidField('teamId', 'choose');
    const id = uuid();
    const directoryId = input.directoryId.toLowerCase();
    const added = await tx
      .insertInto('Account')
      .values({ ...input, directoryId, title: input.title || null, id, areaCode, createdAt: act.now })
      .onConflict((same) => same.column('directoryId').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return invalidField('directoryId', 'directoryTaken');
    const data = { role: input.role, name: input.name };
    await noteAccessChange(tx, act, { areaCode, accountId: id, kind: 'accountAdded', data });
    return ok({ id });
  });
}
