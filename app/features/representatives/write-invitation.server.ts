import { v7 as uuid } from 'uuid';
import type { RepresentativeActor } from '#app/core/actor.ts';
import { expiresIn, fingerprint, mailedToken } from '#app/core/secret-link.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { INVITATION_TYPE } from '#app/features/messages/delivery-row.ts';
import type { Language } from '#app/i18n/language.ts';
import { organisationOf } from './organisation.ts';

/** How long an invitation stands (own choice). */
export const INVITATION_DAYS = 7;

export type Invited = { email: string; language: Language; managesUsers: boolean };

/** An invitation and the mail that carries its link. */
export async function writeInvitation(
  tx: Tx,
  actor: RepresentativeActor,
  { email, language, managesUsers }: Invited,
  now: Date,
): Promise<string> {
  const id = uuid();
  await tx
    .insertInto('Invitation')
    .values({
      ...organisationOf(actor),
      ...{ id, email, language, managesUsers },
      tokenHash: fingerprint(mailedToken('invitation', id)),
      invitedBy: actor.accountId,
      createdAt: now,
      expiresAt: expiresIn(now, INVITATION_DAYS * 24),
    })
    .execute();
  await tx
    .insertInto('Delivery')
    .values({
      ...{ id: uuid(), key: `invitation ${id}`, readerId: id, channel: 'email', role: actor.role },
      ...{ type: INVITATION_TYPE, subjectType: 'Invitation', subjectId: id, language, address: email },
      // Whoever was just told that a mail comes waits for it, at whatever hour.
      ...{ at: now, availableAt: now, urgent: true },
    })
    .execute();
  return id;
}
