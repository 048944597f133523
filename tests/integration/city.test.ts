import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restore } from '#app/core/machine.ts';
import { changeDatabase, isEmbedded, kysely, pool, prisma } from '#app/db/client.server.ts';
import { unseal } from '#app/features/identity/seal.server.ts';
import { readIdentityCode } from '#app/rules/identity.ts';
import { machineOf } from '#app/features/machines.ts';
import { seedDemonstration } from '../../prisma/seed.ts';
import { espoo } from '../../prisma/seed/statistics.ts';
import { copyFilled } from '#tests/support/city.ts';
import { inconsistencies } from '#tests/support/consistency.ts';

const folder = join(tmpdir(), `polku-filled-${process.pid}`);

/** The city that a newcomer's start fills, which other tests fill too. Its keys stand beside it. */
async function openFilled(): Promise<string[]> {
  const said = await copyFilled(folder);
  process.env.POLKU_DATA = folder;
  await changeDatabase(folder);
  return said.filter((line) => /no further|refused/.test(line));
}

type Share = { share: number };

/** The share of rows for which a condition holds, of those still looking for work. */
async function shareOf(condition: string, among = 'true'): Promise<number> {
  const { rows } = await pool.query<Share>(
    `select avg(case when ${condition} then 1.0 else 0.0 end)::float8 as "share"
     from "Journey" j join "Person" p on p."id"=j."personId" join "Registration" r on r."personId"=p."id"
     where j."state" ? 'active' and ${among}`,
  );
  return rows[0]?.share ?? 0;
}

const situation = (name: string) => `r."answers"#>>'{situation,situation}'='${name}'`;

