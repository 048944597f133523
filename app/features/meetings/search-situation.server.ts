import type { Tx } from '#app/db/transaction.server.ts';
import { readAnswers } from '#app/features/registration/registration.schema.server.ts';
import type { SearchSituation } from '#app/rules/meetings.ts';

/** By the register's employment code (KEHA, URA), else by what the person said at registration. */
const byCode: Record<string, SearchSituation> = {
  '02': 'unemployed',
  '03': 'laidOff',
  '04': 'partTime',
  '09': 'partTime',
};
const byAnswer: Record<string, SearchSituation> = {
  unemployed: 'unemployed',
  laidOff: 'laidOff',
  shortenedWeek: 'partTime',
  partTime: 'partTime',
};

/** The situation on which the number of discussions depends; null for one in which the act sets no supplementary ones. */
export async function searchSituation(tx: Tx, personId: string): Promise<SearchSituation | null> {
  const row = await tx
    .selectFrom('Journey')
    .leftJoin('Registration', 'Registration.personId', 'Journey.personId')
    .select(['Journey.employmentCode', 'Registration.answers'])
    .where('Journey.personId', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  if (row.employmentCode) return byCode[row.employmentCode] ?? null;
  return byAnswer[readAnswers(row.answers).situation?.situation ?? ''] ?? null;
}
