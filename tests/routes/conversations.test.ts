import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kysely } from '#app/db/client.server.ts';
import { listConversations } from '#app/features/conversations/conversations.queries.server.ts';
import * as staffMessage from '#app/routes/counselor/message.tsx';
import * as staffMessages from '#app/routes/counselor/messages.tsx';
import * as newMessage from '#app/routes/counselor/new-message.tsx';
import * as settle from '#app/routes/counselor/settle-message.tsx';
import * as ownMessage from '#app/routes/seeker/message.tsx';
import * as ownMessages from '#app/routes/seeker/messages.tsx';
import * as newOwn from '#app/routes/seeker/new-message.tsx';
import { makeClient } from '#tests/support/clients.ts';
import { lahti, makeCounselor, makeEmployer } from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Ask = { params?: Record<string, string>; form?: Record<string, string> };
const Held = z.object({ data: z.unknown(), init: z.object({ status: z.number().optional() }).nullable() });

async function ask(handler: Handler, who: { accountId: string } | null, { params = {}, form }: Ask = {}) {
  const request = new Request('http://polku.test/fi/counselor', {
    headers: { Cookie: who ? await signedIn(who.accountId) : '' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const answer = await handler({ request, params, context: { nonce: '', requestId: '' } }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Error) throw thrown;
      return thrown;
    },
  );
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location'), data: null };
  const held = Held.safeParse(answer);
  return held.success
    ? { status: held.data.init?.status ?? 200, to: null, data: held.data.data }
    : { status: 200, to: null, data: answer };
}

async function served() {
  const client = await makeClient();
  const { personId, counselor } = client;
  await kysely
    .updateTable('Journey')
    .set({ counselorId: counselor.accountId })
    .where('personId', '=', personId)
    .execute();
  return client;
}

const words = { subject: 'Haastattelu', text: 'Miten meni?', language: 'fi', waits: 'on' };
const idOf = (to: string | null) => to?.split('/').at(-1) ?? '';

describe('The pages of messages', () => {
  it('are closed to other roles, and to the staff of another area they are not there', async () => {
    const { counselor, personId } = await served();
    const sent = await ask(newMessage.action, counselor, { params: { personId }, form: words });
    const params = { personId, messageId: idOf(sent.to) };
    const stranger = await makeCounselor(lahti);
    const employer = await makeEmployer();
    const colleague = await makeCounselor(undefined, 'Muu Tiimi', { team: 'toinen' });
    const ofOne = { messageId: params.messageId };
    for (const [page, at] of [
      [staffMessages.loader, { personId }],
      [newMessage.loader, { personId }],
      [staffMessage.loader, ofOne],
      [settle.loader, ofOne],
    ] as const) {
      expect((await ask(page, null, { params: at })).to).toContain('/fi/sign-in');
      expect((await ask(page, employer, { params: at })).status).toBe(403);
      expect((await ask(page, stranger, { params: at })).status).toBe(404);
      expect((await ask(page, colleague, { params: at })).status).toBe(403);
    }
    for (const act of [staffMessage.action, settle.action])
      expect((await ask(act, stranger, { params: ofOne, form: {} })).status).toBe(404);
    const other = await served();
    expect((await ask(ownMessage.loader, other.seeker, { params: ofOne })).status).toBe(404);
    expect((await ask(ownMessage.action, other.seeker, { params: ofOne, form: {} })).status).toBe(404);
  });

  it('keep what was typed, show it first where that is asked, and send it once', async () => {
    const { counselor, personId, seeker } = await served();
    const params = { personId };
    const empty = await ask(newMessage.action, counselor, { params, form: { ...words, text: '' } });
    expect(empty).toMatchObject({ status: 422, data: { values: { subject: 'Haastattelu' } } });
    const sensitive = { ...words, text: 'Lääkäri totesi masennuksen.' };
    const warned = await ask(newMessage.action, counselor, { params, form: sensitive });
    expect(warned).toMatchObject({ status: 422, data: { errors: { sensitiveReason: ['sensitive'] } } });
    const looked = await ask(newMessage.action, counselor, { params, form: { ...words, look: '1' } });
    expect(looked).toMatchObject({ status: 200, data: { problem: null, values: { text: 'Miten meni?' } } });
    expect(await listConversations(counselor, personId, new Date())).toEqual([]);
    const sent = await ask(newMessage.action, counselor, { params, form: words });
    expect(sent.to).toContain('/fi/counselor/messages/');
    const messageId = idOf(sent.to);
    expect((await ask(ownMessages.loader, seeker)).data).toMatchObject({
      conversations: [{ id: messageId, unread: 1 }],
    });
  });

  it('are answered by the client, and settled by the counselor', async () => {
    const { counselor, personId, seeker } = await served();
    const own = { subject: 'Kysymys', text: 'Milloin tapaamme?' };
    const begun = await ask(newOwn.action, seeker, { form: own });
    const params = { messageId: idOf(begun.to) };
    expect((await ask(newOwn.action, seeker, { form: { ...own, text: ' ' } })).status).toBe(422);
    expect((await ask(staffMessage.loader, counselor, { params })).data).toMatchObject({
      conversation: { waitsFor: 'counselor', messages: [{ paragraphs: ['Milloin tapaamme?'] }] },
    });
    const settled = await ask(settle.action, counselor, { params, form: {} });
    expect(settled.to).toBe(`/fi/counselor/messages/${params.messageId}`);
    expect(await listConversations(counselor, personId, new Date())).toMatchObject([{ waitsFor: null }]);
  });

  it('are read for the client by nobody who sees what the client sees', async () => {
    const { counselor, personId } = await served();
    const sent = await ask(newMessage.action, counselor, { params: { personId }, form: words });
    const messageId = idOf(sent.to);
    const unread = () =>
      kysely.selectFrom('ClientMessage').select('readAt').where('id', '=', messageId).executeTakeFirst();
    for (const channel of ['seen', 'phone']) {
      const looked = await ask(ownMessage.loader, counselor, { params: { personId, channel, messageId } });
      expect(looked.status).toBe(200);
    }
    expect(await unread()).toEqual({ readAt: null });
  });
});
