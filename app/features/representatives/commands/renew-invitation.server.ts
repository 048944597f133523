import type { Act } from '#app/core/advance.server.ts';
import { mailLeaves } from '#app/core/env.server.ts';
import { forbidden, notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { openInvitation } from '../open-invitation.server.ts';
import { isRepresentative, organisationOf } from '../organisation.ts';
import { recordUserAct } from '../users.server.ts';
import { writeInvitation } from '../write-invitation.server.ts';

/** Sends a new link in place of one that was lost or has grown old; the one before stops working. */
export async function renewInvitation(
  { actor, now }: Act,
  { invitationId }: { invitationId: string },
): Promise<Outcome<{ id: string }>> {
  if (!isRepresentative(actor)) return forbidden;
  if (!mailLeaves()) return notAllowed;
  return transaction(async (tx) => {
    const found = await openInvitation(tx, actor, invitationId);
    if (found.kind !== 'ok') return found;
    await tx.updateTable('Invitation').set({ revokedAt: now }).where('id', '=', invitationId).execute();
    const id = await writeInvitation(tx, actor, found.value, now);
    const by = { id: actor.accountId, name: actor.name };
    const line = { kind: 'invitationRenewed', by, about: found.value.email, at: now } as const;
    await recordUserAct(tx, organisationOf(actor), line);
    return ok({ id });
  });
}
