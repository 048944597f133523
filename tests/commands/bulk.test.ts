import { beforeAll, describe, expect, it } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import type { BulkKind } from '#app/features/bulk/bulk-kinds.ts';
import { getBulkAct, listBulkActs } from '#app/features/bulk/bulk.queries.server.ts';
import { beginBulk } from '#app/features/bulk/commands/begin-bulk.server.ts';
import { chooseForBulk } from '#app/features/bulk/commands/choose-for-bulk.server.ts';
import { confirmBulk } from '#app/features/bulk/commands/confirm-bulk.server.ts';
import { discardBulk } from '#app/features/bulk/commands/discard-bulk.server.ts';
import { retryBulk } from '#app/features/bulk/commands/retry-bulk.server.ts';
import { undoBulk } from '#app/features/bulk/commands/undo-bulk.server.ts';
import { workOffBulk } from '#app/features/bulk/work-off-bulk.server.ts';
import { getConversation } from '#app/features/conversations/conversations.queries.server.ts';
import { markHandoverRead } from '#app/features/handovers/commands/mark-handover-read.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel-meeting.server.ts';
import { bookMeeting } from '#app/features/meetings/commands/book-meeting.server.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { proposeTimes } from '#app/features/meetings/commands/propose-times.server.ts';
import { addMemo } from '#app/features/notes/commands/add-memo.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { deliverOutbox } from '#app/jobs/outbox.server.ts';
import { workOff } from '#app/jobs/due.server.ts';
import { makeClient, makeNewcomer } from '#tests/support/clients.ts';
import { actAs, lahti, makeCounselor, monday, value } from '#tests/support/factories.ts';

const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);

let me: CounselorActor;
let colleague: CounselorActor;
let third: CounselorActor;

beforeAll(async () => {
  me = await makeCounselor(undefined, 'Minna Minä');
  colleague = await makeCounselor(undefined, 'Kalle Kollega');
  third = await makeCounselor(undefined, 'Teija Toinen');
  // What the clients' registration sent is none of these tests' business.
  await workOff(minutes(-1));
});

type Of = { counselor?: CounselorActor | null; nonDisclosure?: boolean; serviceLanguage?: string };
type Made = { seeker: SeekerActor; personId: string };

async function client(of: Of = {}): Promise<Made> {
  const { seeker } = await makeNewcomer({}, minutes(-60));
  return known({ seeker, personId: seeker.personId }, of);
}
/** One whose initial interview waits to be arranged. */
const waiting = async () => known(await makeClient({}, minutes(-60)), {});

async function known<M extends Made>(
  made: M,
  { counselor = me, serviceLanguage = 'fi', nonDisclosure = false }: Of,
): Promise<M> {
  const { personId } = made;
  await kysely
    .updateTable('Person')
    .set({ serviceLanguage, nonDisclosure })
    .where('id', '=', personId)
    .execute();
  await kysely
    .updateTable('Account')
    .set({ language: serviceLanguage })
    .where('personId', '=', personId)
    .execute();
  await kysely
    .updateTable('Journey')
    .set({ counselorId: counselor?.accountId ?? null })
    .where('personId', '=', personId)
    .execute();
  return made;
}

const seenBy = ({ seeker, personId }: Made, messageId: string, at: Date) =>
  getConversation(seeker, { personId, messageId }, at);
const begin = async (kind: BulkKind, personIds: string[], actor = me) =>
  value(await beginBulk(actAs(actor), { kind, personIds })).bulkId;
const choose = (bulkId: string, params: object, actor = me) =>
  chooseForBulk(actAs(actor), { bulkId, params: { language: 'fi', ...params } });
const giveTo = ({ accountId }: CounselorActor, words = '') => ({
  counselorId: accountId,
  words,
  withMemos: true,
});
const hello = { subject: 'Infotilaisuus', text: 'Tervetuloa infoon.' };

async function confirmed(kind: BulkKind, personIds: string[], params: object): Promise<string> {
  const bulkId = await begin(kind, personIds);
  value(await choose(bulkId, params));
  value(await confirmBulk(actAs(me), { bulkId }));
  return bulkId;
}
async function done(kind: BulkKind, personIds: string[], params: object, now = monday): Promise<string> {
  const bulkId = await confirmed(kind, personIds, params);
  await workOffBulk(now, bulkId);
  return bulkId;
}
async function undone(bulkId: string, now = minutes(5)): Promise<void> {
  value(await undoBulk(actAs(me, now), { bulkId }));
  await workOffBulk(now, bulkId);
}

