import { kysely } from '#app/db/client.server.ts';
import { findPersonByIdentifier } from '#app/features/identity/find-person.server.ts';
import { identityHashes } from '#app/features/identity/seal.server.ts';
import type { IdentifiedPerson } from './identified-person.ts';

/** An account of the person who has just proved who they are; `place` is the company or the provider they act for. */
export type OwnAccount = { id: string; role: 'seeker' | 'employer' | 'provider'; place: string | null };

/** All open accounts of a person: the one as a job seeker, and those in which they act for a company or a provider. */
export async function accountsOf({ identifier: { kind, value } }: IdentifiedPerson): Promise<OwnAccount[]> {
  const personId = await findPersonByIdentifier(kysely, kind, value);
  const ids = await kysely
    .selectFrom('Account')
    .select('Account.id')
    .where('personId', '=', personId)
    .where('role', '=', 'seeker')
    .unionAll(
      kysely
        .selectFrom('Representative')
        .innerJoin('Account', 'Account.representativeId', 'Representative.id')
        .select('Account.id')
        .where('identityHash', 'in', identityHashes(kind, value)),
    )
    .execute();
  return openAmong(ids.map(({ id }) => id));
}

/** Those of these accounts that are open. */
export async function openAmong(accountIds: string[]): Promise<OwnAccount[]> {
  if (accountIds.length === 0) return [];
  const rows = await kysely
    .selectFrom('Account')
    .leftJoin('Company', 'Company.id', 'Account.companyId')
    .leftJoin('Provider', 'Provider.id', 'Account.providerId')
    .select(['Account.id', 'role', 'Company.name as company', 'Provider.name as provider'])
    .where('Account.id', 'in', accountIds)
    .where('closedAt', 'is', null)
    .orderBy('Account.createdAt')
    .execute();
  // One's own matters before those of others.
  return rows.flatMap(own).sort((a, b) => Number(a.role !== 'seeker') - Number(b.role !== 'seeker'));
}

type Row = { id: string; role: string; company: string | null; provider: string | null };

function own({ id, role, company, provider }: Row): OwnAccount[] {
  if (role !== 'seeker' && role !== 'employer' && role !== 'provider') return [];
  return [{ id, role, place: company ?? provider }];
}
