import { describe, expect, it } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { listTimeline } from '#app/features/caseload/timeline.queries.server.ts';
import { wholeTimeline } from '#app/features/caseload/timeline-search.ts';
import { getToday } from '#app/features/caseload/today.queries.server.ts';
import { markConversationRead } from '#app/features/conversations/commands/mark-conversation-read.server.ts';
import { settleConversation } from '#app/features/conversations/commands/settle-conversation.server.ts';
import {
  answerAsClient,
  writeAsClient,
} from '#app/features/conversations/commands/write-as-client.server.ts';
import { answerClient, writeToClient } from '#app/features/conversations/commands/write-to-client.server.ts';
import {
  countUnread,
  getConversation,
  listConversations,
} from '#app/features/conversations/conversations.queries.server.ts';
import { getWriting } from '#app/features/conversations/writing.queries.server.ts';
import { getMyPath } from '#app/features/journey/my-path.queries.server.ts';
import { listRecordedOf } from '#app/features/on-behalf/recorded.queries.server.ts';
import { deliverOutbox } from '#app/jobs/outbox.server.ts';
import { makeClient, makeNewcomer } from '#tests/support/clients.ts';
import { actAs, lahti, makeCounselor, monday, value } from '#tests/support/factories.ts';

const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const said = { language: 'fi', text: 'Miten haastattelu meni?', waits: true, sensitiveReason: '' } as const;
const question = { ...said, subject: 'Haastattelu' };
const notFound = { kind: 'not-found' };

async function served() {
  const client = await makeClient();
  await kysely
    .updateTable('Journey')
    .set({ counselorId: client.counselor.accountId })
    .where('personId', '=', client.personId)
    .execute();
  return client;
}

const write = async (
  counselor: CounselorActor,
  personId: string,
  reason = '',
  text: string = question.text,
) =>
  value(await writeToClient(actAs(counselor), { personId, ...question, text, sensitiveReason: reason }))
    .messageId;
const answersOf = async (counselor: CounselorActor, personId: string) => {
  const { queues } = await getToday(counselor, later(5), 'fi');
  return queues
    .flatMap(({ lines }) => lines)
    .filter((line) => line.to === 'message' && line.personId === personId);
};
const tasksOf = async (seeker: SeekerActor) =>
  (await getMyPath(seeker, seeker.personId, 'fi'))?.view.tasks.filter(
    ({ target }) => target.page === 'message',
  );
const noticesOf = ({ accountId }: { accountId: string }) =>
  kysely
    .selectFrom('Notice')
    .select(['type', 'params', 'readAt'])
    .where('accountId', '=', accountId)
    .where('subjectType', '=', 'ClientMessage')
    .execute();

describe('A message to one client', () => {
  it('is read by the client and answered, and each side sees whose turn it is', async () => {
    const { seeker, counselor, personId } = await served();
    const messageId = await write(counselor, personId);
    await deliverOutbox(later(1));
    expect(await noticesOf(seeker)).toMatchObject([{ type: 'seeker.message-sent', readAt: null }]);
    expect(await countUnread(seeker, later(1))).toBe(1);
    expect(await tasksOf(seeker)).toMatchObject([{ key: 'answerMessage', turn: 'me' }]);

    const opened = await getConversation(seeker, { personId, messageId }, later(1));
    expect(opened).toMatchObject({ subject: 'Haastattelu', waitsFor: 'seeker', unread: [messageId] });
    await markConversationRead(actAs(seeker, later(1)), { messageIds: opened?.unread ?? [], side: 'seeker' });
    expect(await countUnread(seeker, later(1))).toBe(0);
    expect(await noticesOf(seeker)).toMatchObject([{ readAt: later(1) }]);
    expect(await getConversation(counselor, { personId, messageId }, later(1))).toMatchObject({
      messages: [{ own: true, readAt: later(1) }],
    });

    const answer = { personId, messageId, language: 'fi', text: 'Hyvin!' } as const;
    value(await answerAsClient(actAs(seeker, later(2)), answer));
    await deliverOutbox(later(3));
    expect(await noticesOf(counselor)).toMatchObject([
      { type: 'counselor.message-received', params: { subject: 'Haastattelu', name: seeker.name } },
    ]);
    expect(await answersOf(counselor, personId)).toMatchObject([
      { section: 'answers', kind: 'Haastattelu', note: 'Hyvin!' },
    ]);
    expect(await tasksOf(seeker)).toMatchObject([{ key: 'messageWaits', turn: 'counselor' }]);
    expect(await listConversations(counselor, personId, later(3))).toMatchObject([
      { id: messageId, count: 2, unread: 1, waitsFor: 'counselor', last: { side: 'seeker' } },
    ]);

    value(await answerClient(actAs(counselor, later(4)), { ...said, personId, messageId, waits: false }));
    expect(await answersOf(counselor, personId)).toEqual([]);
    expect(await tasksOf(seeker)).toEqual([]);
  });

  it('waits no more when the counselor says that no answer is needed', async () => {
    const { seeker, counselor, personId } = await served();
    const begun = { personId, language: 'fi', subject: 'Kysymys', text: 'Milloin?' } as const;
    const { messageId } = value(await writeAsClient(actAs(seeker), begun));
    expect(await answersOf(counselor, personId)).toHaveLength(1);
    const answer = { personId, messageId, language: 'fi', text: 'Ja missä?' } as const;
    const { messageId: answered } = value(await answerAsClient(actAs(seeker), answer));
    expect(await settleConversation(actAs(counselor), { personId, messageId: answered })).toEqual(notFound);
    value(await settleConversation(actAs(counselor), { personId, messageId }));
    expect(await answersOf(counselor, personId)).toEqual([]);
  });

  it('with words that others should read only when they must has a reason for them', async () => {
    const { counselor, personId } = await served();
    const sensitive = { ...question, text: 'Lääkäri totesi masennuksen.' };
    expect(await writeToClient(actAs(counselor), { personId, ...sensitive })).toMatchObject({
      kind: 'invalid',
      errors: { sensitiveReason: ['sensitive'] },
    });
    const messageId = await write(counselor, personId, 'Asiakas pyysi', sensitive.text);
    expect(
      await answerClient(actAs(counselor), { ...said, personId, messageId, text: sensitive.text }),
    ).toMatchObject({ kind: 'invalid' });
  });

  it('says outside Polku only that there is one', async () => {
    const { counselor, personId } = await served();
    await kysely
      .updateTable('Person')
      .set({ email: 'aino@example.com' })
      .where('id', '=', personId)
      .execute();
    const writing = await getWriting(counselor, personId);
    expect(writing).toMatchObject({ language: 'fi', way: 'email' });
    expect(writing?.mail).toBe('Työllisyyspalvelujen asiantuntija on lähettänyt sinulle viestin.');
  });

  it('goes in the language of the client, by the way that the client has', async () => {
    const { seeker, counselor, personId } = await served();
    await kysely.updateTable('Account').set({ language: 'sv' }).where('id', '=', seeker.accountId).execute();
    expect(await getWriting(counselor, personId)).toMatchObject({ language: 'sv', way: 'letter' });
  });
});

