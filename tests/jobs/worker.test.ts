import { afterEach, describe, expect, it } from 'vitest';
import { advance } from '#app/core/advance.server.ts';
import { now, setClockAhead } from '#app/core/clock.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { json } from '#app/db/database.ts';
import { isEmbedded, kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { askForDate, clockSetting } from '#app/features/demonstration/demonstration-clock.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { planMeeting } from '#app/features/meetings/commands/plan-meeting.server.ts';
import { catchUp, workOff } from '#app/jobs/due.server.ts';
import { followClock } from '#app/jobs/follow-clock.server.ts';
import { deliverOutbox } from '#app/jobs/outbox.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { actAs, makeCounselor, makePerson, monday, startJourney, value } from '#tests/support/factories.ts';

const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);

async function jobSeeker() {
  const seeker = await makePerson();
  const counselor = await makeCounselor();
  const journeyId = await startJourney(seeker);
  const details = { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' } as const;
  for (const event of [details, { type: 'COMPLETE_REGISTRATION' } as const])
    value(await transaction((tx) => advance(tx, journeyMachine, { id: journeyId, event }, actAs(seeker))));
  value(
    await assignCounselor(actAs(counselor), { personId: seeker.personId, counselorId: counselor.accountId }),
  );
  return { seeker, counselor, journeyId };
}

const noticesOf = (accountId: string) =>
  kysely.selectFrom('Notice').selectAll().where('accountId', '=', accountId).orderBy('outboxId').execute();
const deadlinesOf = (subjectId: string) =>
  kysely.selectFrom('Deadline').selectAll().where('subjectId', '=', subjectId).orderBy('dueAt').execute();

async function everythingDue(at: Date) {
  while (await workOff(at));
}

describe('Delivery', () => {
  it('tells the person and their counselor once, and not whoever did it', async () => {
    const { seeker, counselor } = await jobSeeker();
    await everythingDue(monday);
    await kysely.updateTable('Outbox').set({ deliveredAt: null, availableAt: monday }).execute();
    await everythingDue(monday);
    expect(await noticesOf(seeker.accountId)).toEqual([]);
    const [notice, ...more] = await noticesOf(counselor.accountId);
    expect(notice).toMatchObject({ type: 'counselor.registration-completed', params: { name: seeker.name } });
    expect(more).toEqual([]);
  });

  it('tries five times with growing pauses, then parks the message and says why', async () => {
    const message = {
      type: 'nobody-knows',
      params: json({}),
      subjectType: 'Journey',
      version: 1,
      actorRole: 'system',
    };
    const { journeyId } = await jobSeeker();
    await everythingDue(monday);
    await kysely
      .insertInto('Outbox')
      .values({ ...message, subjectId: journeyId, at: monday, availableAt: monday })
      .execute();
    const tries = [0, 9, 10, 70, 670, 4269, 4270];
    const counts: number[] = [];
    for (const seconds of tries) counts.push(await deliverOutbox(later(seconds)));
    expect(counts).toEqual([1, 0, 1, 1, 1, 0, 1]);
    const row = await kysely
      .selectFrom('Outbox')
      .selectAll()
      .where('type', '=', message.type)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ attempts: 5, parkedAt: later(4270), deliveredAt: null });
    expect(row.lastError).toContain('no handler');
    expect(await deliverOutbox(later(90_000))).toBe(0);
  });

  it('closes what is open when jobseeking ends, as a consequence of who ended it', async () => {
    const { seeker, counselor } = await jobSeeker();
    const { id } = value(
      await planMeeting(actAs(counselor), { personId: seeker.personId, kind: 'supplementaryDiscussion' }),
    );
    value(await endJobseeking(actAs(seeker), { personId: seeker.personId, reason: 'employed' }));
    await everythingDue(monday);
    const { state } = await kysely
      .selectFrom('Meeting')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(state).toBe('cancelled');
    const last = await kysely
      .selectFrom('History')
      .selectAll()
      .where('subjectId', '=', id)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow();
    expect(last).toMatchObject({ type: 'JOBSEEKING_ENDED', actorRole: 'system', actorId: seeker.accountId });
  });
});

