import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { closeAccount } from '../close-account.server.ts';
import type { Mandate } from '../mandates.server.ts';
import { passRightOn } from '../pass-right-on.server.ts';
import { recordUserAct } from '../users.server.ts';

/**
 * Takes the mandate service's answer as it stands today: where it says no more that somebody may act for a company, the
 * account that rested on it alone is closed and its sessions end at once; whoever was invited besides goes on.
 */
export async function settleMandates(identityHash: string, mandates: Mandate[], now: Date): Promise<void> {
  await transaction(async (tx) => {
    const rows = await heldBy(tx, identityHash);
    for (const row of rows) {
      const { accountId, companyId, businessId, name, invitationId } = row;
      const held = mandates.find((mandate) => mandate.businessId === businessId);
      if (held) {
        const { roles } = held;
        await tx
          .updateTable('CompanyMandate')
          .set({ roles, checkedAt: now })
          .where('accountId', '=', accountId)
          .execute();
        continue;
      }
      await tx
        .updateTable('CompanyMandate')
        .set({ endedAt: now, checkedAt: now })
        .where('accountId', '=', accountId)
        .execute();
      const organisation = { companyId, providerId: null };
      const line = { kind: 'mandateEnded', by: null, about: name, at: now } as const;
      await recordUserAct(tx, organisation, line);
      if (invitationId !== null) continue;
      await closeAccount(tx, accountId, 'mandate', now);
      await passRightOn(tx, organisation, now);
    }
  });
}

const heldBy = (tx: Tx, identityHash: string) =>
  tx
    .selectFrom('CompanyMandate')
    .innerJoin('Account', 'Account.id', 'CompanyMandate.accountId')
    .innerJoin('Representative', 'Representative.id', 'Account.representativeId')
    .innerJoin('Company', 'Company.id', 'CompanyMandate.companyId')
    .select(['CompanyMandate.accountId', 'CompanyMandate.companyId', 'Company.businessId', 'Account.name'])
    .select((query) =>
      query
        .selectFrom('Invitation')
        .select('Invitation.id')
        .whereRef('Invitation.acceptedBy', '=', 'Account.id')
        .where('Invitation.revokedAt', 'is', null)
        .limit(1)
        .as('invitationId'),
    )
    .where('identityHash', '=', identityHash)
    .where('endedAt', 'is', null)
    .where('Account.closedAt', 'is', null)
    .orderBy('CompanyMandate.accountId')
    .execute();