describe('The demonstration city', () => {
  let refusals: unknown[] = [];
  beforeAll(async () => {
    refusals = isEmbedded ? await openFilled() : await seedDemonstration(() => undefined);
  }, 900_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('was lived without a refused command', () => expect(refusals).toEqual([]));

  it('has three hundred seekers, twelve counselors, forty employers and eighty needs', async () => {
    expect(await prisma.person.count()).toBeGreaterThanOrEqual(290);
    expect(await prisma.person.count()).toBeLessThanOrEqual(330);
    expect(await prisma.account.count({ where: { role: 'counselor', areaCode: '1' } })).toBe(12);
    expect(await prisma.company.count()).toBe(40);
    expect(await prisma.vacancy.count()).toBeGreaterThanOrEqual(80);
    expect(await prisma.service.count()).toBe(20);
  });

  it('holds no state that its machine does not know, and each is what its history says', async () => {
    for (const machine of Object.values(machineOf)) {
      const rows = await kysely.selectFrom(machine.table).select(['state', 'context']).execute();
      for (const row of rows) expect(() => restore(machine, row)).not.toThrow();
    }
    expect(await inconsistencies()).toEqual([]);
  });

  it('has delivered every message and parked none', async () => {
    expect(await prisma.outbox.count({ where: { deliveredAt: null } })).toBe(0);
    expect(await prisma.deadline.count({ where: { result: 'parked' } })).toBe(0);
  });

  it('follows the shares of the public statistics', async () => {
    // Each day has its own city: so far off comes one of a hundred thousand.
    const near = (share: number, wanted: number) =>
      expect(Math.abs(share - wanted), `${share} beside ${wanted}`).toBeLessThan(
        4.5 * Math.sqrt((wanted * (1 - wanted)) / 270),
      );
    near(await shareOf(`p."birthDate" > now() - interval '25 years'`), espoo.under25);
    near(await shareOf(`p."birthDate" < now() - interval '51 years'`), espoo.over50);
    near(await shareOf(`p."citizenship" <> '246'`), espoo.foreignCitizens);
    near(
      await shareOf(`j."context"->>'startedOn' < (now() - interval '1 year')::date::text`),
      espoo.longTerm,
    );
    near(await shareOf(situation('unemployed')), espoo.unemployed);
    near(await shareOf(situation('laidOff')), espoo.laidOff);
  });

  it('uses identity codes that were never issued, each right in itself', async () => {
    const rows = await prisma.sealedIdentifier.findMany({
      include: { person: { select: { birthDate: true } } },
    });
    expect(rows).toHaveLength(await prisma.person.count());
    for (const { personId, person, ...row } of rows) {
      const code = unseal({ personId, kind: 'identityCode' }, row);
      const read = readIdentityCode(code, { allowTestCodes: true });
      expect(read).toMatchObject({ ok: true, birthDate: person.birthDate.toISOString().slice(0, 10) });
      expect(code.slice(7, 8)).toBe('9');
    }
  });

  it('tells of paid benefit days as they grow: none decrease, and none grow faster than weekdays pass', async () => {
    const rows = await prisma.benefitDays.findMany({ orderBy: [{ personId: 'asc' }, { asOf: 'asc' }] });
    for (const step of [60, 100, 200, 300, 400, 700])
      expect(rows.filter(({ days }) => days >= step).length, `${step} days`).toBeGreaterThan(0);
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (before?.personId !== row.personId) continue;
      const weeks = (row.asOf.getTime() - before.asOf.getTime()) / (7 * 86_400_000);
      expect(row.days - before.days).toBeGreaterThanOrEqual(0);
      expect(row.days - before.days).toBeLessThanOrEqual(Math.ceil(weeks * 5));
    }
    const told = await prisma.caseloadEntry.count({ where: { benefitDays: { not: null } } });
    expect(told).toBeGreaterThan(100);
    expect(await prisma.caseloadEntry.count({ where: { benefitDays: null } })).toBeGreaterThan(30);
  });

  it('never asks a counselor to be in two meetings at once', async () => {
    const { rows } = await pool.query(
      `select one."id" from "Meeting" one join "Meeting" other on one."counselorId"=other."counselorId" and one."id"<other."id"
       and one."startsAt" < other."endsAt" and other."startsAt" < one."endsAt"
       where one."state" in ('"booked"','"held"') and other."state" in ('"booked"','"held"')
       and (one."groupSessionId" is null or one."groupSessionId" is distinct from other."groupSessionId")`,
    );
    expect(rows).toEqual([]);
  });

  it('shows each area in use, and people in each part of the way', async () => {
    const reached = async (path: string) =>
      (await pool.query(`select distinct ${path} as "at" from "Journey"`)).rows.map(({ at }) => at);
    expect(await reached(`"state"#>>'{active,careerGuidance}'`)).toEqual(
      expect.arrayContaining(['exploringOptions', 'goalConfirmed']),
    );
    expect(await reached(`"state"#>>'{active,skillsDevelopment}'`)).toEqual(
      expect.arrayContaining(['inTraining', 'completed', 'gapFound']),
    );
    expect(await reached(`"state"#>>'{active,socialSupport}'`)).toEqual(
      expect.arrayContaining(['guidedToPartner', 'followUp']),
    );
    expect(await reached(`"state"#>>'{active,employerMatching}'`)).toEqual(
      expect.arrayContaining(['visible', 'placed']),
    );
    expect(await reached(`"state"#>>'{ended}'`)).toEqual(expect.arrayContaining(['employed', 'education']));
  });

  it('tells the same story from the trial in 2022 to the employment area of today', async () => {
    const { personId } = await prisma.account.findFirstOrThrow({ where: { story: 'trial' } });
    const lines = await prisma.history.findMany({
      where: { personId, subjectType: 'Journey' },
      orderBy: { version: 'asc' },
    });
    const registered = lines.find(({ type }) => type === 'COMPLETE_REGISTRATION');
    expect(registered).toMatchObject({
      regime: 'R1',
      toState: { active: { jurisdiction: 'trialMunicipality' } },
    });
    const moved = lines.find(({ type }) => type === 'RESPONSIBILITY_MOVED');
    expect(moved).toMatchObject({ regime: 'R2', toState: { active: { jurisdiction: 'homeAuthority' } } });
    expect(moved?.on.toISOString().slice(0, 10)).toBe('2025-01-01');
  });

  it('tells who served one person from the TE Office of 2021 to the employment area of today', async () => {
    const { personId } = await prisma.account.findFirstOrThrow({ where: { story: 'throughTheTrial' } });
    const periods = await prisma.authorityPeriod.findMany({
      where: { personId: personId ?? '' },
      orderBy: { journeyVersion: 'asc' },
    });
    const told = periods.map(({ event, kind, areaCode }) => [event, kind, areaCode]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['COMPLETE_REGISTRATION', 'teOffice', '1'],
        ['MOVE_TO_TRIAL', 'trialMunicipality', '1'],
        ['MOVE_WITHIN_TRIAL', 'trialMunicipality', '19'],
        ['RESPONSIBILITY_MOVED', 'employmentAuthority', '19'],
      ]),
    );
    expect(periods.at(-1)).toMatchObject({ until: null, why: { regime: 'R6' } });
  });

  it('is filled once', async () => {
    const before = await prisma.history.count();
    await seedDemonstration(() => undefined);
    expect(await prisma.history.count()).toBe(before);
  });
});
