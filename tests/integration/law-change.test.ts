import { afterAll, expect, test } from 'vitest';
import { prisma } from '#app/db/client.server.ts';
import { machines } from '#app/features/machines.ts';
import { isoDate } from '#app/rules/dates.ts';
import { regimes, type RuleSet } from '#app/rules/regimes.ts';
import { makeClient } from '#tests/support/clients.ts';

/**
 * A change of law is an entry of one table. Here a law of the day after tomorrow is added while a case runs, as a release
 * with a changed regimes.ts would: nothing else is told of it.
 */
const [monday, wednesday] = [new Date('2026-11-16T09:00:00+02:00'), new Date('2026-11-18T09:00:00+02:00')];
const versionsBefore = Object.values(machines).map(({ machine }) => machine.version);

function enact(law: RuleSet): void {
  const table: RuleSet[] = Object.assign(regimes);
  table.push(law);
}
afterAll(() => {
  const table: RuleSet[] = Object.assign(regimes);
  table.pop();
});

const dueOf = async (meetingId: string) => {
  const { dueOn, dueWhy } = await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  return { dueOn: dueOn && isoDate(dueOn), dueWhy };
};

test('a running case keeps its dates, and whoever comes later gets those of the new law', async () => {
  const before = await makeClient({}, monday);
  const given = await dueOf(before.meetingId);
  expect(given).toMatchObject({ dueOn: '2026-11-30', dueWhy: { regime: 'R6', facts: { count: 10 } } });

  const initialInterview = {
    value: { limit: 3, unit: 'workdays' },
    source: 'tuleva laki',
    confirmed: false,
  } as const;
  const latest = regimes.at(-1) ?? regimes[0];
  enact({ ...latest, id: 'R7', from: '2026-11-18', initialInterview });

  const yesterday = await makeClient({}, new Date('2026-11-17T09:00:00+02:00'));
  expect(await dueOf(yesterday.meetingId)).toMatchObject({ dueOn: '2026-12-01', dueWhy: { regime: 'R6' } });
  const after = await makeClient({}, wednesday);
  expect(await dueOf(after.meetingId)).toMatchObject({
    dueOn: '2026-11-23',
    dueWhy: { regime: 'R7', facts: { count: 3 }, verify: true },
  });
  expect(await dueOf(before.meetingId)).toEqual(given);

  const lines = await prisma.history.findMany({
    where: { personId: after.personId },
    select: { regime: true },
  });
  expect(new Set(lines.map(({ regime }) => regime))).toEqual(new Set(['R7']));
  const period = await prisma.authorityPeriod.findFirstOrThrow({ where: { personId: after.personId } });
  expect(period.why).toMatchObject({ regime: 'R7', rule: 'homeMunicipality' });
  expect(Object.values(machines).map(({ machine }) => machine.version)).toEqual(versionsBefore);
});
