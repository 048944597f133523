import { describe, expect, test } from 'vitest';
import type { SeekerActor } from '#app/core/actor.ts';
import { isIn } from '#app/core/machine.ts';
import { pool, prisma } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { giveSwitchNotice } from '#app/features/authority/commands/give-switch-notice.server.ts';
import { placeClient } from '#app/features/authority/commands/place-client.server.ts';
import { recordAuthorityFacts } from '#app/features/authority/commands/record-authority-facts.server.ts';
import { reportMove } from '#app/features/authority/commands/report-move.server.ts';
import { returnToHomeAuthority } from '#app/features/authority/commands/return-to-home-authority.server.ts';
import { withdrawMove } from '#app/features/authority/commands/withdraw-move.server.ts';
import { handOver, keptWithPerson } from '#app/features/authority/hand-over.server.ts';
import { noteAuthorityFacts } from '#app/features/authority/note-facts.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { restartJobseeking } from '#app/features/registration/commands/restart-jobseeking.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { machines } from '#app/features/machines.ts';
import { catchUp, workOff } from '#app/jobs/due.server.ts';
import { addDays } from '#app/rules/dates.ts';
import { answers, makeClient } from '#tests/support/clients.ts';
import { actAs, espoo, lahti, makeCounselor, makePerson, monday, value } from '#tests/support/factories.ts';

const ESPOO = '049';
const KAUNIAINEN = '235';
const LAHTI = '398';
const HOLLOLA = '098';
const HELSINKI = '091';
const MARIEHAMN = '478';

const at = (day: string) => new Date(`${day}T09:00:00+02:00`);
const journeyOf = (personId: string) => prisma.journey.findUniqueOrThrow({ where: { personId } });
const personOf = (personId: string) => prisma.person.findUniqueOrThrow({ where: { id: personId } });
const periodsOf = (personId: string) =>
  prisma.authorityPeriod.findMany({ where: { personId }, orderBy: { journeyVersion: 'asc' } });
const placeOf = async (personId: string) => {
  const { state } = await journeyOf(personId);
  return ['teOffice', 'trialMunicipality', 'homeAuthority', 'chosenAuthority'].find((place) =>
    isIn({ state }, `active.jurisdiction.${place}`),
  );
};
async function everythingDue(now: Date) {
  while (await workOff(now));
}

describe('Jobseeking that begins', () => {
  test('writes down who serves and why, and tells the client', async () => {
    const { personId } = await makeClient();
    const [period, ...more] = await periodsOf(personId);
    expect(more).toEqual([]);
    expect(period).toMatchObject({
      kind: 'employmentAuthority',
      areaCode: espoo,
      from: new Date('2026-11-16'),
      until: null,
      event: 'COMPLETE_REGISTRATION',
      why: { regime: 'R6', rule: 'homeMunicipality', facts: { municipality: ESPOO, area: espoo } },
      clientInformedAt: null,
    });
    await everythingDue(monday);
    expect((await periodsOf(personId))[0]?.clientInformedAt).toEqual(monday);
  });

  test('today plans no change of responsibility, in the trial the first of January 2025', async () => {
    const plannedFor = async (now: Date) => {
      const { personId } = await makeClient({}, now);
      const { id } = await journeyOf(personId);
      const rows = await prisma.deadline.findMany({
        where: { subjectId: id, event: 'RESPONSIBILITY_MOVED' },
      });
      return rows.map(({ dueAt }) => dueAt.toISOString());
    };
    expect(await plannedFor(monday)).toEqual([]);
    expect(await plannedFor(at('2022-06-01'))).toEqual(['2024-12-31T22:00:00.000Z']);
  });

  test('where nobody is competent by the law read goes on with staff, and says so', async () => {
    const { personId } = await makeClient();
    value(
      await reportMove(actAs(await counselorOf(personId)), {
        personId,
        municipalityCode: MARIEHAMN,
        movedOn: '2026-11-16',
      }),
    );
    const last = (await periodsOf(personId)).at(-1);
    expect(last).toMatchObject({ kind: 'undetermined', areaCode: espoo, why: { verify: true } });
  });
});

async function counselorOf(personId: string) {
  return makeCounselor((await journeyOf(personId)).areaCode);
}

