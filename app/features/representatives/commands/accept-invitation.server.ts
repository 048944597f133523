import { notAllowed, notFound, ok, taken, type Outcome } from '#app/core/outcome.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { representativeOf, type Holder } from '../holder.server.ts';
import { openAccount } from '../open-account.server.ts';
import { recordUserAct } from '../users.server.ts';

/**
 * Takes the place that an invitation offers. Whoever opened the link must have proved who they are besides: a mail may be
 * read by others. `taken` when it was accepted before, `not-allowed` when it was taken back or is too old.
 */
export async function acceptInvitation(
  { token, holder }: { token: string; holder: Holder },
  now: Date,
): Promise<Outcome<{ accountId: string; role: 'employer' | 'provider' }>> {
  if (!isToken(token)) return notFound;
  return transaction(async (tx) => {
    const found = await tx
      .selectFrom('Invitation')
      .selectAll()
      .where('tokenHash', '=', fingerprint(token))
      .forUpdate()
      .executeTakeFirst();
    if (!found) return notFound;
    if (found.acceptedAt) return taken;
    if (found.revokedAt || found.expiresAt <= now) return notAllowed;
    const { id, companyId, providerId, managesUsers, email } = found;
    const representativeId = await representativeOf(tx, holder, now);
    const { name, language } = holder;
    const place = { companyId, providerId, representativeId, name, language, managesUsers };
    const { accountId } = await openAccount(tx, place, now);
    await tx
      .updateTable('Invitation')
      .set({ acceptedAt: now, acceptedBy: accountId })
      .where('id', '=', id)
      .execute();
    const line = { kind: 'joined', by: { id: accountId, name }, about: email, at: now } as const;
    await recordUserAct(tx, { companyId, providerId }, line);
    return ok({ accountId, role: companyId === null ? 'provider' : 'employer' });
  });
}
