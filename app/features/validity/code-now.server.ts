import type { Tx } from '#app/db/transaction.server.ts';
import { employmentCodeOf } from '#app/features/registration/employment-code-of.ts';
import { readAnswers } from '#app/features/registration/registration.schema.server.ts';
import { employmentCodes, type EmploymentCode } from '#app/rules/employment-code.ts';
import type { IsoDate } from '#app/rules/dates.ts';

/** The person's employment code as the register holds it, or as registration told it. */
export async function codeNow(
  db: Pick<Tx, 'selectFrom'>,
  personId: string,
  on: IsoDate,
): Promise<EmploymentCode | null> {
  const row = await db
    .selectFrom('Journey')
    .leftJoin('Registration', 'Registration.personId', 'Journey.personId')
    .select(['Journey.employmentCode', 'Registration.answers'])
    .where('Journey.personId', '=', personId)
    .executeTakeFirst();
  const kept = employmentCodes.find((code) => code === row?.employmentCode);
  return kept ?? (row?.answers ? employmentCodeOf(readAnswers(row.answers), on) : null);
}