describe('A new home municipality', () => {
  const toLahti = (personId: string) => ({ personId, municipalityCode: LAHTI, movedOn: '2026-11-16' });

  test('in another area gives the person over to its authority', async () => {
    const { seeker, personId } = await makeClient();
    const settled = value(await reportMove(actAs(seeker), toLahti(personId)));
    expect(settled).toMatchObject({ changed: true, areaCode: lahti });
    expect(await placeOf(personId)).toBe('homeAuthority');
    expect(await personOf(personId)).toMatchObject({ municipalityCode: LAHTI, areaCode: lahti });
    const periods = await periodsOf(personId);
    expect(periods.map(({ event, areaCode }) => [event, areaCode])).toEqual([
      ['COMPLETE_REGISTRATION', espoo],
      ['CHANGE_HOME_MUNICIPALITY', lahti],
    ]);
    expect(periods[0]?.until).toEqual(new Date('2026-11-16'));
  });

  test('in the same area keeps the authority and the counselor, and is told with its new reason', async () => {
    const { seeker, counselor, personId } = await makeClient();
    value(await assignCounselor(actAs(counselor), { personId, counselorId: counselor.accountId }));
    const move = { personId, municipalityCode: KAUNIAINEN, movedOn: '2026-11-10' };
    expect(value(await reportMove(actAs(seeker), move))).toMatchObject({ changed: false, areaCode: espoo });
    expect(await journeyOf(personId)).toMatchObject({ counselorId: counselor.accountId });
    const last = (await periodsOf(personId)).at(-1);
    expect(last).toMatchObject({ event: 'REPORT_MOVE', why: { facts: { municipality: KAUNIAINEN } } });
  });

  test('on a day to come is done by the clock on that day, once', async () => {
    const { seeker, personId } = await makeClient();
    const movedOn = '2026-12-01';
    value(await reportMove(actAs(seeker), { personId, municipalityCode: LAHTI, movedOn }));
    expect(await journeyOf(personId)).toMatchObject({ areaCode: espoo });
    await catchUp(at('2026-11-30'));
    expect(await personOf(personId)).toMatchObject({ municipalityCode: ESPOO });
    await catchUp(at('2026-12-02'));
    expect(await personOf(personId)).toMatchObject({ municipalityCode: LAHTI, areaCode: lahti });
    expect((await periodsOf(personId)).at(-1)).toMatchObject({ from: new Date(movedOn), areaCode: lahti });
  });

  test('on a day to come may be taken back before it', async () => {
    const { seeker, personId } = await makeClient();
    value(await reportMove(actAs(seeker), { personId, municipalityCode: LAHTI, movedOn: '2026-12-01' }));
    value(await withdrawMove(actAs(seeker), { personId }));
    expect((await withdrawMove(actAs(seeker), { personId })).kind).toBe('not-allowed');
    await catchUp(at('2026-12-02'));
    expect(await personOf(personId)).toMatchObject({ municipalityCode: ESPOO, areaCode: espoo });
  });

  test('that is none, is the same or is years away is refused with its reason', async () => {
    const { seeker, personId } = await makeClient();
    const say = (over: object) => reportMove(actAs(seeker), { ...toLahti(personId), ...over });
    const refusedFor = (field: string, key: string) => ({ kind: 'invalid', errors: { [field]: [key] } });
    expect(await say({ municipalityCode: '200' })).toEqual(refusedFor('municipalityCode', 'choose'));
    expect(await say({ municipalityCode: ESPOO })).toEqual(
      refusedFor('municipalityCode', 'sameMunicipality'),
    );
    expect(await say({ movedOn: '2062-11-16' })).toEqual(refusedFor('movedOn', 'withinYear'));
    expect(await periodsOf(personId)).toHaveLength(1);
  });

  test('of somebody else is not there, from an old page stale, after the end not allowed', async () => {
    const { seeker, personId } = await makeClient();
    const { version } = await journeyOf(personId);
    const [other, stranger] = [await makePerson(), await makeCounselor(lahti)];
    expect((await reportMove(actAs(other), toLahti(personId))).kind).toBe('not-found');
    expect((await reportMove(actAs(stranger), toLahti(personId))).kind).toBe('not-found');
    expect((await reportMove(actAs(seeker), { ...toLahti(personId), version: version - 1 })).kind).toBe(
      'stale',
    );
    value(await endJobseeking(actAs(seeker), { personId, reason: 'request' }));
    expect((await reportMove(actAs(seeker), toLahti(personId))).kind).toBe('not-allowed');
    expect(await personOf(personId)).toMatchObject({ municipalityCode: ESPOO });
  });

  test('reported twice at once is done once', async () => {
    const { seeker, personId } = await makeClient();
    const both = await Promise.all([0, 1].map(() => reportMove(actAs(seeker), toLahti(personId))));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['invalid', 'ok']);
    expect(await periodsOf(personId)).toHaveLength(2);
  });
});