describe('A conversation', () => {
  it('is nobody else’s: not another client’s, nor another area’s', async () => {
    const { counselor, personId } = await served();
    const other = await served();
    const stranger = await makeCounselor(lahti);
    const messageId = await write(counselor, personId);
    const asked = { personId: other.personId, messageId };
    expect(await getConversation(other.seeker, asked, later(1))).toBeNull();
    expect(await getConversation(stranger, { personId, messageId }, later(1))).toBeNull();
    const answer = { ...asked, language: 'fi', text: 'Hei' } as const;
    expect(await answerAsClient(actAs(other.seeker), answer)).toEqual(notFound);
    expect(await answerClient(actAs(other.counselor), { ...said, ...asked })).toEqual(notFound);
    expect(await writeToClient(actAs(stranger), { personId, ...question })).toEqual(notFound);
    expect(await settleConversation(actAs(stranger), { personId, messageId })).toEqual(notFound);
  });

  it('of whom nobody serves yet is everybody’s of the area who serves clients', async () => {
    const { seeker, counselor, personId } = await makeClient();
    const colleague = await makeCounselor();
    await kysely.updateTable('Journey').set({ counselorId: null }).where('personId', '=', personId).execute();
    const begun = { personId, language: 'fi', subject: 'Kysymys', text: 'Kuka on omavalmentajani?' } as const;
    value(await writeAsClient(actAs(seeker), begun));
    expect(await answersOf(counselor, personId)).toHaveLength(1);
    expect(await answersOf(colleague, personId)).toHaveLength(1);
  });

  it('is begun by a client whose jobseeking is in force; answering is always possible', async () => {
    const { seeker, counselor } = await makeNewcomer();
    const { personId } = seeker;
    const begun = { personId, language: 'fi', subject: 'Kysymys', text: 'Milloin?' } as const;
    expect(await writeAsClient(actAs(seeker), begun)).toEqual({ kind: 'not-allowed' });
    const messageId = await write(counselor, personId);
    expect(
      await answerAsClient(actAs(seeker), { personId, messageId, language: 'fi', text: 'Kiitos' }),
    ).toMatchObject({ kind: 'ok' });
  });

  it('takes what a client says on the phone, and tells the client who wrote it', async () => {
    const { seeker, counselor, personId } = await served();
    const messageId = await write(counselor, personId);
    const act = { ...actAs(counselor, later(2)), channel: 'phone' as const };
    value(await answerAsClient(act, { personId, messageId, language: 'fi', text: 'Sain paikan.' }));
    expect(await getConversation(seeker, { personId, messageId }, later(3))).toMatchObject({
      messages: [{ own: false }, { own: true, name: seeker.name, channel: 'phone' }],
    });
    expect(await listRecordedOf(seeker, 'message', 'fi')).toMatchObject([{ channel: 'phone' }]);
    const { lines } = await listTimeline(counselor, personId, { search: wholeTimeline, language: 'fi' });
    expect(lines.filter(({ source }) => source === 'ClientMessage')).toMatchObject([
      { type: 'received', onBehalf: true, who: counselor.name },
      { type: 'sent', onBehalf: false },
    ]);
  });
});
