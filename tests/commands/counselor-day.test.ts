import { describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { kysely } from '#app/db/client.server.ts';
import { nothingKnown } from '#app/features/assessments/progress.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { advance } from '#app/core/advance.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { handOverClient } from '#app/features/handovers/commands/hand-over-client.server.ts';
import { markHandoverRead } from '#app/features/handovers/commands/mark-handover-read.server.ts';
import {
  isLate,
  personsOwn,
  promisesOf,
  type HandoverFacts,
} from '#app/features/handovers/handover-facts.ts';
import { handoverWaits, listHandovers } from '#app/features/handovers/handovers.queries.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { acceptReason } from '#app/features/meetings/commands/accept-reason.server.ts';
import { askClarification } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { holdMeeting } from '#app/features/meetings/commands/hold-meeting.server.ts';
import { planMeeting } from '#app/features/meetings/commands/plan-meeting.server.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordNotReached } from '#app/features/meetings/commands/record-not-reached.server.ts';
import { removeTime } from '#app/features/meetings/commands/remove-time.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import { addMemo } from '#app/features/notes/commands/add-memo.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { finishMemo } from '#app/features/notes/commands/finish-memo.server.ts';
import { shareNote } from '#app/features/notes/commands/share-note.server.ts';
import { listDueMemos } from '#app/features/notes/memos.queries.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { recordApproval } from '#app/features/plans/commands/record-approval.server.ts';
import { savePlan, type PlanContents } from '#app/features/plans/commands/save-plan.server.ts';
import { actAs, lahti, makeCounselor, makePerson, startJourney, value } from '#tests/support/factories.ts';

const at = (text: string) => new Date(`2026-11-${text}+02:00`);
const needs = {
  competence: 'Ten years in kitchens.',
  workAbility: 'No limits.',
  jobSearch: 'Applies a little.',
  outlook: 'A few months.',
  needsGuidance: true,
  needsSkills: true,
  needsSupport: true,
  needsMultiSectoral: false,
  readyForWork: false,
};
const contents: PlanContents = {
  situation: 'Out of work since October.',
  goal: 'Cook in a school.',
  followUpWay: 'By telephone.',
  reportDueOn: '2026-12-16',
  obligation: { mode: 'standard', target: null, reason: null },
  actions: [
    {
      area: 'employerMatching',
      taskCode: '075',
      description: 'Keep the CV up to date.',
      who: 'seeker',
      dueOn: '2026-12-01',
      serviceId: null,
    },
  ],
};

async function client() {
  const counselor = await makeCounselor();
  const seeker = await makePerson();
  const journeyId = await startJourney(seeker);
  for (const event of [
    { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' },
    { type: 'COMPLETE_REGISTRATION' },
  ] as const)
    value(await transaction((tx) => advance(tx, journeyMachine, { id: journeyId, event }, actAs(seeker))));
  const act = (now = at('16T09:00:00')) => actAs(counselor, now);
  const { personId } = seeker;
  value(await assignCounselor(act(), { personId, counselorId: counselor.accountId }));
  const meeting = await transaction((tx) =>
    dueMeeting(tx, { personId, areaCode: counselor.areaCode, kind: 'initialInterview' }, act()),
  );
  return { counselor, seeker, personId, journeyId, act, meetingId: meeting.id };
}

const visit = { startsAt: at('17T09:00:00'), minutes: 45, channel: 'visit', place: 'Office' } as const;

async function interviewed() {
  const made = await client();
  const { act, meetingId } = made;
  value(await bookForClient(act(), { meetingId, ...visit }));
  value(await startMeeting(act(at('17T09:00:00')), { meetingId }));
  const held = value(
    await holdMeeting(act(at('17T10:00:00')), { meetingId, summary: 'Talked.', agreements: '', needs }),
  );
  return { ...made, held };
}

const row = (table: 'Journey' | 'Meeting' | 'Plan', id: string) =>
  kysely.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const entry = (personId: string) =>
  kysely.selectFrom('CaseloadEntry').selectAll().where('personId', '=', personId).executeTakeFirst();

describe('A counselor arranges meetings', () => {
  it('books one of the free times, which nobody else can get then', async () => {
    const { act, meetingId, counselor } = await client();
    const { ids } = value(await offerTimes(act(), { times: [visit] }));
    const slotId = ids[0] ?? '';
    value(await bookForClient(act(), { meetingId, slotId }));
    expect((await row('Meeting', meetingId)).state).toBe('booked');
    const other = await client();
    expect(await bookForClient(actAs(counselor), { meetingId: other.meetingId, slotId })).toEqual({
      kind: 'taken',
    });
    expect(await removeTime(act(), { slotId })).toEqual({ kind: 'taken' });
  });

  it('holds the initial interview elsewhere only for a weighty reason', async () => {
    const { act, meetingId } = await client();
    const video = { meetingId, ...visit, channel: 'video' } as const;
    expect(await bookForClient(act(), video)).toMatchObject({ kind: 'invalid' });
    expect((await row('Meeting', meetingId)).state).toBe('due');
    value(await bookForClient(act(), { ...video, channelReason: 'Lives 200 km away.' }));
  });

  it('adds one further meeting, however often it is asked for before it has a time', async () => {
    const { act, personId } = await client();
    const further = { personId, kind: 'supplementaryDiscussion' } as const;
    const [one, other] = await Promise.all([planMeeting(act(), further), planMeeting(act(), further)]);
    expect(value(other).id).toBe(value(one).id);
  });

  it('does not offer a time that overlaps another or is past', async () => {
    const { act } = await client();
    value(await offerTimes(act(), { times: [visit] }));
    const later = { ...visit, startsAt: at('17T09:30:00') };
    expect(await offerTimes(act(), { times: [later] })).toEqual({ kind: 'taken' });
    expect(await offerTimes(act(at('18T09:00:00')), { times: [visit] })).toMatchObject({ kind: 'invalid' });
  });

  it('of another area finds nothing, and writes nothing', async () => {
    const { meetingId, personId } = await client();
    const stranger = actAs(await makeCounselor(lahti));
    expect(await bookForClient(stranger, { meetingId, ...visit })).toEqual({ kind: 'not-found' });
    expect(await draftPlan(stranger, { personId, kind: 'employment' })).toEqual({ kind: 'not-found' });
    const note = { personId, channel: 'callOut', text: 'No.', share: false } as const;
    expect(await addNote(stranger, note)).toEqual({ kind: 'not-found' });
    expect((await row('Meeting', meetingId)).version).toBe(0);
  });
});

describe('An initial interview', () => {
  it('assesses the needs, moves the areas, drafts the plan and makes the next discussion due', async () => {
    const { held, journeyId } = await interviewed();
    expect((await row('Journey', journeyId)).state).toMatchObject({
      active: {
        careerGuidance: 'needIdentified',
        skillsDevelopment: 'gapFound',
        socialSupport: 'guidedToPartner',
      },
    });
    expect((await row('Plan', held.planId ?? '')).state).toEqual({ drafting: 'actions' });
    const next = await row('Meeting', held.nextMeetingId ?? '');
    expect(next).toMatchObject({ kind: 'jobSearchDiscussion', state: 'due' });
    expect(next.dueOn).toEqual(new Date('2027-02-17T00:00:00Z'));
  });

  it('is not held without the four statutory parts', async () => {
    const { act, meetingId } = await client();
    value(await bookForClient(act(), { meetingId, ...visit }));
    value(await startMeeting(act(at('17T09:00:00')), { meetingId }));
    const bare = { meetingId, summary: 'Talked.', agreements: '', needs: null };
    expect(await holdMeeting(act(), bare)).toMatchObject({ kind: 'invalid' });
    expect((await row('Meeting', meetingId)).state).toBe('inProgress');
  });
});

describe('An absence', () => {
  it('is heard first, and an accepted reason makes the meeting due again', async () => {
    const { act, meetingId } = await client();
    value(await bookForClient(act(), { meetingId, ...visit }));
    expect(await recordAbsence(act(), { meetingId })).toEqual({ kind: 'not-allowed' });
    const after = act(at('17T10:00:00'));
    value(await recordAbsence(after, { meetingId }));
    value(await askClarification(after, { meetingId }));
    value(await acceptReason(after, { meetingId, reason: 'illness' }));
    expect(await row('Meeting', meetingId)).toMatchObject({
      state: 'due',
      absenceReason: 'illness',
      startsAt: null,
    });
  });

  it('is not a telephone that was not answered', async () => {
    const { act, meetingId } = await client();
    const call = { meetingId, ...visit, channel: 'phone', channelReason: 'Lives far away.' } as const;
    value(await bookForClient(act(), call));
    const after = act(at('17T10:00:00'));
    expect(await recordAbsence(after, { meetingId })).toEqual({ kind: 'not-allowed' });
    value(await recordNotReached(after, { meetingId }));
  });
});

describe('A plan', () => {
  it('says what it lacks and is proposed only when it lacks nothing', async () => {
    const { held, act } = await interviewed();
    const planId = held.planId ?? '';
    const saved = value(await savePlan(act(), { planId, ...contents, goal: '', actions: [] }));
    expect(saved).toMatchObject({ ready: false, missing: ['goal', 'actions'] });
    expect(await proposePlan(act(), { planId })).toEqual({ kind: 'not-allowed' });
    value(await savePlan(act(), { planId, ...contents }));
    value(await proposePlan(act(), { planId }));
  });

  it('edited by two counselors tells the second that it has changed', async () => {
    const { held, act } = await interviewed();
    const planId = held.planId ?? '';
    const { version } = await row('Plan', planId);
    value(await savePlan(act(), { planId, version, ...contents }));
    const second = await savePlan(act(), { planId, version, ...contents, goal: 'Something else.' });
    expect(second).toEqual({ kind: 'stale' });
    expect(await row('Plan', planId)).toMatchObject({ goal: 'Cook in a school.' });
  });

  it('needs a reason for a lowered obligation, and refuses a service of another area', async () => {
    const { held, act } = await interviewed();
    const planId = held.planId ?? '';
    const lowered = { mode: 'lowered', target: 2, reason: null } as const;
    const unexplained = await savePlan(act(), { planId, ...contents, obligation: lowered });
    expect(unexplained).toMatchObject({ kind: 'invalid', errors: { obligationReason: ['choose'] } });
    const actions = contents.actions.map((action) => ({ ...action, serviceId: uuid() }));
    expect(await savePlan(act(), { planId, ...contents, actions })).toMatchObject({ kind: 'invalid' });
  });

  it('approved by word needs understanding and a copy, and the old version holds until then', async () => {
    const { held, act, personId } = await interviewed();
    const planId = held.planId ?? '';
    value(await savePlan(act(), { planId, ...contents }));
    value(await proposePlan(act(), { planId }));
    const oral = { planId, way: 'oral', understood: false, copyGiven: true, note: '' } as const;
    expect(await recordApproval(act(), oral)).toMatchObject({ kind: 'invalid' });
    value(await recordApproval(act(), { ...oral, understood: true }));
    const next = value(await draftPlan(act(), { personId, kind: 'employment' }));
    expect((await row('Plan', planId)).state).toBe('inForce');
    value(await savePlan(act(), { planId: next.id, ...contents }));
    value(await proposePlan(act(), { planId: next.id }));
    value(await recordApproval(act(), { ...oral, planId: next.id, way: 'signed' }));
    expect((await row('Plan', planId)).state).toBe('replaced');
    expect(await row('Plan', next.id)).toMatchObject({ state: 'inForce', number: 2 });
  });
});

describe('The caseload entry', () => {
  it('says in the same transaction what the machines say', async () => {
    const { personId, counselor, act, meetingId } = await client();
    expect(await entry(personId)).toMatchObject({
      counselorId: counselor.accountId,
      phase: 'valid',
      meetingState: 'due',
      planState: null,
      interviewed: false,
    });
    value(await bookForClient(act(), { meetingId, ...visit }));
    expect(await entry(personId)).toMatchObject({ meetingState: 'booked', startsAt: visit.startsAt });
    value(await startMeeting(act(at('17T09:00:00')), { meetingId }));
    const record = { meetingId, summary: 'Talked.', agreements: '', needs };
    value(await holdMeeting(act(at('17T10:00:00')), record));
    expect(await entry(personId)).toMatchObject({
      careerGuidance: 'needIdentified',
      meetingKind: 'jobSearchDiscussion',
      planState: 'drafting',
      interviewed: true,
    });
  });
});

describe('How things stand at a meeting', () => {
  const reviews = (personId: string) =>
    kysely.selectFrom('ProgressReview').selectAll().where('personId', '=', personId).execute();

  it('is kept with the meeting, and what is not known stays unknown', async () => {
    const { personId, counselor, act, meetingId } = await client();
    value(await bookForClient(act(), { meetingId, ...visit }));
    value(await startMeeting(act(at('17T09:00:00')), { meetingId }));
    const record = { meetingId, summary: 'Talked.', agreements: '', needs };
    value(
      await holdMeeting(act(at('17T10:00:00')), { ...record, progress: { ...nothingKnown, language: 2 } }),
    );
    expect(await reviews(personId)).toMatchObject([
      { ...nothingKnown, language: 2, meetingId, setBy: counselor.accountId, setAt: at('17T10:00:00') },
    ]);
  });

  it('is not written down where nothing was said', async () => {
    const { personId, act, meetingId } = await client();
    value(await bookForClient(act(), { meetingId, ...visit }));
    value(await startMeeting(act(at('17T09:00:00')), { meetingId }));
    const record = { meetingId, summary: 'Talked.', agreements: '', needs };
    value(await holdMeeting(act(at('17T10:00:00')), { ...record, progress: nothingKnown }));
    expect(await reviews(personId)).toEqual([]);
  });
});

describe('A note', () => {
  it('is its author’s own until shared, and only the author shares it', async () => {
    const { act, personId } = await client();
    const note = { personId, channel: 'callOut', text: 'Called.', share: false } as const;
    const { id: noteId } = value(await addNote(act(), note));
    const colleague = actAs(await makeCounselor());
    expect(await shareNote(colleague, { personId, noteId })).toEqual({ kind: 'not-found' });
    value(await shareNote(act(), { personId, noteId }));
    expect(await shareNote(act(), { personId, noteId })).toEqual({ kind: 'not-found' });
  });

  it('sent twice by one press too many is one note, and said again later another', async () => {
    const { act, personId } = await client();
    const note = { personId, channel: 'callOut', text: 'Called.', share: false } as const;
    const [one, other] = await Promise.all([addNote(act(), note), addNote(act(), note)]);
    expect(value(other).id).toBe(value(one).id);
    const shared = value(await addNote(act(), { ...note, share: true }));
    const later = value(await addNote({ ...act(), now: new Date(act().now.getTime() + 60_000) }, note));
    expect(new Set([value(one).id, shared.id, later.id]).size).toBe(3);
  });

  it('with sensitive words is shared only with a reason, which is kept', async () => {
    const { act, personId } = await client();
    const note = { personId, channel: 'callOut', text: 'Is on sick leave until May.', share: false } as const;
    const refused = { kind: 'invalid', errors: { sensitiveReason: ['sensitive'] } };
    expect(await addNote(act(), { ...note, share: true })).toEqual(refused);
    const { id: noteId } = value(await addNote(act(), note));
    expect(await shareNote(act(), { personId, noteId })).toEqual(refused);
    const sensitiveReason = 'The interview waits for the end of the leave.';
    value(await shareNote(act(), { personId, noteId, sensitiveReason }));
    const kept = await kysely
      .selectFrom('ContactNote')
      .selectAll()
      .where('id', '=', noteId)
      .executeTakeFirst();
    expect(kept).toMatchObject({ sensitiveReason });
    expect(kept?.sharedAt).not.toBeNull();
  });
});

describe('A reminder', () => {
  const due = (act: ReturnType<typeof actAs>, day: string) =>
    act.actor.role === 'counselor' ? listDueMemos(act.actor, at(`${day}T08:00:00`)) : [];

  it('is there on its day, for its author alone, until it is done', async () => {
    const { act, personId } = await client();
    const memo = { personId, text: 'Ask about the hygiene passport.', on: '2026-11-20' };
    const { id: memoId } = value(await addMemo(act(), memo));
    const colleague = actAs(await makeCounselor());
    expect(await due(act(), '19')).toEqual([]);
    expect((await due(act(), '20')).map(({ id }) => id)).toEqual([memoId]);
    expect(await due(colleague, '20')).toEqual([]);
    const finished = { personId, memoId, finished: true };
    expect(await finishMemo(colleague, finished)).toEqual({ kind: 'not-found' });
    value(await finishMemo(act(), finished));
    expect(await due(act(), '21')).toEqual([]);
    value(await finishMemo(act(), { ...finished, finished: false }));
    expect(await due(act(), '21')).toHaveLength(1);
  });

  it('is there once for as long as it is not done', async () => {
    const { act, personId } = await client();
    const memo = { personId, text: 'Ask.', on: null };
    const [one, other] = await Promise.all([addMemo(act(), memo), addMemo(act(), memo)]);
    expect(value(other).id).toBe(value(one).id);
    const { id: memoId } = value(one);
    value(await finishMemo(act(), { personId, memoId, finished: true }));
    expect(value(await addMemo(act(), memo)).id).not.toBe(memoId);
  });

  it('about a client of another area cannot be written', async () => {
    const { personId } = await client();
    const memo = { personId, text: 'Ask.', on: null };
    expect(await addMemo(actAs(await makeCounselor(lahti)), memo)).toEqual({ kind: 'not-found' });
  });
});

describe('A handover', () => {
  const facts: HandoverFacts = {
    goal: 'Cook in a school.',
    agreed: null,
    actions: [
      {
        description: 'Ask the school for a visit.',
        who: 'counselor',
        dueOn: '2026-11-10',
        area: 'employerMatching',
      },
      { description: 'Keep the CV up to date.', who: 'seeker', dueOn: null, area: 'employerMatching' },
    ],
    open: [],
  };
  const hand = (personId: string, counselorId: string) => ({
    ...{ personId, counselorId, words: 'Likes to be called in the morning.', facts, withMemos: true },
  });

  it('leaves the facts and the giver’s reminders to the next counselor, who says when they have read it', async () => {
    const { act, personId } = await client();
    value(await addMemo(act(), { personId, text: 'Call the school.', on: '2026-11-20' }));
    const next = await makeCounselor();
    value(await handOverClient(act(), hand(personId, next.accountId)));
    expect(await entry(personId)).toMatchObject({ counselorId: next.accountId });
    const [brief] = await listHandovers(next, personId);
    expect(brief).toMatchObject({ words: 'Likes to be called in the morning.', facts, waits: true });
    expect(await handoverWaits(next, personId)).toBe(true);
    expect(await listDueMemos(next, at('20T08:00:00'))).toHaveLength(1);
    const read = { personId, handoverId: brief?.id ?? '' };
    expect(await markHandoverRead(act(), read)).toEqual({ kind: 'not-found' });
    value(await markHandoverRead(actAs(next), read));
    expect(await handoverWaits(next, personId)).toBe(false);
  });

  it('takes nobody from a counselor who came first, and tells the second', async () => {
    const { personId, counselor } = await client();
    const [first, second] = [await makeCounselor(), await makeCounselor()];
    const take = (by: typeof first) =>
      handOverClient(actAs(by), { ...hand(personId, by.accountId), servedBy: counselor.accountId });
    const outcomes = await Promise.all([take(first), take(second)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['ok', 'stale']);
    const winner = outcomes[0]?.kind === 'ok' ? first : second;
    expect(await entry(personId)).toMatchObject({ counselorId: winner.accountId });
    // Pressed once more by the same one, it is as it was.
    value(await take(winner));
    const made = { ...hand(personId, winner.accountId), servedBy: crypto.randomUUID() };
    expect(await handOverClient(actAs(winner), made)).toEqual({ kind: 'stale' });
  });

  it('is not written where the client stays with the same counselor', async () => {
    const { act, personId, counselor } = await client();
    value(await handOverClient(act(), hand(personId, counselor.accountId)));
    expect(await listHandovers(counselor, personId)).toEqual([]);
  });

  it('to a counselor of another area is refused, and nothing changes hands', async () => {
    const { act, personId, counselor } = await client();
    const stranger = await makeCounselor(lahti);
    const refused = { kind: 'invalid', errors: { counselorId: ['choose'] } };
    expect(await handOverClient(act(), hand(personId, stranger.accountId))).toEqual(refused);
    expect(await entry(personId)).toMatchObject({ counselorId: counselor.accountId });
  });

  it('tells promises from the person’s own tasks, and which of them are late', () => {
    expect(promisesOf(facts).map(({ description }) => description)).toEqual(['Ask the school for a visit.']);
    expect(personsOwn(facts)).toHaveLength(1);
    expect(promisesOf(facts).map((action) => isLate(action, '2026-11-22'))).toEqual([true]);
  });
});
