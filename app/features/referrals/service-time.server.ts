import type { Tx } from '#app/db/transaction.server.ts';
import { restKind } from '#app/features/meetings/rest-kind.ts';
import type { ServiceTime } from '#app/features/meetings/rest-meetings.server.ts';
import { readAnswers } from '#app/features/registration/registration.schema.server.ts';
import { isoDate } from '#app/rules/dates.ts';

const VOCATIONAL = ['vocational', 'bachelor', 'master'];

/** A service as the law's rules on discussions and on the job-search obligation look at it; null before it has its days. */
export async function serviceTime(tx: Tx, referralId: string): Promise<ServiceTime | null> {
  const row = await tx
    .selectFrom('Referral')
    .innerJoin('Service', 'Service.id', 'Referral.serviceId')
    .leftJoin('Registration', 'Registration.personId', 'Referral.personId')
    .select([
      'Referral.personId',
      'Referral.startsOn',
      'Referral.endsOn',
      'Service.kind',
      'Registration.answers',
    ])
    .where('Referral.id', '=', referralId)
    .executeTakeFirst();
  if (!row?.startsOn || !row.endsOn) return null;
  const level = readAnswers(row.answers).education?.level ?? '';
  return {
    personId: row.personId,
    referralId,
    kind: restKind(row.kind),
    from: isoDate(row.startsOn),
    until: isoDate(row.endsOn),
    hasVocationalEducation: VOCATIONAL.includes(level),
  };
}
