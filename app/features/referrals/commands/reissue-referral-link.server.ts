import { v7 as uuid } from 'uuid';
import { isUuid, type Act } from '#app/core/advance.server.ts';
import { mailLeaves } from '#app/core/env.server.ts';
import { isIn } from '#app/core/machine.ts';
import { done, forbidden, invalidField, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { writeReferralLink } from '../referral-link.server.ts';

type Reissue = { referralId: string; email: string; language: Language };

/** Sends the provider a new link in place of one that was lost or has grown old, while the referral waits for its answer. */
export async function reissueReferralLink(
  { actor, now }: Act,
  { referralId, email, language }: Reissue,
): Promise<Outcome<null>> {
  if (actor.role !== 'counselor') return forbidden;
  if (!mailLeaves()) return invalidField('email', 'noMail');
  if (!isUuid(referralId)) return notFound;
  return transaction(async (tx) => {
    const found = await tx
      .selectFrom('Referral')
      .select(['state', 'providerId'])
      .where('id', '=', referralId)
      .where(mayTouch(actor, 'write', now, 'Referral.personId'))
      .forUpdate()
      .executeTakeFirst();
    if (!found) return notFound;
    if (!isIn(found, 'referred')) return notAllowed;
    const { providerId } = found;
    const createdBy = actor.accountId;
    const key = `referral-link ${uuid()}`;
    await writeReferralLink(tx, { referralId, providerId, email, language, createdBy, key }, now);
    return done;
  });
}