const lines = async (bulkId: string, now = monday) => (await getBulkAct(me, bulkId, now))?.lines ?? [];
const stagesOf = async (bulkId: string) =>
  (await lines(bulkId)).map(({ stage, why }) => (why ? `${stage}: ${why}` : stage));
const counselorOf = async (personId: string) =>
  (
    await kysely
      .selectFrom('Journey')
      .select('counselorId')
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
  ).counselorId;
const noticesOf = (accountId: string) =>
  kysely.selectFrom('Notice').select(['type', 'params']).where('accountId', '=', accountId).execute();
const meetingOf = (id: string) =>
  kysely.selectFrom('Meeting').select(['state', 'call']).where('id', '=', id).executeTakeFirstOrThrow();

describe('Giving many clients a counselor', () => {
  it('gives those who have none, leaves out the others with the reason, and takes it back', async () => {
    const [free, taken] = [await client({ counselor: null }), await client({ counselor: colleague })];
    const bulkId = await begin('assign', [free.personId, taken.personId]);
    value(await choose(bulkId, giveTo(third)));
    expect(await stagesOf(bulkId)).toEqual(['draft', 'leftOut: hasCounselor']);
    value(await confirmBulk(actAs(me), { bulkId }));
    await workOffBulk(monday, bulkId);
    expect(await stagesOf(bulkId)).toEqual(['done', 'leftOut: hasCounselor']);
    expect(await counselorOf(free.personId)).toBe(third.accountId);
    await undone(bulkId);
    expect(await counselorOf(free.personId)).toBeNull();
    expect(await counselorOf(taken.personId)).toBe(colleague.accountId);
  });

  it('nothing happens to anybody before it is confirmed, and a draft can be thrown away', async () => {
    const { personId } = await client({ counselor: null });
    const bulkId = await begin('assign', [personId]);
    value(await choose(bulkId, giveTo(third)));
    await workOffBulk(minutes(60), bulkId);
    expect(await counselorOf(personId)).toBeNull();
    expect((await undoBulk(actAs(me), { bulkId })).kind).toBe('not-found');
    value(await discardBulk(actAs(me), { bulkId }));
    expect(await getBulkAct(me, bulkId, monday)).toBeNull();
  });

  it('gives clients to no stranger, of another area or none of ours', async () => {
    const bulkId = await begin('assign', [(await client({ counselor: null })).personId]);
    for (const other of [
      await makeCounselor(lahti),
      { ...me, accountId: '0199aaaa-0000-7000-8000-000000000000' },
    ])
      expect(await choose(bulkId, giveTo(other))).toEqual({
        kind: 'invalid',
        errors: { counselorId: ['choose'] },
      });
  });
});