describe('A deadline', () => {
  const plan = (subjectId: string, event: string, due: Date) =>
    transaction((tx) => setDeadline(tx, { subjectType: 'Journey', subjectId, event, due }, monday));

  it('waits for its time, happens once, and plans what follows in the same breath', async () => {
    const { journeyId } = await jobSeeker();
    await plan(journeyId, 'RENEWAL_DUE', later(60));
    await everythingDue(later(59));
    expect(await deadlinesOf(journeyId)).toMatchObject([{ doneAt: null }]);
    await everythingDue(later(60));
    await everythingDue(later(61));
    const [asked, renewal] = await deadlinesOf(journeyId);
    expect(asked).toMatchObject({ event: 'RENEWAL_DUE', result: 'ok', doneAt: later(60) });
    expect(renewal).toMatchObject({ event: 'RENEWAL_DEADLINE_PASSED', doneAt: null });
    const sent = await kysely
      .selectFrom('History')
      .selectAll()
      .where('subjectId', '=', journeyId)
      .where('type', '=', 'RENEWAL_DUE')
      .execute();
    expect(sent).toHaveLength(1);
  });

  it('that comes too late is refused by the machine, and that is its result', async () => {
    const { journeyId } = await jobSeeker();
    await plan(journeyId, 'RENEWAL_DEADLINE_PASSED', later(1));
    await everythingDue(later(2));
    expect(await deadlinesOf(journeyId)).toMatchObject([{ result: 'not-allowed', doneAt: later(2) }]);
  });

  it('that cannot be worked off holds up no other, and is parked after five tries', async () => {
    const { journeyId } = await jobSeeker();
    await kysely
      .insertInto('Deadline')
      .values({
        id: '01920000-0000-7000-8000-000000000001',
        subjectType: 'Nothing',
        subjectId: journeyId,
        event: 'X',
        dueAt: later(0),
        createdAt: monday,
      })
      .execute();
    await plan(journeyId, 'RENEWAL_DUE', later(1));
    for (const seconds of [2, 20, 100, 1000, 6000]) await everythingDue(later(seconds));
    expect(await deadlinesOf(journeyId)).toMatchObject([
      { event: 'X', result: 'parked', attempts: 5 },
      { event: 'RENEWAL_DUE', result: 'ok', doneAt: later(2) },
      { event: 'RENEWAL_DEADLINE_PASSED', doneAt: null },
    ]);
  });

  it.skipIf(isEmbedded)('is worked off once by many workers at a time', async () => {
    const { journeyId } = await jobSeeker();
    for (let second = 1; second <= 20; second++) await plan(journeyId, 'RENEWAL_DUE', later(second));
    await Promise.all(Array.from({ length: 6 }, () => everythingDue(later(30))));
    const done = (await deadlinesOf(journeyId)).filter(({ event }) => event === 'RENEWAL_DUE');
    expect(done.filter(({ result }) => result === 'ok')).toHaveLength(1);
    expect(done.filter(({ result }) => result === 'not-allowed')).toHaveLength(19);
  });

  it('catches up in order and each at its own time, with what follows from it', async () => {
    const { journeyId } = await jobSeeker();
    await plan(journeyId, 'RENEWAL_DUE', later(60));
    await catchUp(later(30 * 24 * 3600));
    const [asked, passed] = await deadlinesOf(journeyId);
    expect(asked?.doneAt).toEqual(later(60));
    expect(passed).toMatchObject({ result: 'ok', doneAt: passed?.dueAt });
    const { state } = await kysely
      .selectFrom('Journey')
      .select('state')
      .where('id', '=', journeyId)
      .executeTakeFirstOrThrow();
    expect(state).toEqual({ ended: 'notRenewed' });
  });
});

describe("The demonstration's clock", () => {
  afterEach(() => setClockAhead(0));

  it('goes on to a day, does what is due on the way, and never goes back', async () => {
    const start = now();
    await kysely
      .insertInto('Setting')
      .values({ key: 'demonstration', value: json(true) })
      .onConflict((row) => row.doNothing())
      .execute();
    const day = addDays(isoDate(start), 40);
    value(await askForDate(day, start));
    await followClock(start);
    expect(isoDate(now())).toBe(day);
    expect((await clockSetting()).target).toBeNull();
    expect(await askForDate(addDays(day, -1), now())).toMatchObject({
      kind: 'invalid',
      errors: { date: ['clockBack'] },
    });
    expect(await askForDate(addDays(day, 1000), now())).toMatchObject({
      kind: 'invalid',
      errors: { date: ['clockTooFar'] },
    });
  });
});
