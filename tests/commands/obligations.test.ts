import { describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { askClarification as askAboutAbsence } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordNeglect as recordAbsenceAsNeglect } from '#app/features/meetings/commands/record-neglect.server.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import { acceptReason } from '#app/features/obligations/commands/accept-reason.server.ts';
import { askClarification } from '#app/features/obligations/commands/ask-clarification.server.ts';
import { closeObligations } from '#app/features/obligations/commands/close-obligations.server.ts';
import { correctAct } from '#app/features/obligations/commands/correct-act.server.ts';
import { evaluatePeriod } from '#app/features/obligations/commands/evaluate-period.server.ts';
import { giveClarification } from '#app/features/obligations/commands/give-clarification.server.ts';
import { judgeAct } from '#app/features/obligations/commands/judge-act.server.ts';
import { postponeObligation } from '#app/features/obligations/commands/postpone-obligation.server.ts';
import { recordNeglect } from '#app/features/obligations/commands/record-neglect.server.ts';
import { recordStatement } from '#app/features/obligations/commands/record-statement.server.ts';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { requestStatement } from '#app/features/obligations/commands/request-statement.server.ts';
import { resumeObligation } from '#app/features/obligations/commands/resume-obligation.server.ts';
import { sendReminder } from '#app/features/obligations/commands/send-reminder.server.ts';
import { setActStage } from '#app/features/obligations/commands/set-act-stage.server.ts';
import { withdrawAct } from '#app/features/obligations/commands/withdraw-act.server.ts';
import {
  getClientObligation,
  getObligationForCounselor,
  getPeriodForCounselor,
} from '#app/features/obligations/counselor-period.queries.server.ts';
import { earlierNeglects, firstStepAfterNeglect } from '#app/features/obligations/earlier-neglects.server.ts';
import {
  getOwnAct,
  getOwnObligation,
  getOwnPeriod,
  listOwnActs,
} from '#app/features/obligations/own-obligation.queries.server.ts';
import { postponeForService, resumeAfterService } from '#app/features/obligations/service-pause.server.ts';
import { confirmPlan } from '#app/features/plans/commands/confirm-plan.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { inconsistencies } from '#tests/support/consistency.ts';
import { v7 as uuid } from 'uuid';
import { clock } from '#app/core/actor.ts';
import { actAs, lahti, makeCounselor, makePerson, value } from '#tests/support/factories.ts';
import {
  actsOf,
  jobSeeker,
  obligationOf,
  on,
  periodOn,
  periodsOf,
  planInForce,
  sentTo,
  type Case,
} from '#tests/support/obligations.ts';

const start = '2026-02-02';

async function running(day = start): Promise<Case & { planId: string }> {
  const person = await jobSeeker(day);
  return { ...person, planId: await planInForce(person, day) };
}

let job = 0;
const application = (day: string) => ({
  kind: 'application' as const,
  on: day,
  what: `Kokki ${(job += 1)}`,
  employer: 'Ravintola Oy',
});

async function apply({ seeker, personId }: Case, day: string, times = 1) {
  const done = [];
  for (let each = 0; each < times; each += 1)
    done.push(value(await reportAct(actAs(seeker, on(day)), { personId, ...application(day) })));
  return done;
}

/** A period that fell short, evaluated as such. */
async function short(person: Case, day = start, counselorDay?: string) {
  const period = await periodOn(person.personId, day);
  const later = on(counselorDay ?? isoDate(new Date(Date.parse(period.to) + 20 * 86_400_000)));
  await catchUp(later);
  const act = actAs(person.counselor, later);
  const target = { periodId: period.id };
  value(await evaluatePeriod(act, { ...target, result: 'short', note: 'Yksi neljästä.' }));
  return { period, act, target, later };
}

/** Heard, and recorded as a neglect. */
async function neglected(person: Case, day = start) {
  const found = await short(person, day);
  value(await askClarification(found.act, found.target));
  const answer = { ...found.target, reason: 'other', text: 'En ehtinyt.' } as const;
  value(await giveClarification(actAs(person.seeker, found.later), answer));
  value(await recordNeglect(found.act, found.target));
  return found;
}