describe('Giving over to another area', () => {
  async function withMuch() {
    const { seeker, counselor, personId, meetingId } = await makeClient();
    value(await assignCounselor(actAs(counselor), { personId, counselorId: counselor.accountId }));
    const startsAt = new Date('2026-11-20T10:00:00+02:00');
    const time = { startsAt, minutes: 45, channel: 'visit' as const, place: 'Palvelutori' };
    value(await bookForClient(actAs(counselor), { meetingId, ...time }));
    const plan = value(await draftPlan(actAs(counselor), { personId, kind: 'employment' }));
    return { seeker, counselor, personId, meetingId, planId: plan.id };
  }

  test('takes all that is open along, clears the counselor and calls the booked time off', async () => {
    const { seeker, personId, meetingId, planId } = await withMuch();
    value(await reportMove(actAs(seeker), { personId, municipalityCode: LAHTI, movedOn: '2026-11-16' }));
    expect(await journeyOf(personId)).toMatchObject({ areaCode: lahti, counselorId: null });
    expect(await prisma.plan.findUnique({ where: { id: planId } })).toMatchObject({ areaCode: lahti });
    const meeting = await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(meeting).toMatchObject({ state: 'due', areaCode: lahti, counselorId: null, startsAt: null });
    // The day by which the interview is held stays as it was given.
    expect(meeting.dueOn).toEqual(new Date('2026-11-30'));
  });

  test('tells the client and those who receive them', async () => {
    const { seeker, personId } = await withMuch();
    const receiver = await makeCounselor(lahti);
    value(await reportMove(actAs(seeker), { personId, municipalityCode: LAHTI, movedOn: '2026-11-16' }));
    await everythingDue(monday);
    const { id: subjectId } = await journeyOf(personId);
    const told = await prisma.notice.findMany({
      where: { subjectId, type: { endsWith: 'authority-changed' } },
    });
    expect(told.filter(({ accountId }) => accountId === receiver.accountId)).toHaveLength(1);
    // Whoever did it is not told what they did; staff doing it for them would be the client's news.
    expect(told.some(({ accountId }) => accountId === seeker.accountId)).toBe(false);
    expect((await periodsOf(personId)).at(-1)).toMatchObject({
      clientInformedAt: monday,
      receiverInformedAt: monday,
    });
  });

  test('at the moment in which somebody works on a meeting leaves both done or one refused, and nothing behind', async () => {
    for (let round = 0; round < 5; round++) {
      const { seeker, counselor, personId, meetingId } = await withMuch();
      const [moved, started] = await Promise.all([
        reportMove(actAs(seeker), { personId, municipalityCode: LAHTI, movedOn: '2026-11-16' }),
        startMeeting(actAs(counselor), { meetingId }),
      ]);
      expect(moved.kind).toBe('ok');
      expect(['ok', 'not-found', 'not-allowed']).toContain(started.kind);
      const meeting = await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } });
      expect(meeting.areaCode).toBe(lahti);
    }
  });

  test('leaves no table of a person’s matters behind that it does not know', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select "table_name" as "name" from information_schema.columns where "column_name" in ('personId', 'areaCode')
       group by 1 having count(*) = 2 order by 1`,
    );
    const tables = rows.map(({ name }) => name).sort();
    const moved = Object.values(machines).flatMap(({ machine }) => (machine.ofPerson ? [machine.table] : []));
    // What stays tells of its own time, follows by itself, or is the area of somebody's work.
    const stays = [
      'Account',
      'AuthorityPeriod',
      'CaseloadEntry',
      'History',
      'ReadFinding',
      'ReadLog',
      'SwitchNotice',
    ];
    expect(tables).toEqual([...new Set<string>([...moved, ...keptWithPerson, ...stays])].sort());
  });

  test('can be asked for within another command’s transaction', async () => {
    const { counselor, personId } = await withMuch();
    await transaction((tx) =>
      handOver(tx, { personId, areaCode: '8', municipalityCode: HELSINKI }, actAs(counselor)),
    );
    expect(await personOf(personId)).toMatchObject({ areaCode: '8', municipalityCode: HELSINKI });
  });
});

describe('A written switch notice (380/2023 17 §)', () => {
  const notice = (personId: string) => ({
    ...{ personId, areaCode: lahti, ground: 'study' as const },
    text: 'Opiskelen Lahdessa ja asun siellä arkisin.',
  });

  test('makes the person a client of the chosen area; they return when they want', async () => {
    const { seeker, personId } = await makeClient();
    value(await giveSwitchNotice(actAs(seeker), notice(personId)));
    expect(await placeOf(personId)).toBe('chosenAuthority');
    expect(await journeyOf(personId)).toMatchObject({ areaCode: lahti });
    expect(await personOf(personId)).toMatchObject({ municipalityCode: ESPOO });
    expect((await periodsOf(personId)).at(-1)).toMatchObject({
      why: { rule: 'switchNotice', verify: false },
    });
    value(await returnToHomeAuthority(actAs(seeker), { personId }));
    expect(await placeOf(personId)).toBe('homeAuthority');
    expect(await journeyOf(personId)).toMatchObject({ areaCode: espoo });
    expect(await prisma.switchNotice.findMany({ where: { personId } })).toMatchObject([
      { text: notice(personId).text, givenOn: new Date('2026-11-16'), endedOn: new Date('2026-11-16') },
    ]);
    expect((await returnToHomeAuthority(actAs(seeker), { personId })).kind).toBe('not-allowed');
  });

  test('for the sake of language is possible wherever one stays, and is told as to be verified (19 §)', async () => {
    const { seeker, personId } = await makeClient({ municipalityCode: LAHTI, areaCode: lahti });
    const forSwedish = { ...notice(personId), areaCode: espoo, ground: 'language' as const };
    value(await giveSwitchNotice(actAs(seeker), forSwedish));
    expect((await periodsOf(personId)).at(-1)).toMatchObject({
      areaCode: espoo,
      why: { rule: 'languageNotice', source: '380/2023 19 §', verify: true },
    });
  });

  test('no longer holds after a later move, wherever it goes', async () => {
    const { seeker, personId } = await makeClient();
    value(await giveSwitchNotice(actAs(seeker), notice(personId)));
    const later = actAs(seeker, at('2026-12-10'));
    value(await reportMove(later, { personId, municipalityCode: HELSINKI, movedOn: '2026-12-08' }));
    expect(await placeOf(personId)).toBe('homeAuthority');
    expect(await journeyOf(personId)).toMatchObject({ areaCode: '8' });
    expect(await prisma.authorityFacts.findUnique({ where: { personId } })).toMatchObject({
      switchNoticeId: null,
    });
  });

  test('may name a third area later; the first notice ends', async () => {
    const { seeker, personId } = await makeClient();
    value(await giveSwitchNotice(actAs(seeker), notice(personId)));
    value(await giveSwitchNotice(actAs(seeker), { ...notice(personId), areaCode: '8' }));
    expect(await journeyOf(personId)).toMatchObject({ areaCode: '8' });
    const open = await prisma.switchNotice.findMany({ where: { personId, endedOn: null } });
    expect(open).toMatchObject([{ areaCode: '8' }]);
  });

  test('is refused for the area that serves already, in the trial, for others and from an old page', async () => {
    const { seeker, personId } = await makeClient();
    const { version } = await journeyOf(personId);
    const give = (over: object, who: SeekerActor = seeker) =>
      giveSwitchNotice(actAs(who), { ...notice(personId), ...over });
    expect(await give({ areaCode: espoo })).toEqual({ kind: 'invalid', errors: { areaCode: ['sameArea'] } });
    expect(await give({ areaCode: '46' })).toEqual({ kind: 'invalid', errors: { areaCode: ['choose'] } });
    expect((await give({}, await makePerson())).kind).toBe('not-found');
    expect((await give({ version: version - 1 })).kind).toBe('stale');
    const inTrial = await makeClient({}, at('2022-06-01'));
    const then = actAs(inTrial.seeker, at('2022-06-02'));
    expect((await giveSwitchNotice(then, notice(inTrial.personId))).kind).toBe('not-allowed');
    expect(await prisma.switchNotice.count({ where: { personId: inTrial.personId } })).toBe(0);
  });
});

describe('In the trial (1269/2020)', () => {
  const june = at('2022-06-01');
  /** Over 30, Finnish-speaking and entitled to earnings-related allowance: with the TE Office. */
  const funded: RegistrationAnswers = {
    ...answers,
    situation: { situation: 'unemployed', since: null, benefitPayer: 'fund' },
  };
  const atTeOffice = () => makeClient({ birthDate: '1980-05-05' }, june, funded);
  const inTrial = () => makeClient({ birthDate: '1980-05-05' }, june);

  test('whoever comes to belong to the group is moved to the municipality (5 §)', async () => {
    const { counselor, personId } = await atTeOffice();
    expect(await placeOf(personId)).toBe('teOffice');
    const act = actAs(counselor, at('2022-09-01'));
    value(await recordAuthorityFacts(act, { personId, facts: { earningsRelated: false } }));
    expect(await placeOf(personId)).toBe('trialMunicipality');
    expect((await journeyOf(personId)).context).toMatchObject({ wasTrialClient: true, servedBy: 'trial' });
    expect((await periodsOf(personId)).at(-1)).toMatchObject({
      kind: 'trialMunicipality',
      municipalityCode: ESPOO,
      why: { rule: 'trialCriterion', facts: { criterion: 'noEarningsRelatedAllowance' } },
    });
  });

  test.each([
    [7, 'trialMunicipality', 'trialSoon'],
    [8, 'teOffice', null],
  ])('who will belong in %i days is then with the %s', async (days, place, rule) => {
    const { personId } = await atTeOffice();
    const reported = '2022-09-01';
    const facts = { earningsRelated: false, from: addDays(reported, days) };
    await transaction((tx) =>
      noteAuthorityFacts(tx, { personId, facts }, actAs({ role: 'system', accountId: null }, at(reported))),
    );
    expect(await placeOf(personId)).toBe(place);
    if (rule) expect((await periodsOf(personId)).at(-1)?.why).toMatchObject({ rule });
    await catchUp(at('2022-09-10'));
    expect(await placeOf(personId)).toBe('trialMunicipality');
  });

  test('at registration the seven days are looked ahead too', async () => {
    const soon = (since: string): RegistrationAnswers => ({
      ...answers,
      situation: { situation: 'threatened', since, benefitPayer: 'kela' },
    });
    expect(await placeOf((await makeClient({}, june, soon('2022-06-08'))).personId)).toBe(
      'trialMunicipality',
    );
    const later = await makeClient({}, june, soon('2022-06-09'));
    expect(await placeOf(later.personId)).toBe('teOffice');
    await catchUp(at('2022-06-09'));
    expect(await placeOf(later.personId)).toBe('trialMunicipality');
  });

  test('a move of home leads to the other trial municipality, or out of the trial (5 §)', async () => {
    const { seeker, personId } = await inTrial();
    const act = (day: string) => actAs(seeker, at(day));
    value(
      await reportMove(act('2022-08-01'), { personId, municipalityCode: HOLLOLA, movedOn: '2022-08-01' }),
    );
    expect((await periodsOf(personId)).at(-1)).toMatchObject({
      event: 'MOVE_WITHIN_TRIAL',
      municipalityCode: HOLLOLA,
      areaCode: '31',
      why: { rule: 'trialWasClient' },
    });
    value(
      await reportMove(act('2022-10-01'), { personId, municipalityCode: HELSINKI, movedOn: '2022-10-01' }),
    );
    expect(await placeOf(personId)).toBe('teOffice');
    expect((await periodsOf(personId)).at(-1)).toMatchObject({ event: 'MOVE_TO_TE_OFFICE', areaCode: '8' });
  });

  test('staff leave somebody with the TE Office with a reason, and end it again', async () => {
    const { counselor, personId } = await atTeOffice();
    const act = actAs(counselor, at('2022-07-01'));
    const decision = { personId, reason: 'Palvelu ruotsiksi', ground: 'languageRights' as const };
    value(await placeClient(act, { ...decision, decision: 'keepAtTeOffice' }));
    expect((await periodsOf(personId)).at(-1)).toMatchObject({
      event: 'KEEP_AT_TE_OFFICE',
      reason: 'Palvelu ruotsiksi',
      decidedBy: counselor.accountId,
      why: { rule: 'trialPlaced', facts: { ground: 'languageRights' } },
    });
    value(await recordAuthorityFacts(act, { personId, facts: { earningsRelated: false } }));
    expect(await placeOf(personId)).toBe('teOffice');
    value(await placeClient(act, { personId, reason: '', decision: 'asTheLawSays' }));
    expect(await placeOf(personId)).toBe('trialMunicipality');
  });

  test('staff move a client to the TE Office or to another trial municipality for safety (671/2022)', async () => {
    const { counselor, personId } = await inTrial();
    const act = actAs(counselor, at('2022-09-15'));
    const decision = { personId, reason: 'Asiakas pyysi', ground: 'safety' as const };
    value(await placeClient(act, { ...decision, decision: 'toTeOffice' }));
    expect(await placeOf(personId)).toBe('teOffice');
    const other = await inTrial();
    const moving = actAs(other.counselor, at('2022-09-15'));
    value(
      await placeClient(moving, {
        ...{ ...decision, personId: other.personId, decision: 'toMunicipality' as const },
        municipalityCode: LAHTI,
      }),
    );
    expect(await journeyOf(other.personId)).toMatchObject({ areaCode: lahti, counselorId: null });
  });

  test('a move has only the grounds that the act names, a municipality of the trial, and a client of the area', async () => {
    const { counselor, personId } = await inTrial();
    const act = actAs(counselor, at('2022-09-15'));
    const say = (over: object, by = act) =>
      placeClient(by, {
        ...{ personId, reason: 'Syy', ground: 'safety', decision: 'toMunicipality', municipalityCode: LAHTI },
        ...over,
      });
    expect(await say({ municipalityCode: HELSINKI })).toMatchObject({ kind: 'invalid' });
    expect(await say({ ground: 'otherJustified' })).toMatchObject({ kind: 'invalid' });
    expect((await say({}, actAs(await makeCounselor(lahti), june))).kind).toBe('not-found');
    expect((await say({ decision: 'keepAtTeOffice' })).kind).toBe('not-allowed');
    expect((await say({ version: 1 })).kind).toBe('stale');
    // Moved to where they are already is no move.
    expect((await say({ municipalityCode: ESPOO })).kind).toBe('not-allowed');
  });

  test('change security at 55 leads to the TE Office (671/2022), to be verified', async () => {
    const { counselor, personId } = await makeClient({ birthDate: '1965-01-01' }, june);
    const act = actAs(counselor, at('2023-01-10'));
    value(await recordAuthorityFacts(act, { personId, facts: { changeSecurity55: true } }));
    expect(await placeOf(personId)).toBe('teOffice');
    expect((await periodsOf(personId)).at(-1)?.why).toMatchObject({
      rule: 'trialChangeSecurity',
      verify: true,
    });
  });

  test('the municipality’s client stays its client on a restart though no criterion holds (6 §)', async () => {
    const { seeker, counselor, personId } = await inTrial();
    value(await endJobseeking(actAs(seeker, at('2022-12-01')), { personId, reason: 'employed' }));
    await everythingDue(at('2022-12-01'));
    expect((await periodsOf(personId)).at(-1)?.until).toEqual(new Date('2022-12-01'));
    const again = actAs(counselor, at('2023-10-02'));
    value(await restartJobseeking(again, { personId }));
    value(await saveRegistrationAnswers(again, { personId, answers: funded }));
    value(await completeRegistration(again, { personId }));
    expect(await placeOf(personId)).toBe('trialMunicipality');
    expect((await periodsOf(personId)).at(-1)?.why).toMatchObject({ rule: 'trialWasClient' });
  });

  test('on 1 January 2025 the worker gives everybody to the employment authority of the home', async () => {
    const december = at('2024-12-02');
    const trialClient = await makeClient({ birthDate: '1980-05-05' }, december);
    const teClient = await makeClient({ birthDate: '1980-05-05' }, december, funded);
    await catchUp(at('2025-01-02'));
    for (const { personId } of [trialClient, teClient]) {
      expect(await placeOf(personId)).toBe('homeAuthority');
      const last = (await periodsOf(personId)).at(-1);
      expect(last).toMatchObject({
        event: 'RESPONSIBILITY_MOVED',
        from: new Date('2025-01-01'),
        areaCode: espoo,
        decidedRole: 'system',
        why: { regime: 'R2', rule: 'homeMunicipality' },
      });
      expect(last?.clientInformedAt).not.toBeNull();
    }
  });
});
