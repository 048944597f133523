import { describe, expect, it } from 'vitest';
import { advance, type Act } from '#app/core/advance.server.ts';
import { clock } from '#app/core/actor.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { handOver } from '#app/features/authority/hand-over.server.ts';
import { acceptChange } from '#app/features/meetings/commands/accept-change.server.ts';
import { acceptReason } from '#app/features/meetings/commands/accept-reason.server.ts';
import { answerAbsence } from '#app/features/meetings/commands/answer-absence.server.ts';
import { askChange } from '#app/features/meetings/commands/ask-change.server.ts';
import { askClarification } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { bookMeeting } from '#app/features/meetings/commands/book-meeting.server.ts';
import { callOffMeeting } from '#app/features/meetings/commands/call-off-meeting.server.ts';
import { cancelGroupSession } from '#app/features/meetings/commands/cancel-group-session.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel-meeting.server.ts';
import { holdMeeting } from '#app/features/meetings/commands/hold-meeting.server.ts';
import { inviteClients } from '#app/features/meetings/commands/invite-clients.server.ts';
import { inviteToGroup } from '#app/features/meetings/commands/invite-to-group.server.ts';
import { acceptGroupInvitation, joinGroup } from '#app/features/meetings/commands/join-group.server.ts';
import { keepTime } from '#app/features/meetings/commands/keep-time.server.ts';
import { leaveOutMeeting } from '#app/features/meetings/commands/leave-out-meeting.server.ts';
import { makeGroupSession } from '#app/features/meetings/commands/make-group-session.server.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { proposeTimes } from '#app/features/meetings/commands/propose-times.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordAttendance } from '#app/features/meetings/commands/record-attendance.server.ts';
import { recordNeglect } from '#app/features/meetings/commands/record-neglect.server.ts';
import { recordNotReached } from '#app/features/meetings/commands/record-not-reached.server.ts';
import { removeTime } from '#app/features/meetings/commands/remove-time.server.ts';
import { requestDiscussion, requestMeeting } from '#app/features/meetings/commands/request-meeting.server.ts';
import { rescheduleMeeting } from '#app/features/meetings/commands/reschedule-meeting.server.ts';
import { retryCall } from '#app/features/meetings/commands/retry-call.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import { getGroup } from '#app/features/meetings/groups.queries.server.ts';
import { meetingMachine, type MeetingKind } from '#app/features/meetings/meeting.machine.ts';
import { restMeetings, resumeMeetings } from '#app/features/meetings/rest-meetings.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { actAs, lahti, makeCounselor, makePerson, startJourney, value } from '#tests/support/factories.ts';
import { v7 as uuid } from 'uuid';

const noon = (date: IsoDate) => new Date(`${date}T10:00:00Z`);
const needs = {
  ...{ competence: 'Cook.', workAbility: 'None.', jobSearch: 'Some.', outlook: 'Months.' },
  ...{ needsGuidance: false, needsSkills: false, needsSupport: false, needsMultiSectoral: false },
  readyForWork: true,
};

