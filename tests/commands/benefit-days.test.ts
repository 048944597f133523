import { expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { lastBenefitDays, listBenefitDays } from '#app/features/benefits/benefit-days.queries.server.ts';
import { recordBenefitDays } from '#app/features/benefits/commands/record-benefit-days.server.ts';
import { listPage } from '#app/features/caseload/caseload.queries.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import {
  actAs,
  lahti,
  makeCounselor,
  makePerson,
  monday,
  startJourney,
  value,
} from '#tests/support/factories.ts';

it('Paid benefit days stand as they were told, with their day and source, and a client is found by them', async () => {
  const counselor = await makeCounselor();
  const seeker = await makePerson();
  await startJourney(seeker);
  const { personId } = seeker;
  value(await assignCounselor(actAs(counselor), { personId, counselorId: counselor.accountId }));
  const told = { personId, days: 212, asOf: '2026-11-10', source: 'kela' } as const;
  value(await recordBenefitDays(actAs(counselor), told));
  value(
    await recordBenefitDays(actAs(counselor), { ...told, days: 150, asOf: '2026-07-01', source: 'client' }),
  );
  expect((await recordBenefitDays(actAs(counselor), { ...told, asOf: '2026-11-17' })).kind).toBe('invalid');
  expect((await recordBenefitDays(actAs(await makeCounselor(lahti)), told)).kind).toBe('not-found');
  expect((await listBenefitDays(counselor, personId)).recorded.map(({ days }) => days)).toEqual([212, 150]);
  const last = { days: 212, asOf: '2026-11-10', source: 'kela' };
  expect(await lastBenefitDays(counselor, personId)).toEqual(last);
  expect(await lastBenefitDays(await makeCounselor(lahti), personId)).toBeNull();
  const entry = await kysely
    .selectFrom('CaseloadEntry')
    .select(['benefitDays', 'assignedAt'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  expect(entry).toEqual({ benefitDays: 212, assignedAt: monday });
  const found = async (filter: string) =>
    (
      await listPage(
        counselor,
        searchOf(new URL(`?preset=registering&${filter}`, 'http://polku.test')),
        monday,
      )
    ).rows;
  expect((await found('benefit=200')).map((row) => row.personId)).toEqual([personId]);
  expect(await found('benefit=300')).toEqual([]);
  expect(await found('benefit=none')).toEqual([]);
});