describe('Moving many clients to another counselor', () => {
  it('leaves a brief with each, takes reminders along, and brings all of it back', async () => {
    const [one, other] = [await client(), await client()];
    value(await addMemo(actAs(me), { personId: one.personId, text: 'Soita.', on: null }));
    const bulkId = await done('move', [one.personId, other.personId], giveTo(colleague, 'Terveisin Minna'));
    expect(await stagesOf(bulkId)).toEqual(['done', 'done']);
    const briefs = () =>
      kysely
        .selectFrom('Handover')
        .select(['fromName', 'toName', 'words', 'readAt'])
        .where('personId', '=', one.personId)
        .orderBy('at')
        .orderBy('id')
        .execute();
    const memoOf = () =>
      kysely.selectFrom('Memo').select('accountId').where('personId', '=', one.personId).executeTakeFirst();
    expect(await briefs()).toMatchObject([
      { fromName: 'Minna Minä', toName: 'Kalle Kollega', words: 'Terveisin Minna' },
    ]);
    expect((await memoOf())?.accountId).toBe(colleague.accountId);
    await undone(bulkId);
    expect(await counselorOf(one.personId)).toBe(me.accountId);
    expect((await memoOf())?.accountId).toBe(me.accountId);
    expect((await briefs()).map(({ toName, readAt }) => [toName, readAt !== null])).toEqual([
      ['Kalle Kollega', true],
      ['Minna Minä', true],
    ]);
  });

  it('is undone where nothing newer has happened, and says of the others why not', async () => {
    const [still, noted, moved, read] = [await client(), await client(), await client(), await client()];
    const ids = [still, noted, moved, read].map(({ personId }) => personId);
    const bulkId = await done('move', ids, giveTo(colleague));
    const act = actAs(colleague, minutes(2));
    value(
      await addNote(act, { personId: noted.personId, channel: 'callOut', text: 'Esittely.', share: false }),
    );
    value(await assignCounselor(act, { personId: moved.personId, counselorId: third.accountId }));
    const brief = await kysely
      .selectFrom('Handover')
      .select('id')
      .where('personId', '=', read.personId)
      .executeTakeFirstOrThrow();
    value(await markHandoverRead(act, { personId: read.personId, handoverId: brief.id }));
    await undone(bulkId);
    expect(await stagesOf(bulkId)).toEqual([
      'undone',
      'kept: somethingNewer',
      'kept: movedOn',
      'kept: handoverRead',
    ]);
    expect(await counselorOf(moved.personId)).toBe(third.accountId);
    expect(await counselorOf(noted.personId)).toBe(colleague.accountId);
  });

  it('cannot be undone once ten minutes have gone, to the instant', async () => {
    const bulkId = await done('move', [(await client()).personId], giveTo(colleague));
    expect((await getBulkAct(me, bulkId, minutes(9)))?.undoUntil?.last).toBe(minutes(10).toISOString());
    expect((await getBulkAct(me, bulkId, minutes(10)))?.undoUntil).toBeNull();
    expect((await undoBulk(actAs(me, minutes(10)), { bulkId })).kind).toBe('not-allowed');
  });

  it('asked to be undone in time is undone by however late a worker', async () => {
    const { personId } = await client();
    const bulkId = await done('move', [personId], giveTo(colleague));
    value(await undoBulk(actAs(me, minutes(9)), { bulkId }));
    await workOffBulk(minutes(300), bulkId);
    expect(await counselorOf(personId)).toBe(me.accountId);
  });

  it('leaves out whom the counselor may not act for, and who is there already', async () => {
    const elsewhere = await makeCounselor(undefined, 'Muu Tiimi', { team: 'Muut' });
    const [others, theirs] = [await client({ counselor: elsewhere }), await client({ counselor: colleague })];
    const bulkId = await begin('move', [others.personId, theirs.personId]);
    value(await choose(bulkId, giveTo(colleague)));
    expect(await stagesOf(bulkId)).toEqual(['leftOut: noRight', 'leftOut: alreadyTheirs']);
    expect((await confirmBulk(actAs(me), { bulkId })).kind).toBe('not-allowed');
  });

  it('knows nothing of a protected person whom the counselor may not know of', async () => {
    const hidden = await client({ counselor: colleague, nonDisclosure: true });
    const known = await client();
    const bulkId = await begin('move', [hidden.personId, known.personId]);
    expect((await lines(bulkId)).map(({ personId }) => personId)).toEqual([known.personId]);
    const alone = await beginBulk(actAs(me), { kind: 'move', personIds: [hidden.personId] });
    const nobody = await beginBulk(actAs(me), { kind: 'move', personIds: [crypto.randomUUID()] });
    expect(alone).toEqual(nobody);
  });
});

describe('Inviting many clients to book', () => {
  const interview = { meetingKind: 'initialInterview' };

  it('invites those whose meeting is due, and holds the news for ten minutes', async () => {
    const [due, invited] = [await waiting(), await waiting()];
    value(await proposeTimes(actAs(me), { meetingId: invited.meetingId }));
    const bulkId = await done('invite', [due.personId, invited.personId], interview);
    expect(await stagesOf(bulkId)).toEqual(['done', 'leftOut: invited']);
    expect(await meetingOf(due.meetingId)).toEqual({ state: 'proposed', call: 'invitation' });
    await deliverOutbox(minutes(9));
    expect((await noticesOf(due.seeker.accountId)).map(({ type }) => type)).not.toContain(
      'seeker.times-proposed',
    );
    await deliverOutbox(minutes(10));
    expect((await noticesOf(due.seeker.accountId)).map(({ type }) => type)).toContain(
      'seeker.times-proposed',
    );
    expect((await undoBulk(actAs(me, minutes(10)), { bulkId })).kind).toBe('not-allowed');
  });

  it('is taken back with its news, except where a time has been booked', async () => {
    const [still, booked] = [await waiting(), await waiting()];
    const bulkId = await done('invite', [still.personId, booked.personId], interview);
    const time = { startsAt: minutes(3000), minutes: 45, channel: 'visit' as const, place: 'Espoo' };
    const [slotId = ''] = value(await offerTimes(actAs(me), { times: [time] })).ids;
    const { meetingId } = booked;
    value(await bookMeeting(actAs(booked.seeker, minutes(1)), { meetingId, slotId, version: 1 }));
    await undone(bulkId);
    expect(await stagesOf(bulkId)).toEqual(['undone', 'kept: somethingNewer']);
    expect(await meetingOf(still.meetingId)).toEqual({ state: 'due', call: null });
    await deliverOutbox(minutes(60));
    expect((await noticesOf(still.seeker.accountId)).map(({ type }) => type)).not.toContain(
      'seeker.times-proposed',
    );
  });
});