/** Somebody registered as `code` of the register, with a counselor of their own. */
async function client(on: IsoDate, code = '02') {
  const counselor = await makeCounselor();
  const seeker = await makePerson();
  const journeyId = await startJourney(seeker, counselor.areaCode, noon(on));
  for (const event of [
    { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' },
    { type: 'COMPLETE_REGISTRATION' },
  ] as const)
    value(
      await transaction((tx) =>
        advance(tx, journeyMachine, { id: journeyId, event }, actAs(seeker, noon(on))),
      ),
    );
  const { personId } = seeker;
  const counselorId = counselor.accountId;
  await kysely
    .updateTable('Journey')
    .set({ employmentCode: code, counselorId })
    .where('id', '=', journeyId)
    .execute();
  const staff = (at: Date): Act => actAs(counselor, at);
  const self = (at: Date): Act => actAs(seeker, at);
  const due = async (kind: MeetingKind, more: Partial<Parameters<typeof dueMeeting>[1]> = {}) =>
    (
      await transaction((tx) =>
        dueMeeting(
          tx,
          { personId, areaCode: counselor.areaCode, counselorId, kind, ...more },
          staff(noon(on)),
        ),
      )
    ).id;
  return { counselor, seeker, personId, staff, self, due };
}
type Client = Awaited<ReturnType<typeof client>>;

async function hold({ staff }: Client, meetingId: string, on: IsoDate) {
  const at = new Date(noon(on).getTime() - 3_600_000);
  const time = { startsAt: noon(on), minutes: 45, channel: 'visit', place: 'Office' } as const;
  value(await bookForClient(staff(at), { meetingId, ...time }));
  value(await startMeeting(staff(noon(on)), { meetingId }));
  const { kind } = await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  const record = { summary: 'Talked.', agreements: '', needs: kind === 'initialInterview' ? needs : null };
  return value(await holdMeeting(staff(noon(on)), { meetingId, ...record }));
}

const meetingsOf = async ({ personId }: Client, cause: string) =>
  (
    await prisma.meeting.findMany({
      where: { personId, cause },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    })
  ).map(({ kind, dueOn, earliestOn, state, id }) => ({
    ...{ id, kind, state },
    dueOn: dueOn && isoDate(dueOn),
    earliestOn: earliestOn && isoDate(earliestOn),
  }));

const read = (id: string) => prisma.meeting.findUniqueOrThrow({ where: { id } });
const dates = (meetings: { dueOn: IsoDate | null }[]) => meetings.map(({ dueOn }) => dueOn);

describe('The schedule of discussions', () => {
  it('in 2023: five in three months, a discussion every three months from the interview, a pair after six months', async () => {
    const one = await client('2023-03-01');
    await hold(one, await one.due('initialInterview'), '2023-03-06');
    expect(dates(await meetingsOf(one, 'early'))).toEqual(Array(5).fill('2023-06-06'));
    expect(await meetingsOf(one, 'later')).toMatchObject(
      Array(2).fill({ dueOn: '2023-10-06', earliestOn: '2023-09-06', state: 'due' }),
    );
    const [discussion] = (await meetingsOf(one, 'statutory')).filter(
      ({ kind }) => kind === 'jobSearchDiscussion',
    );
    expect(discussion?.dueOn).toBe('2023-06-06');
  });

  it('in 2025: about every two weeks, and the discussion counted from the last of the five', async () => {
    const one = await client('2025-03-03');
    const held = await hold(one, await one.due('initialInterview'), '2025-03-06');
    const early = await meetingsOf(one, 'early');
    expect(dates(early)).toEqual(['2025-03-20', '2025-04-03', '2025-04-17', '2025-05-02', '2025-05-15']);
    expect(held.nextMeetingId).toBe(early[0]?.id);
    const discussions = async () =>
      (await meetingsOf(one, 'statutory')).filter(({ kind }) => kind === 'jobSearchDiscussion');
    expect(await discussions()).toEqual([]);
    for (const { id, dueOn } of early.slice(0, 4)) await hold(one, id, dueOn ?? '');
    expect(await discussions()).toEqual([]);
    await hold(one, early[4]?.id ?? '', '2025-05-14');
    expect(dates(await discussions())).toEqual(['2025-08-14']);
    expect(await meetingsOf(one, 'later')).toMatchObject([
      { earliestOn: '2025-11-14', dueOn: '2025-12-15' },
      { earliestOn: '2025-11-14', dueOn: '2025-12-15' },
    ]);
  });

  it('gives the laid-off and part-timers the early ones only when they ask', async () => {
    for (const code of ['03', '09']) {
      const one = await client('2025-03-03', code);
      await hold(one, await one.due('initialInterview'), '2025-03-06');
      expect(await meetingsOf(one, 'early')).toEqual([]);
      value(await requestDiscussion(one.self(noon('2025-03-24'))));
      // The day of the rhythm that has passed is not made up for.
      expect(dates(await meetingsOf(one, 'early'))).toEqual([
        '2025-04-03',
        '2025-04-17',
        '2025-05-02',
        '2025-05-15',
      ]);
      value(await requestDiscussion(one.self(noon('2025-03-25'))));
      expect(await meetingsOf(one, 'request')).toMatchObject([{ dueOn: null, state: 'due' }]);
    }
  });

  it('in 2026: by need only, a discussion every three months, and a request makes one more', async () => {
    const one = await client('2026-03-02');
    const { nextMeetingId } = await hold(one, await one.due('initialInterview'), '2026-03-06');
    expect(await meetingsOf(one, 'early')).toEqual([]);
    expect(await meetingsOf(one, 'later')).toEqual([]);
    expect(isoDate((await read(nextMeetingId ?? '')).dueOn ?? new Date(0))).toBe('2026-06-08');
    // From two tabs at once and again the next day, it is the same one.
    const twice = [1, 2].map(() => requestDiscussion(one.self(noon('2026-03-10'))));
    const [first, second] = (await Promise.all(twice)).map((asked) => value(asked));
    expect(first).toEqual(second);
    expect(value(await requestDiscussion(one.self(noon('2026-03-11'))))).toEqual(first);
    expect(await meetingsOf(one, 'request')).toHaveLength(1);
    const next = await hold(one, nextMeetingId ?? '', '2026-06-03');
    expect(isoDate((await read(next.nextMeetingId ?? '')).dueOn ?? new Date(0))).toBe('2026-09-03');
  });

  it('keeps the days of a running case when the law changes', async () => {
    const one = await client('2025-11-03');
    await hold(one, await one.due('initialInterview'), '2025-11-06');
    const before = await meetingsOf(one, 'early');
    await catchUp(noon('2026-01-15'));
    expect(dates(await meetingsOf(one, 'early'))).toEqual(dates(before));
    for (const [at, { id }] of before.slice(0, 4).entries()) await hold(one, id, `2026-01-1${at + 2}`);
    // The last one is held under the new law: the next discussion follows that.
    await hold(one, before[4]?.id ?? '', '2026-01-16');
    expect(await meetingsOf(one, 'later')).toEqual([]);
    const [next] = await prisma.meeting.findMany({
      where: { personId: one.personId, kind: 'jobSearchDiscussion' },
    });
    expect(next?.dueWhy).toMatchObject({ regime: 'R3' });
  });
});

describe('A discussion that is not arranged', () => {
  const leave = { note: '', endsOn: null, lastsUntil: null, ending: null } as const;

  it('when unemployment ends soon, and always when the person asks', async () => {
    const one = await client('2026-09-01');
    const meetingId = await one.due('jobSearchDiscussion');
    const act = one.staff(noon('2026-09-02'));
    const ending = { ...leave, ground: 'ending', ending: 'work' } as const;
    expect(await leaveOutMeeting(act, { meetingId, ...ending })).toMatchObject({ kind: 'invalid' });
    expect(await leaveOutMeeting(act, { meetingId, ...ending, endsOn: '2027-03-01' })).toMatchObject({
      errors: { endsOn: ['stillArranged'] },
    });
    value(await leaveOutMeeting(act, { meetingId, ...ending, endsOn: '2026-10-01' }));
    expect(await read(meetingId)).toMatchObject({ state: 'leftOut', restWhy: { rule: 'notArranged' } });
    value(await requestMeeting(one.self(noon('2026-09-03')), { meetingId }));
    expect(await read(meetingId)).toMatchObject({ state: 'due', restWhy: { rule: 'arrangedOnRequest' } });
  });

  it('when another service does a supplementary one’s work, and only then', async () => {
    const one = await client('2025-03-03');
    await hold(one, await one.due('initialInterview'), '2025-03-06');
    const act = one.staff(noon('2025-03-10'));
    const other = { ...leave, ground: 'otherService', note: 'Coaching.' } as const;
    let next: string | null = null;
    for (const { id } of await meetingsOf(one, 'early'))
      next = value(await leaveOutMeeting(act, { meetingId: id, ...other })).nextMeetingId;
    expect(await read(next ?? '')).toMatchObject({ kind: 'jobSearchDiscussion' });
    expect(await leaveOutMeeting(act, { meetingId: next ?? '', ...other })).toMatchObject({
      errors: { ground: ['onlySupplementary'] },
    });
  });
});

describe('A service longer than a month', () => {
  const service = (one: Client, referralId: string) => ({
    ...{ personId: one.personId, referralId, kind: 'workTrial' as const, hasVocationalEducation: true },
    ...{ from: '2026-03-02', until: '2026-07-31' },
  });

  it('lets the discussions rest, sets one before its end, and a supplementary one after that', async () => {
    const one = await client('2026-01-12');
    const { nextMeetingId } = await hold(one, await one.due('initialInterview'), '2026-01-19');
    const referralId = uuid();
    const act = one.staff(noon('2026-03-02'));
    await transaction(async (tx) => {
      await restMeetings(tx, service(one, referralId), act);
      return { kind: 'ok', value: null };
    });
    expect(await read(nextMeetingId ?? '')).toMatchObject({
      state: 'resting',
      restWhy: { rule: 'suspended' },
    });
    const [before] = await meetingsOf(one, 'serviceEnd');
    expect(before).toMatchObject({ kind: 'jobSearchDiscussion', dueOn: '2026-06-30' });
    await catchUp(noon('2026-06-01'));
    expect((await read(nextMeetingId ?? '')).lateSince).toBeNull();
    await hold(one, before?.id ?? '', '2026-06-26');
    expect(dates(await meetingsOf(one, 'afterService'))).toEqual(['2026-07-27']);
    await transaction(async (tx) => {
      const over = { personId: one.personId, referralId, ended: 'completed' } as const;
      await resumeMeetings(tx, over, one.staff(noon('2026-07-31')));
      return { kind: 'ok', value: null };
    });
    expect(await read(nextMeetingId ?? '')).toMatchObject({ state: 'cancelled' });
    const [after] = await meetingsOf(one, 'afterService');
    const unneeded = { note: 'A job begins.', endsOn: null, lastsUntil: null, ending: null };
    value(
      await leaveOutMeeting(one.staff(noon('2026-07-31')), {
        ...{ meetingId: after?.id ?? '', ground: 'clearlyUnnecessary', ...unneeded },
      }),
    );
  });

  it('that breaks off gives the resting discussion back with its day, or without one that has passed', async () => {
    for (const [brokenOn, dueOn] of [
      ['2026-04-01', '2026-04-20'],
      ['2026-05-20', null],
    ] as const) {
      const one = await client('2026-01-12');
      const { nextMeetingId } = await hold(one, await one.due('initialInterview'), '2026-01-19');
      const referralId = uuid();
      await transaction(async (tx) => {
        await restMeetings(tx, service(one, referralId), one.staff(noon('2026-03-02')));
        const over = { personId: one.personId, referralId, ended: 'interrupted' } as const;
        await resumeMeetings(tx, over, one.staff(noon(brokenOn)));
        return { kind: 'ok', value: null };
      });
      const back = await read(nextMeetingId ?? '');
      expect(back).toMatchObject({ state: 'due', restsDuring: null });
      expect(back.dueOn && isoDate(back.dueOn)).toBe(dueOn);
      expect(await meetingsOf(one, 'serviceEnd')).toMatchObject([{ state: 'cancelled' }]);
    }
  });
});

describe('The day that the law sets', () => {
  const deadline = {
    due: '2026-09-15',
    why: { regime: 'R6', source: 'x', rule: 'discussion', facts: {}, verify: false },
  } as const;

  it('passes without a meeting: the authority is late, once, and nothing is held against the person', async () => {
    const one = await client('2026-09-01');
    const meetingId = await one.due('jobSearchDiscussion', { deadline });
    await catchUp(noon('2026-09-15'));
    expect((await read(meetingId)).lateSince).toBeNull();
    await catchUp(noon('2026-09-20'));
    const late = await read(meetingId);
    expect(late).toMatchObject({ state: 'due' });
    expect(late.lateSince && isoDate(late.lateSince)).toBe('2026-09-16');
    const told = await prisma.outbox.findMany({ where: { subjectId: meetingId, type: 'meeting-late' } });
    expect(told).toHaveLength(1);
  });

  it('is no breach when the time is by then, and one when the time is after it, whoever chose it', async () => {
    for (const [on, late] of [
      ['2026-09-15', false],
      ['2026-09-18', true],
    ] as const) {
      const one = await client('2026-09-01');
      const meetingId = await one.due('jobSearchDiscussion', { deadline });
      const time = { startsAt: noon(on), minutes: 30, channel: 'visit', place: 'Office' } as const;
      value(await bookForClient(one.staff(noon('2026-09-02')), { meetingId, ...time }));
      await catchUp(noon('2026-09-17'));
      expect((await read(meetingId)).lateSince !== null).toBe(late);
    }
  });

  it('a meeting is remembered the day before, and not after the time was changed', async () => {
    const one = await client('2026-09-01');
    const meetingId = await one.due('jobSearchDiscussion');
    const times = ['2026-09-10', '2026-09-17'].map((day) => ({
      ...{ startsAt: noon(day), minutes: 30, channel: 'visit' as const, place: 'Office' },
    }));
    const { ids } = value(await offerTimes(one.staff(noon('2026-09-02')), { times }));
    value(await bookMeeting(one.self(noon('2026-09-02')), { meetingId, slotId: ids[0] ?? '' }));
    value(await rescheduleMeeting(one.self(noon('2026-09-03')), { meetingId, slotId: ids[1] ?? '' }));
    await catchUp(noon('2026-09-12'));
    const near = () => prisma.outbox.count({ where: { subjectId: meetingId, type: 'meeting-near' } });
    expect(await near()).toBe(0);
    await catchUp(noon('2026-09-16'));
    expect(await near()).toBe(1);
  });
});

describe('A booked time', () => {
  async function booked(call: 'agreed' | 'summons' = 'agreed') {
    const one = await client('2026-09-01');
    const meetingId = await one.due('jobSearchDiscussion');
    const time = { startsAt: noon('2026-09-10'), minutes: 30, channel: 'visit', place: 'Office' } as const;
    value(await bookForClient(one.staff(noon('2026-09-02')), { meetingId, ...time, call }));
    return { one, meetingId };
  }
  const before = noon('2026-09-09');

  it('is agreed, or a summons: each says so in its own message', async () => {
    const [agreed, summons] = [await booked('agreed'), await booked('summons')];
    expect(await read(agreed.meetingId)).toMatchObject({ call: 'agreed', state: 'booked' });
    expect(await read(summons.meetingId)).toMatchObject({ call: 'summons', state: 'booked' });
    const types = async (subjectId: string) =>
      (await prisma.outbox.findMany({ where: { subjectId } })).map(({ type }) => type);
    expect(await types(agreed.meetingId)).toEqual(['meeting-booked']);
    expect(await types(summons.meetingId)).toEqual(['meeting-summoned']);
  });

  it('that does not fit may be asked to change; the counselor lets choose another or keeps it with a reason', async () => {
    const { one, meetingId } = await booked();
    const wish = { reason: 'Needs sign language.', wishedChannel: 'video' } as const;
    value(await askChange(one.self(before), { meetingId, ...wish }));
    expect(await recordAbsence(one.staff(noon('2026-09-11')), { meetingId })).toEqual({
      kind: 'not-allowed',
    });
    value(await keepTime(one.staff(before), { meetingId, reason: 'The interpreter comes to the office.' }));
    expect(await read(meetingId)).toMatchObject({ state: 'booked', startsAt: noon('2026-09-10') });
    value(await askChange(one.self(before), { meetingId, ...wish }));
    expect(await keepTime(one.staff(noon('2026-09-11')), { meetingId, reason: 'x' })).toEqual({
      kind: 'not-allowed',
    });
    value(await acceptChange(one.staff(noon('2026-09-11')), { meetingId }));
    expect(await read(meetingId)).toMatchObject({
      ...{ state: 'proposed', startsAt: null, wishedChannel: 'video' },
    });
  });

  it('is called off in advance by either side with a reason, and is free again only if it was offered', async () => {
    const { one, meetingId } = await booked();
    value(await callOffMeeting(one.self(before), { meetingId, reason: 'A job interview.' }));
    expect(await read(meetingId)).toMatchObject({ state: 'due', startsAt: null });
    expect(await prisma.meetingSlot.count({ where: { counselorId: one.counselor.accountId } })).toBe(0);
    const times = [{ startsAt: noon('2026-09-10'), minutes: 30, channel: 'visit' as const, place: 'Office' }];
    const { ids } = value(await offerTimes(one.staff(before), { times }));
    value(await bookMeeting(one.self(before), { meetingId, slotId: ids[0] ?? '' }));
    value(await cancelMeeting(one.staff(before), { meetingId, reason: 'The counselor is ill.' }));
    expect(await read(meetingId)).toMatchObject({ state: 'due', cancelReason: 'The counselor is ill.' });
    expect(await prisma.meetingSlot.findUnique({ where: { id: ids[0] } })).toMatchObject({ meetingId: null });
    value(await bookMeeting(one.self(before), { meetingId, slotId: ids[0] ?? '' }));
    const begun = one.self(noon('2026-09-11'));
    expect(await callOffMeeting(begun, { meetingId, reason: 'Too late.' })).toEqual({ kind: 'not-allowed' });
  });

  it('nobody else’s is touched', async () => {
    const { meetingId } = await booked();
    const stranger = actAs(await makePerson(), before);
    const far = actAs(await makeCounselor(lahti), before);
    const wish = { meetingId, reason: 'x', wishedChannel: null };
    for (const act of [stranger, far]) {
      expect(await askChange(act, wish)).toEqual({ kind: 'not-found' });
      expect(await callOffMeeting(act, { meetingId, reason: 'x' })).toEqual({ kind: 'not-found' });
      expect(await answerAbsence(act, { meetingId, claim: 'illness', words: '' })).toEqual({
        kind: 'not-found',
      });
    }
  });
});

describe('An absence', () => {
  async function absent() {
    const one = await client('2026-09-01');
    const meetingId = await one.due('jobSearchDiscussion');
    const time = { startsAt: noon('2026-09-10'), minutes: 30, channel: 'visit', place: 'Office' } as const;
    value(await bookForClient(one.staff(noon('2026-09-02')), { meetingId, ...time, call: 'summons' }));
    value(await recordAbsence(one.staff(noon('2026-09-11')), { meetingId }));
    value(await askClarification(one.staff(noon('2026-09-11')), { meetingId, answerDueOn: '2026-09-18' }));
    return { one, meetingId };
  }

  it('is no neglect before an answer has come or its day has passed', async () => {
    const { one, meetingId } = await absent();
    expect(await recordNeglect(one.staff(noon('2026-09-12')), { meetingId })).toEqual({
      kind: 'not-allowed',
    });
    const claim = { meetingId, claim: 'other', words: 'I forgot.' } as const;
    value(await answerAbsence(one.self(noon('2026-09-13')), claim));
    expect(await read(meetingId)).toMatchObject({ state: 'clarificationGiven', absenceWords: 'I forgot.' });
    await catchUp(noon('2026-09-25'));
    expect(await read(meetingId)).toMatchObject({ state: 'clarificationGiven' });
    value(await recordNeglect(one.staff(noon('2026-09-25')), { meetingId }));
    const anew = await prisma.meeting.findMany({ where: { personId: one.personId, id: { not: meetingId } } });
    expect(anew).toMatchObject([{ kind: 'jobSearchDiscussion', state: 'due', dueOn: null }]);
  });

  it('unanswered stays open to a late answer, which may be accepted', async () => {
    const { one, meetingId } = await absent();
    await catchUp(noon('2026-09-18'));
    expect(await read(meetingId)).toMatchObject({ state: 'clarificationAsked' });
    await catchUp(noon('2026-09-20'));
    expect(await read(meetingId)).toMatchObject({ state: 'clarificationMissing' });
    const claim = { meetingId, claim: 'illness', words: '' } as const;
    value(await answerAbsence({ ...one.staff(noon('2026-09-21')), channel: 'phone' }, claim));
    value(await acceptReason(one.staff(noon('2026-09-21')), { meetingId, reason: 'illness' }));
    expect(await read(meetingId)).toMatchObject({ state: 'due', absenceReason: 'illness' });
  });

  it('a call that is not answered is tried again and never a neglect', async () => {
    const one = await client('2026-09-01');
    const meetingId = await one.due('jobSearchDiscussion');
    const call = { startsAt: noon('2026-09-10'), minutes: 30, channel: 'phone', place: '' } as const;
    value(await bookForClient(one.staff(noon('2026-09-02')), { meetingId, ...call, call: 'summons' }));
    const after = one.staff(noon('2026-09-11'));
    expect(await recordAbsence(after, { meetingId })).toEqual({ kind: 'not-allowed' });
    value(await recordNotReached(after, { meetingId }));
    for (const command of [recordNeglect, askClarification])
      expect(await command(after, { meetingId })).toEqual({ kind: 'not-allowed' });
    value(await retryCall(after, { meetingId }));
  });
});

describe('A counselor’s time', () => {
  const at = noon('2026-09-02');

  it('never overlaps, also when it is written past the commands', async () => {
    const one = await client('2026-09-01');
    const time = (hour: number) => ({
      startsAt: new Date(`2026-09-10T0${hour}:00:00Z`),
      ...{ minutes: 60, channel: 'visit' as const, place: 'Office' },
    });
    const first = value(await offerTimes(one.staff(at), { times: [time(6), time(7)] }));
    expect(first).toMatchObject({ skipped: 0 });
    const again = value(await offerTimes(one.staff(at), { times: [time(7), time(8)] }));
    expect(again).toMatchObject({ skipped: 1 });
    expect(await offerTimes(one.staff(at), { times: [time(6)] })).toEqual({ kind: 'taken' });
    const { ids } = again;
    await expect(
      kysely
        .updateTable('MeetingSlot')
        .set({ startsAt: new Date('2026-09-10T07:30:00Z') })
        .where('id', '=', ids[0] ?? '')
        .execute(),
    ).rejects.toThrow('MeetingSlot_no_overlap');
  });

  it('set for one meeting takes the place of free times, and of no booked one', async () => {
    const one = await client('2026-09-01');
    const other = await client('2026-09-01');
    const [first, second] = [await one.due('jobSearchDiscussion'), await one.due('careerGuidance')];
    const time = { startsAt: noon('2026-09-10'), minutes: 60, channel: 'visit', place: 'Office' } as const;
    value(await offerTimes(one.staff(at), { times: [{ ...time, minutes: 30 }] }));
    value(await bookForClient(one.staff(at), { meetingId: first, ...time }));
    expect(await prisma.meetingSlot.count({ where: { counselorId: one.counselor.accountId } })).toBe(1);
    expect(await bookForClient(one.staff(at), { meetingId: second, ...time })).toEqual({ kind: 'taken' });
    const elsewhere = await other.due('jobSearchDiscussion');
    value(await bookForClient(other.staff(at), { meetingId: elsewhere, ...time }));
  });
});

describe('Many invited at once', () => {
  it('each is invited as an act of its own, and who could not be is named', async () => {
    const one = await client('2026-09-01');
    const [first, second] = [await one.due('jobSearchDiscussion'), await one.due('supplementaryDiscussion')];
    const act = one.staff(noon('2026-09-02'));
    value(await proposeTimes(act, { meetingId: second }));
    const meetings = [first, second].map((meetingId) => ({ meetingId, version: 0 }));
    expect(value(await inviteClients(act, { meetings }))).toEqual({ invited: [first], failed: [second] });
    expect(await read(first)).toMatchObject({ state: 'proposed', call: 'invitation' });
    const far = actAs(await makeCounselor(lahti), noon('2026-09-02'));
    expect(value(await inviteClients(far, { meetings }))).toMatchObject({ invited: [] });
  });
});

describe('A group session', () => {
  const now = noon('2026-09-02');
  const session = {
    kind: 'information',
    topic: 'Rights',
    description: '',
    language: 'fi',
    channel: 'visit',
    place: 'Office',
    startsAt: noon('2026-09-10'),
    minutes: 60,
    open: true,
  } as const;

  it('has as many places as it has, and each person one', async () => {
    const people = await Promise.all([1, 2, 3].map(() => client('2026-09-01')));
    const [one, two, three] = people;
    if (!one || !two || !three) throw new Error('three people');
    const { id: sessionId } = value(await makeGroupSession(one.staff(now), { ...session, capacity: 2 }));
    const { id } = value(await joinGroup(one.self(now), { sessionId }));
    expect((await joinGroup(one.self(now), { sessionId })).kind).not.toBe('ok');
    const joined = await Promise.all([two, three].map((who) => joinGroup(who.self(now), { sessionId })));
    expect(joined.map(({ kind }) => kind).sort()).toEqual(['ok', 'taken']);
    value(await callOffMeeting(one.self(now), { meetingId: id, reason: 'No time.' }));
    const slow = joined[0]?.kind === 'ok' ? three : two;
    value(await joinGroup(slow.self(now), { sessionId }));
    expect(await makeGroupSession(one.staff(now), { ...session, capacity: 2 })).toEqual({ kind: 'taken' });
    const far = actAs(await makePerson({ areaCode: lahti }), now);
    expect(await joinGroup(far, { sessionId })).toEqual({ kind: 'not-found' });
  });

  it('is no meeting for which one could take another time', async () => {
    const one = await client('2026-09-01');
    const { id: sessionId } = value(await makeGroupSession(one.staff(now), { ...session, capacity: 5 }));
    value(await inviteToGroup(one.staff(now), { sessionId, personIds: [one.personId] }));
    const place = await prisma.meeting.findFirstOrThrow({ where: { groupSessionId: sessionId } });
    const time = { startsAt: noon('2026-09-11'), minutes: 45, channel: 'visit', place: 'Desk' } as const;
    const [slotId = ''] = value(await offerTimes(one.staff(now), { times: [time] })).ids;
    const meetingId = place.id;
    expect(await bookMeeting(one.self(now), { meetingId, slotId })).toEqual({ kind: 'not-found' });
    expect(await bookForClient(one.staff(now), { meetingId, ...time })).toEqual({ kind: 'not-found' });
    value(await acceptGroupInvitation(one.self(now), { meetingId }));
  });

  it('keeps its time in the diary until it is called off', async () => {
    const one = await client('2026-09-01');
    const { id: sessionId } = value(await makeGroupSession(one.staff(now), { ...session, capacity: 5 }));
    const slot = await prisma.meetingSlot.findFirstOrThrow({ where: { groupSessionId: sessionId } });
    expect(await removeTime(one.staff(now), { slotId: slot.id })).toEqual({ kind: 'taken' });
  });

  it('names nobody whom another area serves by now', async () => {
    const [one, two] = [await client('2026-09-01'), await client('2026-09-01')];
    const { id: sessionId } = value(await makeGroupSession(one.staff(now), { ...session, capacity: 5 }));
    for (const who of [one, two]) value(await joinGroup(who.self(now), { sessionId }));
    await transaction((tx) => handOver(tx, { personId: two.personId, areaCode: lahti }, actAs(clock, now)));
    const group = await getGroup(await makeCounselor(), sessionId, now);
    expect(group?.people.map(({ personId }) => personId)).toEqual([one.personId]);
  });

  it('is joined by invitation, attended or missed with a cause, and nothing follows', async () => {
    const [one, two] = [await client('2026-09-01'), await client('2026-09-01')];
    const closed = { ...session, open: false, capacity: 5 };
    const { id: sessionId } = value(await makeGroupSession(one.staff(now), closed));
    expect(await joinGroup(one.self(now), { sessionId })).toEqual({ kind: 'not-allowed' });
    const personIds = [one.personId, two.personId];
    expect(value(await inviteToGroup(one.staff(now), { sessionId, personIds }))).toEqual({
      ...{ invited: 2, already: 0 },
    });
    expect(value(await inviteToGroup(one.staff(now), { sessionId, personIds }))).toEqual({
      ...{ invited: 0, already: 2 },
    });
    const places = await prisma.meeting.findMany({ where: { groupSessionId: sessionId } });
    for (const who of [one, two]) {
      const meetingId = places.find(({ personId }) => personId === who.personId)?.id ?? '';
      value(await acceptGroupInvitation(who.self(now), { meetingId }));
    }
    const booked = await prisma.meeting.findMany({ where: { groupSessionId: sessionId } });
    const people = booked.map(({ id, version }, at) => ({
      ...{ meetingId: id, version, present: at === 0 },
      cause: at === 0 ? null : ('illness' as const),
    }));
    expect(await recordAttendance(one.staff(now), { sessionId, people })).toEqual({ kind: 'not-allowed' });
    const after = one.staff(noon('2026-09-11'));
    expect(value(await recordAttendance(after, { sessionId, people }))).toEqual({ present: 1, absent: 1 });
    expect(await read(people[0]?.meetingId ?? '')).toMatchObject({ state: 'held' });
    expect(await read(people[1]?.meetingId ?? '')).toMatchObject({
      ...{ state: 'missed', absenceReason: 'illness' },
    });
  });

  it('that is cancelled tells all who were in it or invited, and frees the time', async () => {
    const [one, two] = [await client('2026-09-01'), await client('2026-09-01')];
    const { id: sessionId } = value(await makeGroupSession(one.staff(now), { ...session, capacity: 5 }));
    value(await joinGroup(one.self(now), { sessionId }));
    value(await inviteToGroup(one.staff(now), { sessionId, personIds: [two.personId] }));
    const far = actAs(await makeCounselor(lahti), now);
    const why = { sessionId, reason: 'The leader is ill.' };
    expect(await cancelGroupSession(far, why)).toEqual({ kind: 'not-found' });
    value(await cancelGroupSession(one.staff(now), why));
    const places = await prisma.meeting.findMany({ where: { groupSessionId: sessionId } });
    expect(places).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }]);
    const told = await prisma.outbox.count({
      where: { subjectId: { in: places.map(({ id }) => id) }, type: 'meeting-cancelled' },
    });
    expect(told).toBe(2);
    expect(await prisma.meetingSlot.count({ where: { counselorId: one.counselor.accountId } })).toBe(0);
    expect(await cancelGroupSession(one.staff(now), why)).toEqual({ kind: 'not-allowed' });
  });
});

it('what the clock does is done by nobody else', async () => {
  const one = await client('2026-09-01');
  const id = await one.due('jobSearchDiscussion');
  const event = { type: 'DUE_DAY_PASSED' } as const;
  for (const act of [one.self(noon('2026-09-02')), one.staff(noon('2026-09-02'))]) {
    expect(await transaction((tx) => advance(tx, meetingMachine, { id, event }, act))).toEqual({
      kind: 'forbidden',
    });
    value(
      await transaction((tx) =>
        advance(tx, meetingMachine, { id, event }, { actor: clock, now: noon('2026-09-02') }),
      ),
    );
  }
});
