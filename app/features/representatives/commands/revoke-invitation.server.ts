import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { openInvitation } from '../open-invitation.server.ts';
import { isRepresentative, organisationOf } from '../organisation.ts';
import { recordUserAct } from '../users.server.ts';

/** The link of the invitation stops working at once. */
export async function revokeInvitation(
  { actor, now }: Act,
  { invitationId }: { invitationId: string },
): Promise<Outcome<null>> {
  if (!isRepresentative(actor)) return forbidden;
  return transaction(async (tx) => {
    const found = await openInvitation(tx, actor, invitationId);
    if (found.kind !== 'ok') return found;
    await tx.updateTable('Invitation').set({ revokedAt: now }).where('id', '=', invitationId).execute();
    const by = { id: actor.accountId, name: actor.name };
    const line = { kind: 'invitationRevoked', by, about: found.value.email, at: now } as const;
    await recordUserAct(tx, organisationOf(actor), line);
    return done;
  });
}
