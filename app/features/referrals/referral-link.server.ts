import { v7 as uuid } from 'uuid';
import { expiresIn, fingerprint, mailedToken } from '#app/core/secret-link.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { REFERRAL_LINK_TYPE } from '#app/features/messages/delivery-row.ts';
import type { Language } from '#app/i18n/language.ts';

/** How long a provider has to answer by a link (own choice). */
export const LINK_DAYS = 14;

type NewLink = {
  referralId: string;
  providerId: string;
  email: string;
  language: Language;
  createdBy: string | null;
  /** Twice the same key writes nothing new. */
  key: string;
};

/** A link to one referral, and the mail that carries it; links to it that were sent before stop working. */
export async function writeReferralLink(
  tx: Tx,
  { referralId, providerId, email, language, createdBy, key }: NewLink,
  now: Date,
): Promise<void> {
  const id = uuid();
  const delivery = await tx
    .insertInto('Delivery')
    .values({
      ...{ id: uuid(), key, readerId: providerId, channel: 'email', role: 'provider' },
      ...{ type: REFERRAL_LINK_TYPE, subjectType: 'ReferralLink', subjectId: id, language, address: email },
      // A service's mailbox wakes nobody.
      ...{ at: now, availableAt: now, urgent: true },
    })
    .onConflict((conflict) => conflict.columns(['key', 'readerId', 'channel']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!delivery) return;
  await tx
    .updateTable('ReferralLink')
    .set({ revokedAt: now })
    .where('referralId', '=', referralId)
    .where('answeredAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
  await tx
    .insertInto('ReferralLink')
    .values({
      ...{ id, referralId, email, createdBy, createdAt: now },
      tokenHash: fingerprint(mailedToken('referral', id)),
      expiresAt: expiresIn(now, LINK_DAYS * 24),
    })
    .execute();
}