describe('A plan in force', () => {
  it('sets three review periods of four, with the law and the days that it was given', async () => {
    const { personId, seeker } = await running();
    expect(await obligationOf(personId)).toMatchObject({
      ...{ state: 'active', mode: 'standard', perPeriod: 4, periods: 3, merged: false },
      why: { rule: 'obligationStandard', regime: 'R3' },
    });
    const periods = await periodsOf(personId);
    expect(periods.map(({ from, to, target, number }) => [number, from, to, target])).toEqual([
      [1, '2026-02-02', '2026-03-01', 4],
      [2, '2026-03-02', '2026-04-01', 4],
      [3, '2026-04-02', '2026-05-01', 4],
    ]);
    // The plan's day for the first; a week after the others, past days off.
    expect(periods.map(({ reportBy }) => isoDate(reportBy))).toEqual([
      '2026-03-02',
      '2026-04-08',
      '2026-05-08',
    ]);
    await catchUp(on(start));
    expect(await sentTo(seeker.accountId)).toContain('seeker.obligation-set');
  });

  it('keeps the days that it gave when the law changes; what is set later follows the later law', async () => {
    const person = await running();
    const { personId, planId, counselor } = person;
    const given = await periodsOf(personId);
    await catchUp(on('2026-05-02'));
    const after = await periodsOf(personId);
    expect(after.map(({ from, to, target, why }) => ({ from, to, target, why }))).toEqual(
      given.map(({ from, to, target, why }) => ({ from, to, target, why })),
    );
    expect(await obligationOf(personId)).toMatchObject({ state: 'periodsOver', why: { regime: 'R3' } });
    await catchUp(on('2026-05-04'));
    value(await confirmPlan(actAs(counselor, on('2026-05-04')), { planId }));
    expect(await obligationOf(personId)).toMatchObject({ state: 'active', why: { regime: 'R5' } });
    expect((await periodsOf(personId)).map(({ number, from, why }) => [number, from, why])).toMatchObject([
      ...given.map(({ number, from }) => [number, from, { regime: 'R3' }]),
      [4, '2026-05-04', { regime: 'R5' }],
      [5, '2026-06-04', { regime: 'R5' }],
      [6, '2026-07-04', { regime: 'R5' }],
    ]);
  });

  it('before the Nordic model sets no number', async () => {
    const person = await jobSeeker('2022-03-01');
    await planInForce(person, '2022-03-01');
    expect(await obligationOf(person.personId)).toMatchObject({ state: 'notSet', mode: 'individual' });
    expect(await periodsOf(person.personId)).toEqual([]);
  });

  it.each([
    [
      'joined for a weighty reason, the total stays',
      { mode: 'merged', target: null, reason: 'weightyReason' },
      [[12, '2026-05-01']],
    ],
    [
      'lowered, with its reason',
      { mode: 'lowered', target: 2, reason: 'labourMarket' },
      [
        [2, '2026-03-01'],
        [2, '2026-04-01'],
        [2, '2026-05-01'],
      ],
    ],
    [
      'one in three months in part-time work',
      { mode: 'partTime', target: null, reason: null },
      [[1, '2026-05-01']],
    ],
    [
      'three in three months in studies',
      { mode: 'noVocationalStudy', target: null, reason: null },
      [[3, '2026-05-01']],
    ],
    [
      'only whole months where unemployment is about to end',
      { mode: 'shortRemaining', target: 4, reason: null, on: '2026-04-10' },
      [
        [4, '2026-03-01'],
        [4, '2026-04-01'],
      ],
    ],
  ] as const)('%s', async (_name, decision, wanted) => {
    const person = await jobSeeker(start);
    await planInForce(person, start, { ...decision });
    const periods = await periodsOf(person.personId);
    expect(periods.map(({ target, to }) => [target, to])).toEqual(wanted);
    expect(await obligationOf(person.personId)).toMatchObject({
      mode: decision.mode,
      reason: decision.reason,
    });
  });

  it('leaves the obligation unset only with a reason', async () => {
    const person = await jobSeeker(start);
    const unexplained = { mode: 'notSet', target: null, reason: null } as const;
    await expect(planInForce(person, start, unexplained)).rejects.toThrow('obligationReason');
    const other = await jobSeeker(start);
    await planInForce(other, start, { ...unexplained, reason: 'literacyStudies' });
    expect(await obligationOf(other.personId)).toMatchObject({ state: 'notSet', reason: 'literacyStudies' });
    expect(await periodsOf(other.personId)).toEqual([]);
  });

  it('that is replaced takes along what was done in the running period and asks for no more than it did', async () => {
    const person = await running();
    await apply(person, '2026-02-10', 2);
    await planInForce(person, '2026-02-16', { mode: 'lowered', target: 3, reason: 'labourMarket' });
    const periods = await periodsOf(person.personId);
    expect(periods.filter(({ state }) => state === 'cancelled')).toHaveLength(3);
    expect(await periodOn(person.personId, start)).toMatchObject({
      ...{ from: start, to: '2026-03-01', target: 3 },
      context: { done: 2 },
    });
    const { counts } = await kysely
      .selectFrom('Obligation')
      .select(({ fn }) => fn.countAll<number>().as('counts'))
      .where('personId', '=', person.personId)
      .executeTakeFirstOrThrow();
    expect(Number(counts)).toBe(2);
    const states = await kysely
      .selectFrom('Obligation')
      .select('state')
      .where('personId', '=', person.personId)
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
    expect(states.map(({ state }) => state)).toEqual(['ended', 'active']);
  });

  it('that asks for more begins when the running period has ended', async () => {
    const person = await jobSeeker(start);
    await planInForce(person, start, { mode: 'lowered', target: 1, reason: 'labourMarket' });
    await planInForce(person, '2026-02-16');
    expect(await periodOn(person.personId, '2026-02-20')).toMatchObject({ target: 1, to: '2026-03-01' });
    expect(await periodOn(person.personId, '2026-03-02')).toMatchObject({ target: 4, from: '2026-03-02' });
    await catchUp(on('2026-03-03'));
    expect(await obligationOf(person.personId)).toMatchObject({ state: 'active' });
  });
});

