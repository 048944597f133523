import { beforeEach, describe, expect, it } from 'vitest';
import { clock, type SeekerActor } from '#app/core/actor.ts';
import { json } from '#app/db/database.ts';
import { kysely, pool, prisma } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { verifyReadLog } from '#app/features/privacy/verify-read-log.server.ts';
import { publishProfile } from '#app/features/profile/commands/publish-profile.server.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { sendRequest } from '#app/features/requests/commands/send-request.server.ts';
import { ageGroupOf, quarterOf } from '#app/features/retention/anonymous-path.server.ts';
import { approveErasing } from '#app/features/retention/commands/approve-erasing.server.ts';
import { setErasingRule } from '#app/features/retention/commands/set-erasing-rule.server.ts';
import { erasePerson } from '#app/features/retention/erase-person.server.ts';
import { reportArea, reportService } from '#app/features/retention/retention-report.server.ts';
import { planRuns, startRun, workOffRetention } from '#app/features/retention/work-off-retention.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { makeShareLink } from '#app/features/sharing/commands/make-share-link.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { isoDate, startOfDay } from '#app/rules/dates.ts';
import { inconsistencies } from '#tests/support/consistency.ts';
import { actAs, espoo, lahti, makeEmployer, makeManager, monday, value } from '#tests/support/factories.ts';
import { registered, stateOf } from '#tests/support/registered.ts';

const profile = {
  occupationCodes: ['5223'],
  skills: ['sales'],
  education: 'vocational' as const,
  languages: [],
  municipalityCodes: ['049'],
  workingTimes: [],
  presentation: 'Olen myyjä.',
};

/** A whole life that ended long ago: read, noted, shared and told of. */
async function gone(over: Parameters<typeof registered>[0] = {}) {
  const people = await registered(over);
  const { seeker, counselor } = people;
  const { personId } = seeker;
  value(await saveProfile(actAs(seeker), { personId, ...profile }));
  await addNote(actAs(counselor), { personId, channel: 'callOut', text: 'Huomio', share: true });
  await logRead(counselor, personId, 'client', 'customership', monday);
  const link = { outsider: 'Ohjaaja', parts: ['goals'], days: 3, language: 'fi' } as const;
  value(await makeShareLink(actAs(seeker), link));
  value(await endJobseeking(actAs(seeker), { personId, reason: 'request' }));
  await catchUp(monday);
  return people;
}

const years = (count: number) => new Date(startOfDay(`${2026 + count}-11-17`).getTime() + 9 * 3_600_000);
const workOffAll = async (now: Date) => {
  let steps = 0;
  while (await workOffRetention(now)) steps += 1;
  return steps;
};
const isThere = async ({ personId }: SeekerActor) =>
  (await prisma.person.count({ where: { id: personId } })) === 1;

/** Rows anywhere that still hold the person's id, as `Table.column`. */
async function traces(ids: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ table: string }>(
    `select c."relname" as "table" from pg_class c join pg_namespace n on n."oid" = c."relnamespace"
     where n."nspname" = 'public' and c."relkind" = 'r' and c."relname" not like '\\_%'`,
  );
  const found: string[] = [];
  for (const { table } of rows)
    for (const id of ids) {
      const { rows: hits } = await pool.query<{ count: number }>(
        `select count(*)::int as "count" from "${table}" t where position($1 in t::text) > 0`,
        [id],
      );
      if (hits[0]?.count) found.push(table);
    }
  return found;
}

