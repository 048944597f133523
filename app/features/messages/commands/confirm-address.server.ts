import type { Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { fingerprint } from '#app/core/secret-link.server.ts';
import { transaction } from '#app/db/transaction.server.ts';

/**
 * Takes a new address into use: whoever opened the link in the mail owns it. A seeker's is also the address by which the
 * staff reach them. A link works once and for two days.
 */
export async function confirmAddress(
  { now }: Pick<Act, 'now'>,
  input: { token: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await tx
      .selectFrom('MessageChoice')
      .select(['readerId', 'newEmail'])
      .where('tokenHash', '=', fingerprint(input.token))
      .where('tokenExpiresAt', '>', now)
      .forUpdate()
      .executeTakeFirst();
    if (!found?.newEmail) return notFound;
    const { readerId, newEmail } = found;
    await tx
      .updateTable('MessageChoice')
      .set({ email: newEmail, newEmail: null, tokenHash: null, tokenExpiresAt: null, updatedAt: now })
      .where('readerId', '=', readerId)
      .execute();
    await tx.updateTable('Person').set({ email: newEmail }).where('id', '=', readerId).execute();
    return done;
  });
}
