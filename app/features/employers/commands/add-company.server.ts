import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { readBusinessId } from '#app/rules/identity.ts';

type NewCompany = {
  id?: string;
  name: string;
  businessId: string;
  municipalityCode: string;
  areaCode: string;
};

/** Adds an employer customer by its business ID; one that is known already keeps its row. */
export async function addCompany(
  { now }: Act,
  { id = uuid(), ...company }: NewCompany,
): Promise<Outcome<{ id: string }>> {
  const read = readBusinessId(company.businessId);
  if (!read.ok) return invalidField('businessId', 'businessId');
  return transaction(async (tx) => {
    const known = await tx
      .selectFrom('Company')
      .select('id')
      .where('businessId', '=', read.id)
      .executeTakeFirst();
    if (known) return ok(known);
    await tx
      .insertInto('Company')
      .values({ ...company, id, businessId: read.id, createdAt: now })
      .execute();
    return ok({ id });
  });
}
