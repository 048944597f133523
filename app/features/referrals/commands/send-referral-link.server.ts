import { mailLeaves } from '#app/core/env.server.ts';
import { isIn } from '#app/core/machine.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { writeReferralLink } from '../referral-link.server.ts';

/** A referral that was sent, as the outbox tells of it. */
type Sent = { id: number; subjectId: string; at: Date };

/**
 * A provider in whose name nobody has an account is sent a link to answer by. Others find the referral in Polku. Twice the
 * same message sends nothing new.
 */
export async function sendReferralLink({ id, subjectId, at }: Sent, now: Date): Promise<void> {
  if (!mailLeaves()) return;
  await transaction(async (tx) => {
    const found = await tx
      .selectFrom('Referral')
      .innerJoin('Provider', 'Provider.id', 'Referral.providerId')
      .select(['Referral.state', 'Referral.providerId', 'Provider.email'])
      .select((query) =>
        query
          .selectFrom('Account')
          .select((counted) => counted.fn.countAll<number>().as('accounts'))
          .whereRef('Account.providerId', '=', 'Provider.id')
          .where('Account.closedAt', 'is', null)
          .as('accounts'),
      )
      .select((query) =>
        query.selectFrom('Setting').select('value').where('key', '=', 'mailFrom').as('mailFrom'),
      )
      .where('Referral.id', '=', subjectId)
      .executeTakeFirstOrThrow();
    const { state, providerId, email, accounts, mailFrom } = found;
    if (!email || Number(accounts) > 0 || !isIn({ state }, 'referred')) return;
    // Of what a filled city has lived through no mail leaves.
    if (typeof mailFrom === 'string' && at < new Date(mailFrom)) return;
    const key = `referral-link ${id}`;
    const link = { referralId: subjectId, providerId, email, language: 'fi', createdBy: null, key } as const;
    await writeReferralLink(tx, link, now);
  });
}