describe('A message to many clients', () => {
  const both = { texts: { fi: hello, sv: { subject: 'Info', text: 'Välkommen.' } }, sensitiveReason: '' };

  it('asks for a text in each one’s language, and a reason for sensitive words', async () => {
    const ids = [(await client()).personId, (await client({ serviceLanguage: 'sv' })).personId];
    const bulkId = await begin('message', ids);
    const only = await choose(bulkId, { texts: { fi: hello }, sensitiveReason: '' });
    expect(only).toEqual({ kind: 'invalid', errors: { subjectSv: ['required'], textSv: ['required'] } });
    const sick = {
      ...both,
      texts: { ...both.texts, fi: { subject: 'Info', text: 'Sairausloma ja masennus.' } },
    };
    expect(await choose(bulkId, sick)).toEqual({
      kind: 'invalid',
      errors: { sensitiveReason: ['sensitive'] },
    });
    expect((await choose(bulkId, { ...sick, sensitiveReason: 'Kuntoutus' })).kind).toBe('ok');
  });

  it('reaches each in their language when ten minutes have gone, and not before', async () => {
    const [finnish, swedish] = [await client(), await client({ serviceLanguage: 'sv' })];
    await done('message', [finnish.personId, swedish.personId], both);
    const sent = await kysely
      .selectFrom('ClientMessage')
      .select(['id', 'language', 'subject'])
      .where('personId', '=', swedish.personId)
      .executeTakeFirstOrThrow();
    expect(sent).toMatchObject({ language: 'sv', subject: 'Info' });
    expect(await seenBy(swedish, sent.id, minutes(9))).toBeNull();
    await deliverOutbox(minutes(10));
    expect(await noticesOf(swedish.seeker.accountId)).toContainEqual({
      type: 'seeker.message-sent',
      params: { subject: 'Info', from: 'Minna Minä' },
    });
    expect(await seenBy(swedish, sent.id, minutes(10))).toMatchObject({
      messages: [{ paragraphs: ['Välkommen.'], language: 'sv' }],
    });
    expect(await seenBy(finnish, sent.id, minutes(10))).toBeNull();
  });

  it('taken back before it leaves was never there, however late the worker', async () => {
    const { personId, seeker } = await client();
    const bulkId = await done('message', [personId], both);
    await undone(bulkId, minutes(9));
    await deliverOutbox(minutes(500));
    expect(await stagesOf(bulkId)).toEqual(['undone']);
    expect((await noticesOf(seeker.accountId)).map(({ type }) => type)).not.toContain('seeker.message-sent');
    expect(
      await kysely.selectFrom('ClientMessage').select('id').where('personId', '=', personId).execute(),
    ).toEqual([]);
  });

  it('that a worker has taken up to send cannot be taken back', async () => {
    const { personId } = await client();
    const bulkId = await done('message', [personId], both);
    await kysely.updateTable('Outbox').set({ attempts: 1 }).where('personId', '=', personId).execute();
    value(await undoBulk(actAs(me, minutes(9)), { bulkId }));
    expect(await stagesOf(bulkId)).toEqual(['kept: alreadyLeft']);
  });

  it('that has not been begun is not sent at all when it is undone', async () => {
    const { personId } = await client();
    const bulkId = await confirmed('message', [personId], both);
    value(await undoBulk(actAs(me, minutes(1)), { bulkId }));
    await workOffBulk(minutes(2), bulkId);
    expect(await stagesOf(bulkId)).toEqual(['undone: notBegun']);
  });
});