describe('erasing what has been kept long enough', () => {
  beforeEach(async () => {
    await pool.query('delete from "RetentionRun"');
  });

  it('takes all of a person and leaves a chain that holds and histories that agree', async () => {
    const { seeker, journeyId, meetingId } = await gone();
    await transaction((tx) => erasePerson(tx, seeker.personId, { actor: clock, now: monday }));
    expect(await traces([seeker.personId, seeker.accountId, journeyId, meetingId])).toEqual([]);
    expect(await inconsistencies()).toEqual([]);
    expect(await verifyReadLog()).toMatchObject({ flaws: [] });
  });

  it('leaves a path without anybody in it', async () => {
    const { seeker } = await gone();
    const before = await prisma.anonymousPath.findMany({ select: { id: true } });
    await transaction((tx) => erasePerson(tx, seeker.personId, { actor: clock, now: monday }));
    const known = before.map(({ id }) => id);
    const [path] = await prisma.anonymousPath.findMany({
      where: { id: { notIn: known } },
      include: { steps: true },
    });
    expect(path).toMatchObject({ areaCode: espoo, ageGroup: '35–39', began: '2026-Q4' });
    expect(path?.steps.map(({ state }) => state)).toContain('ended.clientRequest');
    expect(path?.steps.every(({ day }) => day % 7 === 0)).toBe(true);
    expect(JSON.stringify(path)).not.toMatch(/Aino|Kivelä|1990/);
    // Drawn by chance: an id that tells its time would tell whose it was.
    expect(path?.id[14]).toBe('4');
  });

  it('names a municipality only where at least five share it, and never a protected person’s', async () => {
    const municipalityOf = async (over: Parameters<typeof registered>[0]) => {
      const { seeker } = await gone(over);
      await transaction((tx) => erasePerson(tx, seeker.personId, { actor: clock, now: monday }));
      const ages = ageGroupOf(2026 - Number(over?.birthDate?.slice(0, 4)));
      const [path] = await prisma.anonymousPath.findMany({ where: { ageGroup: ages } });
      return path?.municipalityCode;
    };
    expect(await municipalityOf({ birthDate: '1961-01-01', municipalityCode: '235' })).toBeNull();
    for (let count = 0; count < 4; count++) await registered({ municipalityCode: '235' });
    expect(await municipalityOf({ birthDate: '1966-01-01', municipalityCode: '235' })).toBe('235');
    const guarded = { birthDate: '1971-01-01', municipalityCode: '235', nonDisclosure: true };
    expect(await municipalityOf(guarded)).toBeNull();
  });

  it('waits four years from the end of customership, to the day', async () => {
    const { seeker } = await gone({ areaCode: lahti, municipalityCode: '398' });
    const dueOn = async (on: string) =>
      (await reportArea(lahti, on)).find(({ rule }) => rule === 'customership')?.due;
    expect(await dueOn('2030-11-15')).toBe(0);
    expect(await dueOn('2030-11-16')).toBe(1);
    expect(await isThere(seeker)).toBe(true);
  });

  it('waits for an approval, tells who gave it, and takes one area', async () => {
    const here = await gone();
    const there = await gone({ areaCode: lahti, municipalityCode: '398' });
    const manager = await makeManager();
    const now = years(5);
    expect(await workOffAll(now)).toBe(0);
    const { id } = value(await approveErasing(actAs(manager, now)));
    expect(await approveErasing(actAs(manager, now))).toMatchObject({ kind: 'taken' });
    await workOffAll(now);
    expect([await isThere(here.seeker), await isThere(there.seeker)]).toEqual([false, true]);
    const run = await prisma.retentionRun.findUniqueOrThrow({ where: { id } });
    expect(run).toMatchObject({ approverName: manager.name, finishedAt: now });
    expect(run.counts).toMatchObject({ customership: expect.any(Number) });
    const duties = ['operations'] as const;
    expect(await approveErasing(actAs(await makeManager(espoo, 'Muu', { duties })))).toMatchObject({
      kind: 'forbidden',
    });
  });

  it('leaves whoever has a matter open, and says why', async () => {
    const { seeker } = await gone({ areaCode: lahti, municipalityCode: '398' });
    const { personId } = seeker;
    const words = { part: null, what: 'Mitä', wanted: '', why: '' };
    value(await sendRequest(actAs(seeker), { personId, kind: 'access', ...words }));
    const report = await reportArea(lahti, isoDate(years(5)));
    expect(report.find(({ rule }) => rule === 'customership')?.held).toMatchObject({ request: 1 });
    await startRun(lahti, years(5));
    await workOffAll(years(5));
    expect(await isThere(seeker)).toBe(true);
  });

  it('goes on where it was cut off, and counts nobody twice', async () => {
    const people = [await gone(), await gone(), await gone()];
    const now = years(6);
    const before =
      (await reportArea(espoo, isoDate(now))).find(({ rule }) => rule === 'customership')?.due ?? 0;
    const id = await startRun(espoo, now);
    await workOffRetention(now);
    const half = await prisma.retentionRun.findUniqueOrThrow({ where: { id } });
    expect(half).toMatchObject({ finishedAt: null, counts: { customership: 1 } });
    // Another process, later: the first one died between two steps.
    await workOffAll(new Date(now.getTime() + 3_600_000));
    const whole = await prisma.retentionRun.findUniqueOrThrow({ where: { id } });
    expect(whole.counts).toMatchObject({ customership: before });
    for (const { seeker } of people) expect(await isThere(seeker)).toBe(false);
  });

  it('that fails for one goes on with the others, and with that one later', async () => {
    const [stuck, other] = [await gone(), await gone()];
    await pool.query(`create function "refuseOne"() returns trigger language plpgsql as $$ begin
      if old."id" = '${stuck.seeker.personId}' then raise exception 'not now'; end if; return old; end $$`);
    await pool.query(
      'create trigger "refuseOne" before delete on "Person" for each row execute function "refuseOne"()',
    );
    const now = years(7);
    const id = await startRun(espoo, now);
    for (let turn = 0; turn < 40 && (await isThere(other.seeker)); turn++)
      await workOffRetention(new Date(now.getTime() + turn * 700_000));
    expect([await isThere(stuck.seeker), await isThere(other.seeker)]).toEqual([true, false]);
    await pool.query('drop trigger "refuseOne" on "Person"');
    await workOffAll(new Date(now.getTime() + 100 * 700_000));
    expect(await isThere(stuck.seeker)).toBe(false);
    expect(await prisma.retentionRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ lastError: null });
  });

  it('takes a profile that nobody used for a year out of sight, and lets its owner stay', async () => {
    const { seeker, journeyId } = await registered();
    const { personId } = seeker;
    value(await saveProfile(actAs(seeker), { personId, ...profile }));
    value(await publishProfile(actAs(seeker), { personId }));
    const now = years(40);
    await kysely
      .updateTable('Account')
      .set({ lastSignInAt: monday })
      .where('id', '=', seeker.accountId)
      .execute();
    await startRun(espoo, now);
    await workOffAll(now);
    expect(await prisma.seekerProfile.count({ where: { personId } })).toBe(0);
    expect(await stateOf(journeyId)).toContain('active.employerMatching.notReady');
    expect(await inconsistencies()).toEqual([]);
  });

  it('tells the owner of an unused account, and closes it a month later', async () => {
    const { seeker } = await gone();
    const first = years(3);
    await planRuns(isoDate(first), first);
    await workOffAll(first);
    await catchUp(first);
    const told = await prisma.notice.findFirst({
      where: { accountId: seeker.accountId, type: 'seeker.account-unused' },
    });
    expect(told).not.toBeNull();
    const closed = async () =>
      (await prisma.account.findUniqueOrThrow({ where: { id: seeker.accountId } })).closedAt;
    expect(await closed()).toBeNull();
    const later = new Date(first.getTime() + 31 * 86_400_000);
    await planRuns(isoDate(later), later);
    await workOffAll(later);
    expect(await closed()).toEqual(later);
  });

  it('leaves no company without somebody who decides about its users: who used it last is told that they do', async () => {
    const manager = await makeEmployer();
    const place = { companyId: manager.companyId, providerId: null };
    const colleague = async (name: string, lastSignInAt: Date) => {
      const { accountId } = await makeEmployer();
      const joined = { ...place, name, lastSignInAt, managesUsers: false };
      await kysely.updateTable('Account').set(joined).where('id', '=', accountId).execute();
      return accountId;
    };
    await kysely
      .updateTable('Account')
      .set({ lastSignInAt: monday })
      .where('id', '=', manager.accountId)
      .execute();
    const told = years(3);
    const closing = new Date(told.getTime() + 31 * 86_400_000);
    const heir = await colleague('Perijä', closing);
    const other = await colleague('Toinen', told);
    for (const now of [told, closing]) {
      await planRuns(isoDate(now), now);
      await workOffAll(now);
    }
    await catchUp(closing);
    const rows = await prisma.account.findMany({ where: place, orderBy: { name: 'asc' } });
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(manager.accountId)?.closedAt).toEqual(closing);
    expect([of(heir)?.managesUsers, of(other)?.managesUsers]).toEqual([true, false]);
    const acts = await prisma.organisationAct.findMany({ where: place, orderBy: { kind: 'asc' } });
    expect(acts.map(({ kind, about, by }) => [kind, about, by])).toEqual([
      ['closedUnused', manager.name, null],
      ['rightPassedOn', 'Perijä', null],
    ]);
    const notices = await prisma.notice.findMany({ where: { accountId: { in: [heir, other] } } });
    expect(notices.filter(({ type }) => type === 'employer.users-right-passed')).toMatchObject([
      { accountId: heir },
    ]);
  });

  it('of the service goes by itself: drafts, ended links and the text of kept mail', async () => {
    const { seeker } = await gone();
    await kysely
      .insertInto('Draft')
      .values({ accountId: seeker.accountId, form: 'x', values: json({}), updatedAt: monday })
      .execute();
    const report = await reportService(isoDate(years(1)));
    expect(report.find(({ rule }) => rule === 'draft')?.due).toBeGreaterThan(0);
    await planRuns(isoDate(years(1)), years(1));
    await planRuns(isoDate(years(1)), years(1));
    expect(await prisma.retentionRun.count({ where: { areaCode: null, finishedAt: null } })).toBe(1);
    await workOffAll(years(1));
    expect(await prisma.draft.count()).toBe(0);
    expect(await prisma.shareLink.count({ where: { personId: seeker.personId } })).toBe(0);
  });

  it('is planned for an area each night only where the area wants it so', async () => {
    const manager = await makeManager();
    const plannedFor = () => prisma.retentionRun.count({ where: { areaCode: espoo } });
    await planRuns('2026-11-20', monday);
    expect(await plannedFor()).toBe(0);
    value(await setErasingRule(actAs(manager), true));
    await planRuns('2026-11-21', monday);
    expect(await plannedFor()).toBe(1);
    value(await setErasingRule(actAs(manager), false));
  });

  it('tells quarters and groups of ages', () => {
    expect([quarterOf('2026-01-31'), quarterOf('2026-10-01')]).toEqual(['2026-Q1', '2026-Q4']);
    expect([ageGroupOf(19), ageGroupOf(20)]).toEqual(['15–19', '20–24']);
  });
});