describe('A start that waits', () => {
  it('begins by itself when the work ends, by the law of that day', async () => {
    const person = await jobSeeker(start);
    const { personId, seeker } = person;
    const decision = { mode: 'postponed', target: null, reason: 'workOver80', on: '2026-03-15' } as const;
    await planInForce(person, start, decision);
    expect(await obligationOf(personId)).toMatchObject({ state: 'postponed', postponedBy: 'workOver80' });
    expect(await periodsOf(personId)).toEqual([]);
    await catchUp(on('2026-03-14'));
    expect(await periodsOf(personId)).toEqual([]);
    await catchUp(on('2026-03-15'));
    expect(await obligationOf(personId)).toMatchObject({ state: 'active', why: { regime: 'R4' } });
    expect((await periodsOf(personId)).map(({ from }) => from)).toEqual([
      '2026-03-15',
      '2026-04-15',
      '2026-05-15',
    ]);
    await catchUp(on('2026-03-15'));
    expect(await sentTo(seeker.accountId)).toEqual(
      expect.arrayContaining(['seeker.obligation-postponed', 'seeker.obligation-resumed']),
    );
  });

  it('of a laid-off person lasts three months from the lay-off', async () => {
    const person = await jobSeeker(start);
    const laidOff = { mode: 'postponed', target: null, reason: 'laidOff', on: '2026-01-20' } as const;
    await planInForce(person, start, laidOff);
    expect(isoDate((await obligationOf(person.personId)).postponedUntil ?? new Date(0))).toBe('2026-04-20');
  });

  it('needs the day that it turns on', async () => {
    const person = await jobSeeker(start);
    const undated = { mode: 'postponed', target: null, reason: 'workOver80' } as const;
    await expect(planInForce(person, start, undated)).rejects.toThrow('obligationOn');
  });

  it('is recorded by a counselor, who can also end it; running periods end without evaluation', async () => {
    const person = await running();
    const { personId, counselor, seeker } = person;
    const { id: obligationId, version } = await obligationOf(personId);
    const work = { obligationId, version, ground: 'workOver80', on: '2026-03-10' } as const;
    expect(await postponeObligation(actAs(seeker, on(start)), work)).toEqual({ kind: 'forbidden' });
    const stranger = await makeCounselor(lahti);
    expect(await postponeObligation(actAs(stranger, on(start)), work)).toEqual({ kind: 'not-found' });
    const past = { ...work, on: '2026-01-10' };
    expect(await postponeObligation(actAs(counselor, on(start)), past)).toMatchObject({ kind: 'invalid' });
    value(await postponeObligation(actAs(counselor, on(start)), work));
    expect(await postponeObligation(actAs(counselor, on(start)), work)).toEqual({ kind: 'stale' });
    expect((await periodsOf(personId)).map(({ state }) => state)).toEqual(Array(3).fill('cancelled'));
    value(await resumeObligation(actAs(counselor, on('2026-02-20')), { obligationId }));
    expect(await periodOn(personId, '2026-02-20')).toMatchObject({ from: '2026-02-20', target: 4 });
    await catchUp(on('2026-03-11'));
    expect((await periodsOf(personId)).filter(({ state }) => state === 'open')).toHaveLength(3);
  });

  const service = { from: '2026-02-09', until: '2026-06-09', hasVocationalEducation: false };
  const pause = ({ personId, counselor }: Case, kind: string, over: Partial<typeof service> = {}) =>
    transaction((tx) =>
      postponeForService(
        tx,
        { ...service, ...over, personId, kind, referralId: personId },
        actAs(counselor, on('2026-02-09')),
      ),
    );

  it('during a training of over a month lasts until the discussion before its end', async () => {
    const person = await running();
    await pause(person, 'labourMarketTraining');
    const obligation = await obligationOf(person.personId);
    expect(obligation).toMatchObject({ state: 'postponed', postponedBy: 'longService' });
    expect(isoDate(obligation.postponedUntil ?? new Date(0))).toBe('2026-05-11');
    const { personId, counselor } = person;
    await transaction((tx) =>
      resumeAfterService(tx, { personId, referralId: uuid() }, actAs(counselor, on('2026-03-01'))),
    );
    expect(await obligationOf(personId)).toMatchObject({ state: 'postponed' });
    await transaction((tx) =>
      resumeAfterService(tx, { personId, referralId: personId }, actAs(counselor, on('2026-03-01'))),
    );
    expect(await obligationOf(personId)).toMatchObject({ state: 'active' });
    expect(await periodOn(personId, '2026-03-01')).toMatchObject({ from: '2026-03-01' });
  });

  it('cuts short no period whose target is reached, and leaves a wait for work alone', async () => {
    const person = await running();
    await apply(person, '2026-02-08', 4);
    await pause(person, 'workTrial');
    expect((await periodsOf(person.personId)).map(({ state }) => state)).toEqual([
      'targetReached',
      'cancelled',
      'cancelled',
    ]);
    await catchUp(on('2026-03-03'));
    expect(await periodOn(person.personId, start)).toMatchObject({ state: 'fulfilled' });
    const atWork = await jobSeeker(start);
    const work = { mode: 'postponed', target: null, reason: 'workOver80', on: '2026-03-15' } as const;
    await planInForce(atWork, start, work);
    await pause(atWork, 'workTrial');
    expect(await obligationOf(atWork.personId)).toMatchObject({
      postponedBy: 'workOver80',
      referralId: null,
    });
  });

  it('does not follow from a short training, from coaching, or from studies after vocational education', async () => {
    const person = await running();
    await pause(person, 'labourMarketTraining', { until: '2026-03-01' });
    await pause(person, 'jobSearchCoaching');
    await pause(person, 'selfMotivatedStudy', { hasVocationalEducation: true });
    expect(await obligationOf(person.personId)).toMatchObject({ state: 'active' });
    expect((await periodsOf(person.personId)).map(({ state }) => state)).toEqual(Array(3).fill('open'));
  });

  it('studies without vocational education ask for three in three months', async () => {
    const person = await running();
    await pause(person, 'selfMotivatedStudy');
    expect(await periodOn(person.personId, '2026-02-09')).toMatchObject({
      ...{ from: '2026-02-09', to: '2026-05-08', target: 3 },
      why: { rule: 'reviewPeriod' },
    });
  });

  it('joint-purchase training leaves the obligation out until it ends', async () => {
    const person = await running();
    await pause(person, 'jointPurchaseTraining');
    expect(await obligationOf(person.personId)).toMatchObject({
      state: 'notSet',
      why: { rule: 'obligationNotSet', facts: { ground: 'jointPurchaseTraining' } },
    });
    const { personId, counselor } = person;
    await transaction((tx) =>
      resumeAfterService(tx, { personId, referralId: personId }, actAs(counselor, on('2026-06-10'))),
    );
    expect(await periodOn(personId, '2026-06-10')).toMatchObject({ from: '2026-06-10', target: 4 });
  });
});

