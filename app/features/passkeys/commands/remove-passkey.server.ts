import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isRepresentative, organisationOf } from '#app/features/representatives/organisation.ts';
import { recordUserAct } from '#app/features/representatives/users.server.ts';

/** A passkey of one's own opens nothing any more. */
export async function removePasskey(
  { actor, now }: Act,
  { passkeyId }: { passkeyId: string },
): Promise<Outcome<null>> {
  if (!isRepresentative(actor)) return forbidden;
  return transaction(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('Passkey')
      .where('id', '=', passkeyId)
      .where('representativeId', '=', (query) =>
        query.selectFrom('Account').select('representativeId').where('id', '=', actor.accountId),
      )
      .executeTakeFirst();
    if (numDeletedRows !== 1n) return notFound;
    const by = { id: actor.accountId, name: actor.name };
    await recordUserAct(tx, organisationOf(actor), {
      ...{ kind: 'passkeyRemoved', by, about: actor.name, at: now },
    } as const);
    return done;
  });
}