describe('Working off an act', () => {
  it('confirmed twice does everything once', async () => {
    const { personId } = await client();
    const bulkId = await confirmed('message', [personId], { texts: { fi: hello }, sensitiveReason: '' });
    expect(value(await confirmBulk(actAs(me), { bulkId })).waiting).toBe(0);
    await Promise.all([workOffBulk(monday, bulkId), workOffBulk(monday, bulkId)]);
    await workOffBulk(monday, bulkId);
    const sent = await kysely
      .selectFrom('ClientMessage')
      .select('id')
      .where('personId', '=', personId)
      .execute();
    expect(sent).toHaveLength(1);
  });

  it('is taken up by the worker where it was cut off: each client once, none left out', async () => {
    const ids = [(await client()).personId, (await client()).personId, (await client()).personId];
    const bulkId = await confirmed('message', ids, { texts: { fi: hello }, sensitiveReason: '' });
    // Whoever does it dies after the first.
    expect(await workOffBulk(monday, bulkId, 1)).toBe(1);
    while (await workOff(minutes(1)));
    expect(new Set(await stagesOf(bulkId))).toEqual(new Set(['done']));
    const sent = await kysely
      .selectFrom('ClientMessage')
      .select('personId')
      .where('personId', 'in', ids)
      .execute();
    expect(sent.map(({ personId }) => personId).toSorted()).toEqual(ids.toSorted());
  });

  it('lists whom it failed for with the reason, does the others, and tries the failed ones again', async () => {
    const [good, bad] = [await waiting(), await waiting()];
    const bulkId = await confirmed('invite', [good.personId, bad.personId], {
      meetingKind: 'initialInterview',
    });
    // Between the look and the turn somebody else invites one of them.
    value(await proposeTimes(actAs(me), { meetingId: bad.meetingId }));
    await workOffBulk(monday, bulkId);
    expect(await stagesOf(bulkId)).toEqual(['done', 'failed: changed']);
    expect((await listBulkActs(me, monday)).find(({ id }) => id === bulkId)?.state).toBe('partly');
    expect(value(await retryBulk(actAs(me, minutes(1)), { bulkId })).waiting).toBe(0);
    expect(await stagesOf(bulkId)).toEqual(['done', 'failed: invited']);
    await kysely
      .updateTable('BulkItem')
      .set({ reason: 'error' })
      .where('actId', '=', bulkId)
      .where('stage', '=', 'failed')
      .execute();
    value(await cancelMeeting(actAs(me, minutes(2)), { meetingId: bad.meetingId }));
    expect(value(await retryBulk(actAs(me, minutes(3)), { bulkId })).waiting).toBe(1);
    await workOffBulk(minutes(3), bulkId);
    expect(await stagesOf(bulkId)).toEqual(['done', 'done']);
  });

  it('stops with the right of whoever confirmed it', async () => {
    const { personId } = await client();
    const bulkId = await confirmed('move', [personId], giveTo(colleague));
    await kysely.updateTable('Account').set({ closedAt: monday }).where('id', '=', me.accountId).execute();
    await workOffBulk(monday, bulkId);
    await kysely.updateTable('Account').set({ closedAt: null }).where('id', '=', me.accountId).execute();
    expect(await stagesOf(bulkId)).toEqual(['failed: noRight']);
    expect(await counselorOf(personId)).toBe(me.accountId);
  });

  it('is nobody’s but whose it is', async () => {
    const { personId } = await client();
    const bulkId = await begin('move', [personId]);
    expect(await getBulkAct(colleague, bulkId, monday)).toBeNull();
    expect((await choose(bulkId, giveTo(colleague), colleague)).kind).toBe('not-found');
    for (const act of [confirmBulk, retryBulk, undoBulk, discardBulk])
      expect((await act(actAs(colleague), { bulkId })).kind).toBe('not-found');
    expect((await listBulkActs(colleague, monday)).map(({ id }) => id)).not.toContain(bulkId);
  });

  it('is about a thousand clients at most, and about somebody', async () => {
    const many = Array.from({ length: 1001 }, () => crypto.randomUUID());
    expect(await beginBulk(actAs(me), { kind: 'move', personIds: many })).toEqual({
      kind: 'invalid',
      errors: { personId: ['tooMany'] },
    });
    expect((await beginBulk(actAs(me), { kind: 'move', personIds: [] })).kind).toBe('invalid');
  });
});