describe('What a person did', () => {
  it('is counted live, and four in a month are enough', async () => {
    const person = await running();
    const [first, , , fourth] = await apply(person, '2026-02-10', 4);
    expect(first).toMatchObject({ counts: 'yes', done: 1, target: 4 });
    expect(fourth).toMatchObject({ done: 4, target: 4 });
    expect(await periodOn(person.personId, start)).toMatchObject({ state: 'targetReached' });
    await catchUp(on('2026-03-02'));
    expect(await periodOn(person.personId, start)).toMatchObject({ state: 'fulfilled' });
  });

  it('is one act for one job on one day, however it is written', async () => {
    const { seeker, personId } = await running();
    const act = actAs(seeker, on('2026-02-10'));
    const cook = {
      personId,
      kind: 'application',
      on: '2026-02-09',
      what: 'Kokki',
      employer: 'Oy Ruoka Ab',
    } as const;
    value(await reportAct(act, cook));
    const again = { ...cook, what: ' KOKKI ', employer: 'oy  ruoka ab' };
    expect(await reportAct(act, again)).toEqual({ kind: 'invalid', errors: { what: ['sameJob'] } });
    value(await reportAct(act, { ...cook, on: '2026-02-10' }));
    expect(await actsOf(personId)).toHaveLength(2);
  });

  it('sent twice at once is written once', async () => {
    const { seeker, personId } = await running();
    const act = actAs(seeker, on('2026-02-10'));
    const cook = { personId, ...application('2026-02-10') };
    const answers = await Promise.all(Array.from({ length: 8 }, () => reportAct(act, cook)));
    expect(answers.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
    expect(await periodOn(personId, start)).toMatchObject({ context: { done: 1 } });
  });

  it('eight different ones at once are all counted', async () => {
    const { seeker, personId } = await running();
    const act = actAs(seeker, on('2026-02-10'));
    const all = Array.from({ length: 8 }, () => ({ personId, ...application('2026-02-10') }));
    const answers = await Promise.all(all.map((each) => reportAct(act, each)));
    expect(answers.map(({ kind }) => kind)).toEqual(Array(8).fill('ok'));
    expect(await periodOn(personId, start)).toMatchObject({ context: { done: 8 }, state: 'targetReached' });
  });

  it('lies neither in the future nor in another’s log', async () => {
    const { seeker, personId, counselor } = await running();
    const tomorrow = { personId, ...application('2026-02-11') };
    const act = actAs(seeker, on('2026-02-10'));
    expect(await reportAct(act, tomorrow)).toEqual({ kind: 'invalid', errors: { on: ['future'] } });
    const today = { ...tomorrow, on: '2026-02-10' };
    const other = await makePerson();
    expect(await reportAct(actAs(other, on('2026-02-10')), today)).toEqual({ kind: 'not-found' });
    const stranger = await makeCounselor(lahti);
    expect(await reportAct(actAs(stranger, on('2026-02-10')), today)).toEqual({ kind: 'not-found' });
    const outside = { ...today, on: '2026-01-20' };
    for (const nobody of [other, stranger])
      expect(await reportAct(actAs(nobody, on('2026-02-10')), outside)).toEqual({ kind: 'not-found' });
    value(await reportAct({ ...actAs(counselor, on('2026-02-10')), channel: 'phone' }, today));
    expect(await actsOf(personId)).toMatchObject([
      { recordedRole: 'counselor', channel: 'phone', recordedBy: counselor.accountId },
    ]);
  });

  it('outside every period is kept and does not count', async () => {
    const { seeker, personId } = await running();
    const before = { personId, ...application('2026-01-20') };
    const kept = value(await reportAct(actAs(seeker, on(start)), before));
    expect(kept).toEqual({ actId: kept.actId, periodId: null, counts: 'no', done: null, target: null });
    expect(await listOwnActs(seeker)).toMatchObject([{ counts: 'no', why: { rule: 'countsNoPeriod' } }]);
  });

  it('that a person has to judge counts when they have, in the counselor’s name', async () => {
    const person = await running();
    const { seeker, personId, counselor } = person;
    const other = { personId, ...application('2026-02-10'), kind: 'otherAct' as const };
    const { actId, counts, done } = value(await reportAct(actAs(seeker, on('2026-02-10')), other));
    expect([counts, done]).toEqual(['human', 0]);
    const judged = { actId, version: 0, counts: true };
    expect(await judgeAct(actAs(seeker, on('2026-02-11')), judged)).toEqual({ kind: 'forbidden' });
    value(await judgeAct(actAs(counselor, on('2026-02-11')), judged));
    expect(await judgeAct(actAs(counselor, on('2026-02-11')), judged)).toEqual({ kind: 'stale' });
    expect(await getOwnAct(seeker, actId)).toMatchObject({ counts: 'yes', judged: true });
    expect(await periodOn(personId, start)).toMatchObject({ context: { done: 1 } });
  });

  it('is corrected and taken back until the period is evaluated, and the count follows', async () => {
    const person = await running();
    const { seeker, personId } = person;
    const [first, second] = await apply(person, '2026-02-10', 4);
    const act = actAs(seeker, on('2026-02-12'));
    const moved = { actId: first?.actId ?? '', version: 0, ...application('2026-01-15') };
    expect(await correctAct(actAs(await makePerson(), on('2026-02-12')), moved)).toEqual({
      kind: 'not-found',
    });
    value(await correctAct(act, moved));
    expect(await correctAct(act, moved)).toEqual({ kind: 'stale' });
    expect(await periodOn(personId, start)).toMatchObject({ state: 'open', context: { done: 3 } });
    value(await withdrawAct(act, { actId: second?.actId ?? '', version: 0 }));
    expect(await withdrawAct(act, { actId: second?.actId ?? '', version: 1 })).toEqual({ kind: 'not-found' });
    expect(await periodOn(personId, start)).toMatchObject({ context: { done: 2 } });
    expect(await actsOf(personId)).toHaveLength(4);
    expect(await listOwnActs(seeker)).toHaveLength(3);
  });

  it('has a stage that changes nothing of what counts', async () => {
    const person = await running();
    const [first] = await apply(person, '2026-02-10');
    const target = { actId: first?.actId ?? '', version: 0, stage: 'refused' } as const;
    value(await setActStage(actAs(person.seeker, on('2026-02-20')), target));
    expect(await setActStage(actAs(person.seeker, on('2026-02-20')), target)).toEqual({ kind: 'stale' });
    expect(await getOwnAct(person.seeker, first?.actId ?? '')).toMatchObject({
      stage: 'refused',
      counts: 'yes',
    });
  });

  it('can be told after the period, until it is evaluated', async () => {
    const person = await running();
    const { seeker, personId } = person;
    await apply(person, '2026-02-10', 3);
    await catchUp(on('2026-03-02'));
    expect(await periodOn(personId, start)).toMatchObject({ state: 'reporting' });
    expect(await sentTo(seeker.accountId)).toContain('seeker.search-report-due');
    const late = { personId, ...application('2026-02-27') };
    value(await reportAct(actAs(seeker, on('2026-03-02')), late));
    expect(await periodOn(personId, start)).toMatchObject({ state: 'fulfilled', context: { done: 4 } });
  });
});

describe('The clock', () => {
  it('warns, ends the period, waits for reports, and stops at a person', async () => {
    const person = await running();
    const { personId, seeker, counselor } = person;
    await kysely
      .updateTable('Journey')
      .set({ counselorId: counselor.accountId })
      .where('personId', '=', personId)
      .execute();
    await catchUp(on('2026-02-22'));
    expect(await sentTo(seeker.accountId)).toContain('seeker.search-period-ending');
    await catchUp(on('2026-03-02'));
    expect(await periodOn(personId, start)).toMatchObject({ state: 'reporting' });
    await catchUp(on('2026-03-03'));
    expect(await periodOn(personId, start)).toMatchObject({ state: 'evaluation' });
    expect(await sentTo(counselor.accountId)).toContain('counselor.search-to-evaluate');
    await catchUp(on('2026-04-01'));
    expect(await periodOn(personId, start)).toMatchObject({ state: 'evaluation' });
  });

  it('has no event that records a neglect: after a question it only says that no answer came', async () => {
    const person = await running();
    const { act, target, later } = await short(person);
    expect(await recordNeglect(act, target)).toEqual({ kind: 'not-allowed' });
    value(await askClarification(act, target));
    expect(await recordNeglect(act, target)).toEqual({ kind: 'not-allowed' });
    await catchUp(new Date(later.getTime() + 60 * 86_400_000));
    expect(await periodOn(person.personId, start)).toMatchObject({ state: 'unanswered' });
  });
});

describe('A period that fell short', () => {
  it('is heard first; a reason that the law accepts ends it there and is in no ladder', async () => {
    const person = await running();
    const { act, target, later } = await short(person);
    const past = { ...target, answerDueOn: isoDate(later) };
    expect(await askClarification(act, past)).toMatchObject({ kind: 'invalid' });
    value(await askClarification(act, target));
    const seeker = actAs(person.seeker, later);
    const empty = { ...target, reason: 'other', text: ' ' } as const;
    expect(await giveClarification(seeker, empty)).toMatchObject({ errors: { answer: ['required'] } });
    const ofJob = { ...target, reason: 'longTravel', text: '' } as const;
    expect(await giveClarification(seeker, ofJob)).toMatchObject({ errors: { reason: ['choose'] } });
    const stranger = actAs(await makePerson(), later);
    const ill = { ...target, reason: 'illness', text: 'Olin sairaana.' } as const;
    expect(await giveClarification(stranger, ill)).toEqual({ kind: 'not-found' });
    value(await giveClarification(seeker, ill));
    expect(await acceptReason(seeker, { ...target, reason: 'illness' })).toEqual({ kind: 'forbidden' });
    value(await acceptReason(act, { ...target, reason: 'illness' }));
    expect(await periodOn(person.personId, start)).toMatchObject({ state: 'excused', reasonCode: 'illness' });
    expect(await transaction((tx) => earlierNeglects(tx, person.personId))).toEqual([]);
  });

  it('is met after all when the person tells more in the hearing', async () => {
    const person = await running();
    await apply(person, '2026-02-10', 3);
    const { act, target, later } = await short(person);
    value(await askClarification(act, target));
    const forgotten = { personId: person.personId, ...application('2026-02-20') };
    value(await reportAct(actAs(person.seeker, later), forgotten));
    value(await evaluatePeriod(act, { ...target, result: 'met', note: '' }));
    expect(await periodOn(person.personId, start)).toMatchObject({
      state: 'fulfilled',
      context: { done: 4 },
    });
    const afterwards = { personId: person.personId, ...application('2026-02-21') };
    value(await reportAct(actAs(person.seeker, later), afterwards));
  });

  it('takes no more acts when a neglect has been recorded', async () => {
    const person = await running();
    const { later } = await neglected(person);
    const late = { personId: person.personId, ...application('2026-02-21') };
    expect(await reportAct(actAs(person.seeker, later), late)).toEqual({
      kind: 'invalid',
      errors: { on: ['evaluated'] },
    });
  });

  it.each([
    ['R1', '2023-02-06', 'reminder'],
    ['R2', '2025-02-03', 'reminder'],
    ['R3, though recorded in R4,', '2026-01-20', 'reminder'],
    ['R4', '2026-03-02', 'statementRequest'],
    ['R6', '2026-09-07', 'statementRequest'],
  ])('in %s leads first to what the law of the day of the neglect says', async (_regime, day, step) => {
    const person = await running(day);
    const { act, target } = await neglected(person, day);
    const other = step === 'reminder' ? requestStatement : sendReminder;
    const own = step === 'reminder' ? sendReminder : requestStatement;
    expect(await other(act, target)).toEqual({ kind: 'not-allowed' });
    value(await own(act, target));
    const { personId } = person;
    const [recorded] = await transaction((tx) => earlierNeglects(tx, personId));
    expect(recorded).toMatchObject({ kind: 'searchNotAsPlanned' });
  });

  it('twice within a year leads to KEHA also in R3, and a missed meeting counts with it', async () => {
    const person = await running('2025-02-03');
    const { personId, seeker } = person;
    const first = await neglected(person, '2025-02-03');
    value(await sendReminder(first.act, first.target));
    const noShow = { personId, date: '2025-06-01', kind: 'noShow' } as const;
    expect(await transaction((tx) => firstStepAfterNeglect(tx, noShow))).toBe('statementRequest');
    const nextYear = { ...noShow, date: '2026-03-05' };
    expect(await transaction((tx) => firstStepAfterNeglect(tx, { ...nextYear, date: '2026-02-28' }))).toBe(
      'statementRequest',
    );
    const second = await neglected(person, '2025-03-10');
    expect(await sendReminder(second.act, second.target)).toEqual({ kind: 'not-allowed' });
    value(await requestStatement(second.act, second.target));
    const told = {
      ...second.target,
      statement: 'KEHA: ei estettä etuudelle.',
      statementOn: isoDate(second.later),
    };
    const future = { ...told, statementOn: '2030-01-01' };
    expect(await recordStatement(second.act, future)).toMatchObject({ kind: 'invalid' });
    value(await recordStatement(second.act, told));
    expect(await periodOn(personId, '2025-03-10')).toMatchObject({ state: 'statementGiven' });
    await catchUp(second.later);
    expect(await sentTo(seeker.accountId)).toContain('seeker.search-statement-given');
  });

  it('after a meeting that was missed leads to KEHA also in R3: a person has one ladder', async () => {
    const person = await running('2025-02-03');
    const { personId, counselor } = person;
    const act = (at: string) => actAs(counselor, new Date(at));
    const { id: meetingId } = await transaction((tx) =>
      dueMeeting(
        tx,
        { personId, areaCode: counselor.areaCode, kind: 'jobSearchDiscussion' },
        act('2025-02-03T08:00:00Z'),
      ),
    );
    const visit = {
      startsAt: new Date('2025-02-10T08:00:00Z'),
      minutes: 45,
      channel: 'visit',
      place: 'X',
    } as const;
    value(await bookForClient(act('2025-02-03T08:00:00Z'), { meetingId, ...visit }));
    value(await recordAbsence(act('2025-02-10T10:00:00Z'), { meetingId }));
    value(await askAboutAbsence(act('2025-02-10T10:00:00Z'), { meetingId }));
    await catchUp(on('2025-02-24'));
    value(await recordAbsenceAsNeglect(act('2025-02-24T08:00:00Z'), { meetingId }));
    expect(await transaction((tx) => earlierNeglects(tx, personId))).toMatchObject([
      { on: '2025-02-10', kind: 'noShow' },
    ]);
    const { act: counselorAct, target } = await neglected(person, '2025-02-03');
    expect(await sendReminder(counselorAct, target)).toEqual({ kind: 'not-allowed' });
    value(await requestStatement(counselorAct, target));
  });

  it('a telephone that was not answered is never a step', async () => {
    const { personId } = await running();
    const call = { personId, date: start, kind: 'phoneNotAnswered' } as const;
    expect(await transaction((tx) => firstStepAfterNeglect(tx, call))).toBeNull();
  });

  it('of another area is not there, and one changed in the meantime is stale', async () => {
    const person = await running();
    const { target, later, act } = await short(person);
    const stranger = actAs(await makeCounselor(lahti), later);
    for (const command of [sendReminder, requestStatement, recordNeglect, askClarification])
      expect(await command(stranger, target)).toEqual({ kind: 'not-found' });
    const { version } = await periodOn(person.personId, start);
    value(await askClarification(act, { ...target, version }));
    expect(await askClarification(act, { ...target, version })).toEqual({ kind: 'stale' });
    expect(await evaluatePeriod(actAs(person.seeker, later), { ...target, result: 'met', note: '' })).toEqual(
      {
        kind: 'forbidden',
      },
    );
  });
});

describe('The end of jobseeking', () => {
  it('ends what is open, and twice is as once', async () => {
    const person = await running();
    const { personId, seeker } = person;
    await apply(person, '2026-02-10', 4);
    value(await endJobseeking(actAs(seeker, on('2026-02-16')), { personId, reason: 'request' }));
    await catchUp(on('2026-02-16'));
    value(await closeObligations(actAs(clock, on('2026-02-17')), { personId }));
    expect(await obligationOf(personId)).toMatchObject({ state: 'ended' });
    expect((await periodsOf(personId)).map(({ state }) => state)).toEqual([
      'fulfilled',
      'cancelled',
      'cancelled',
    ]);
    const waiting = await kysely
      .selectFrom('Deadline')
      .select('id')
      .where('subjectType', 'in', ['ReviewPeriod', 'Obligation'])
      .where(
        'subjectId',
        'in',
        (await periodsOf(personId)).map(({ id }) => id),
      )
      .where('doneAt', 'is', null)
      .execute();
    expect(waiting).toEqual([]);
  });
});

describe('The pages', () => {
  it('show the person what is asked, why, and what is done', async () => {
    const person = await running();
    await apply(person, '2026-02-10', 1);
    const own = await getOwnObligation(person.seeker, on('2026-02-11'));
    expect(own).toMatchObject({
      planId: person.planId,
      obligation: { state: 'active', mode: 'standard', target: 4, periods: 3 },
      current: { from: start, to: '2026-03-01', counted: 1, target: 4, acts: [{ counts: 'yes' }] },
      next: { from: '2026-03-02' },
      earlier: [],
    });
    expect(own?.current?.permitted).toEqual(expect.arrayContaining(['RECORD_ACT', 'CORRECT_ACT']));
    expect(await getOwnObligation(await makePerson(), on('2026-02-11'))).toBeNull();
  });

  it('show nobody another’s period, and the counselor how far the law goes', async () => {
    const person = await running();
    const { target, later, act } = await short(person);
    expect(await getOwnPeriod(await makePerson(), target.periodId)).toBeNull();
    expect(await getPeriodForCounselor(await makeCounselor(lahti), target.periodId, later)).toBeNull();
    const shown = await getPeriodForCounselor(person.counselor, target.periodId, later);
    expect(shown).toMatchObject({ state: 'short', furthest: { step: 'hear' }, note: 'Yksi neljästä.' });
    value(await askClarification(act, target));
    const answer = { ...target, reason: 'other', text: 'En ehtinyt.' } as const;
    value(await giveClarification({ ...act, channel: 'phone' }, answer));
    const heard = await getPeriodForCounselor(person.counselor, target.periodId, later);
    expect(heard).toMatchObject({ furthest: { step: 'statementRequest' }, answer: 'En ehtinyt.' });
    const client = await getClientObligation(person.counselor, person.personId, later);
    expect(client).toMatchObject({ obligation: { state: 'active' }, open: [{ id: target.periodId }] });
    const { id } = await obligationOf(person.personId);
    expect(await getObligationForCounselor(person.counselor, id)).toMatchObject({
      permitted: ['POSTPONE_OBLIGATION'],
    });
  });
});

describe('A decision on the obligation', () => {
  it('is refused in a plan when its day is missing', async () => {
    const person = await jobSeeker(start);
    const undated = { mode: 'shortRemaining', target: 4, reason: null } as const;
    await expect(planInForce(person, start, undated)).rejects.toThrow('obligationOn');
  });
});

it('all that happened here is what the histories say', async () => {
  expect(await inconsistencies()).toEqual([]);
});
