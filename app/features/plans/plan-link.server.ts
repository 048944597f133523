import { v7 as uuid } from 'uuid';
import { expiresIn, fingerprint, mailedToken } from '#app/core/secret-link.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { PLAN_LINK_TYPE } from '#app/features/messages/delivery-row.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Partner } from './plan.machine.ts';

/** How long another authority has to answer by a link (own choice). */
export const PLAN_LINK_DAYS = 14;

type NewLink = {
  proposalId: string;
  party: Partner;
  email: string;
  language: Language;
  createdBy: string;
};

/** A link to what is proposed now, and the mail that carries it; links that the same authority was sent before stop working. */
export async function writePlanLink(
  tx: Tx,
  { proposalId, party, email, language, createdBy }: NewLink,
  now: Date,
): Promise<void> {
  const id = uuid();
  await tx
    .updateTable('PlanLink')
    .set({ revokedAt: now })
    .where('proposalId', '=', proposalId)
    .where('party', '=', party)
    .where('answeredAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
  await tx
    .insertInto('PlanLink')
    .values({
      ...{ id, proposalId, party, email, createdBy, createdAt: now },
      tokenHash: fingerprint(mailedToken('plan', id)),
      expiresAt: expiresIn(now, PLAN_LINK_DAYS * 24),
    })
    .execute();
  await tx
    .insertInto('Delivery')
    .values({
      ...{ id: uuid(), key: `plan-link ${id}`, readerId: id, channel: 'email', role: 'partner' },
      ...{ type: PLAN_LINK_TYPE, subjectType: 'PlanLink', subjectId: id, language, address: email },
      // An office's mailbox wakes nobody.
      ...{ at: now, availableAt: now, urgent: true },
    })
    .execute();
}
