import type { LinkActor } from '#app/core/actor.ts';
import type { Moved } from '#app/core/advance.server.ts';
import { notAllowed, notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { fingerprint, isToken } from '#app/core/secret-link.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { moveReferral } from '../move-referral.server.ts';
import type { ReferralRejection } from '../referral-choices.ts';

type Answer =
  | { kind: 'accept'; version: number; startsOn: IsoDate; endsOn: IsoDate }
  | { kind: 'reject'; version: number; reasonCode: ReferralRejection; note: string };

/**
 * A provider's answer by the link it was sent: once. `taken` when the link has been used, `not-allowed` when it was
 * replaced, is too old, or the referral waits for no answer any more.
 */
export async function answerByLink(
  { token, answer }: { token: string; answer: Answer },
  now: Date,
): Promise<Outcome<Moved>> {
  if (!isToken(token)) return notFound;
  return transaction(async (tx) => {
    const link = await findLink(tx, token);
    if (!link) return notFound;
    if (link.answeredAt) return taken;
    if (link.revokedAt || link.expiresAt <= now) return notAllowed;
    const { referralId, providerId, name } = link;
    const actor: LinkActor = { role: 'provider', accountId: null, providerId, name };
    const moved = await send(tx, { actor, now }, referralId, answer);
    if (moved.kind === 'ok')
      await tx.updateTable('ReferralLink').set({ answeredAt: now }).where('id', '=', link.id).execute();
    return moved;
  });
}

const findLink = (tx: Tx, token: string) =>
  tx
    .selectFrom('ReferralLink')
    .innerJoin('Referral', 'Referral.id', 'ReferralLink.referralId')
    .innerJoin('Provider', 'Provider.id', 'Referral.providerId')
    .select(['ReferralLink.id', 'referralId', 'answeredAt', 'revokedAt', 'expiresAt'])
    .select(['Referral.providerId', 'Provider.name'])
    .where('tokenHash', '=', fingerprint(token))
    .forUpdate('ReferralLink')
    .executeTakeFirst();

type LinkAct = { actor: LinkActor; now: Date };

async function send(tx: Tx, act: LinkAct, referralId: string, answer: Answer): Promise<Outcome<Moved>> {
  const target = { referralId, version: answer.version };
  if (answer.kind === 'accept') {
    const { startsOn, endsOn } = answer;
    const columns = { startsOn, endsOn, answerCode: null, answerNote: null };
    return moveReferral(tx, act, target, { type: 'ACCEPT_REFERRAL' }, columns);
  }
  const columns = { answerCode: answer.reasonCode, answerNote: answer.note };
  return moveReferral(tx, act, target, { type: 'REJECT_REFERRAL' }, columns);
}
