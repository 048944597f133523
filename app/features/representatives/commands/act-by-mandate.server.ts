import { v7 as uuid } from 'uuid';
import { invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { municipality } from '#app/rules/areas.ts';
import type { CompanySignIn } from '../company-sign-in.server.ts';
import { representativeOf } from '../holder.server.ts';
import type { Mandate } from '../mandates.server.ts';
import { openAccount } from '../open-account.server.ts';
import { recordUserAct } from '../users.server.ts';

type Wish = { businessId: string; municipalityCode: string | null };

/**
 * Opens the account that a mandate gives, in a company that may be new to Polku. Whoever holds a mandate also decides who
 * else acts for the company. The mandate is kept with its source and day: the next sign-in asks again.
 */
export async function actByMandate(
  signIn: CompanySignIn,
  source: string,
  wish: Wish,
  now: Date,
): Promise<Outcome<{ accountId: string }>> {
  const mandate = signIn.mandates?.find(({ businessId }) => businessId === wish.businessId);
  if (!mandate) return notFound;
  return transaction(async (tx) => {
    const company = await companyOf(tx, mandate, wish.municipalityCode, now);
    if (company.kind !== 'ok') return company;
    const companyId = company.value;
    const { name, language, identityHash } = signIn;
    const holder = { name, language, accountId: null, identityHash } as const;
    const representativeId = await representativeOf(tx, holder, now);
    const place = { companyId, providerId: null, representativeId, name, language, managesUsers: true };
    const { accountId, joined } = await openAccount(tx, place, now);
    await keepMandate(tx, { accountId, companyId, source, roles: mandate.roles }, now);
    const line = { kind: 'mandateFound', by: { id: accountId, name }, about: name, at: now } as const;
    if (joined) await recordUserAct(tx, { companyId, providerId: null }, line);
    return ok({ accountId });
  });
}

async function companyOf(
  tx: Tx,
  { businessId, name }: Mandate,
  municipalityCode: string | null,
  now: Date,
): Promise<Outcome<string>> {
  const known = await tx
    .selectFrom('Company')
    .select('id')
    .where('businessId', '=', businessId)
    .executeTakeFirst();
  if (known) return ok(known.id);
  const home = municipality(municipalityCode ?? '');
  if (!home) return invalidField('municipalityCode', 'choose');
  const { id } = await tx
    .insertInto('Company')
    .values({
      ...{ id: uuid(), name, businessId, createdAt: now },
      ...{ municipalityCode: home.code, areaCode: home.area },
    })
    // Two of its people may come at the same moment.
    .onConflict((conflict) => conflict.column('businessId').doUpdateSet({ businessId }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return ok(id);
}

type Kept = { accountId: string; companyId: string; source: string; roles: string[] };

async function keepMandate(tx: Tx, { accountId, companyId, source, roles }: Kept, now: Date): Promise<void> {
  await tx
    .insertInto('CompanyMandate')
    .values({ accountId, companyId, source, roles, since: now, checkedAt: now })
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet({ source, roles, checkedAt: now, endedAt: null }),
    )
    .execute();
}
