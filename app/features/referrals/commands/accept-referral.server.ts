import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** The provider takes the person and says when the service begins and ends; staff may record it for the provider. */
export async function acceptReferral(
  act: Act,
  { startsOn, endsOn, ...target }: ReferralTarget & { startsOn: IsoDate; endsOn: IsoDate },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveReferral(
      tx,
      act,
      target,
      { type: 'ACCEPT_REFERRAL' },
      { startsOn, endsOn, answerCode: null, answerNote: null },
    ),
  );
}
