import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kysely } from '#app/db/client.server.ts';
import * as bulkAct from '#app/routes/counselor/bulk-act.tsx';
import * as bulkActs from '#app/routes/counselor/bulk-acts.tsx';
import * as bulkStep from '#app/routes/counselor/bulk-step.tsx';
import * as newBulk from '#app/routes/counselor/new-bulk.tsx';
import * as message from '#app/routes/seeker/message.tsx';
import { makeNewcomer } from '#tests/support/clients.ts';
import { espoo, makeCounselor, makeEmployer } from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Ask = { params?: Record<string, string>; form?: [string, string][]; path?: string };

async function ask(handler: Handler, who: { accountId: string } | null, asked: Ask = {}) {
  const { params = {}, form, path = '/fi/counselor/bulk' } = asked;
  const request = new Request(`http://polku.test${path}`, {
    headers: { Cookie: who ? await signedIn(who.accountId) : '' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const answer = await handler({ request, params, context: { nonce: '', requestId: '' } }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location'), data: null };
  const held = Held.safeParse(answer);
  return held.success
    ? { status: held.data.init?.status ?? 200, to: null, data: held.data.data }
    : { status: 200, to: null, data: answer };
}
const Held = z.object({ data: z.unknown(), init: z.object({ status: z.number().optional() }).nullable() });

async function caseload(count: number) {
  const counselor = await makeCounselor(espoo, 'Minna Minä');
  const seekers = [];
  for (let each = 0; each < count; each++) seekers.push((await makeNewcomer()).seeker);
  const ids = seekers.map(({ personId }) => personId);
  await kysely
    .updateTable('Journey')
    .set({ counselorId: counselor.accountId })
    .where('personId', 'in', ids)
    .execute();
  return { counselor, seekers, ids };
}

const ticked = (ids: string[]) => ids.map((id): [string, string] => ['personId', id]);
const words: [string, string][] = [
  ['subjectFi', 'Infotilaisuus'],
  ['textFi', 'Tervetuloa infoon.'],
];

async function drafted(kind: string, counselor: { accountId: string }, ids: string[]) {
  const begun = await ask(newBulk.action, counselor, { params: { kind }, form: ticked(ids) });
  expect(begun.status).toBe(303);
  return begun.to?.split('/').at(-1) ?? '';
}

describe('The pages of acts for many clients', () => {
  it('are closed to other roles, and ask visitors to sign in', async () => {
    const employer = await makeEmployer();
    for (const handler of [bulkActs.loader, newBulk.loader, bulkAct.loader, bulkStep.loader]) {
      const params = { kind: 'move', bulkId: crypto.randomUUID(), step: 'undo' };
      expect((await ask(handler, employer, { params })).status).toBe(403);
      expect((await ask(handler, null, { params })).to).toContain('/fi/sign-in');
    }
  });

  it('begin with the clients that were ticked, and do nothing yet', async () => {
    const { counselor, ids } = await caseload(2);
    const bulkId = await drafted('message', counselor, ids);
    const page = await ask(bulkAct.loader, counselor, { params: { bulkId } });
    expect(page).toMatchObject({ status: 200, data: { editing: true, act: { lines: [{}, {}] } } });
    expect(
      await kysely.selectFrom('ClientMessage').select('id').where('personId', 'in', ids).execute(),
    ).toEqual([]);
  });

  it('begin with all that a search finds', async () => {
    const { counselor, ids } = await caseload(2);
    const form: [string, string][] = [
      ['all', '1'],
      ['query', 'preset=notRegistered'],
      ...ticked([crypto.randomUUID()]),
    ];
    const begun = await ask(newBulk.action, counselor, { params: { kind: 'message' }, form });
    const bulkId = begun.to?.split('/').at(-1) ?? '';
    const items = await kysely
      .selectFrom('BulkItem')
      .select('personId')
      .where('actId', '=', bulkId)
      .execute();
    expect(items.map(({ personId }) => personId).toSorted()).toEqual(ids.toSorted());
  });

  it('say that nobody was chosen, and know no other kinds', async () => {
    const { counselor } = await caseload(1);
    expect(await ask(newBulk.action, counselor, { params: { kind: 'move' }, form: [] })).toMatchObject({
      status: 422,
      data: { errors: { personId: ['choose'] } },
    });
    expect((await ask(newBulk.action, counselor, { params: { kind: 'erase' }, form: [] })).status).toBe(404);
  });

  it('keep what was typed when something is missing', async () => {
    const { counselor, ids } = await caseload(1);
    const bulkId = await drafted('message', counselor, ids);
    const half: [string, string][] = [['textFi', 'Tervetuloa infoon.']];
    const refused = await ask(bulkAct.action, counselor, { params: { bulkId }, form: half });
    expect(refused).toMatchObject({
      status: 422,
      data: { errors: { subjectFi: ['required'] }, values: { textFi: 'Tervetuloa infoon.' } },
    });
  });

  it('lead from what was chosen over the preview to the result, and back by undoing', async () => {
    const { counselor, seekers, ids } = await caseload(2);
    const bulkId = await drafted('message', counselor, ids);
    const chosen = await ask(bulkAct.action, counselor, { params: { bulkId }, form: words });
    expect(chosen).toMatchObject({ status: 303, to: `/fi/counselor/bulk/${bulkId}` });
    const step = (name: string) =>
      ask(bulkStep.action, counselor, { params: { bulkId, step: name }, form: [] });
    expect(await step('confirm')).toMatchObject({ to: `/fi/counselor/bulk/${bulkId}` });
    const done = await ask(bulkAct.loader, counselor, { params: { bulkId } });
    expect(done.data).toMatchObject({ act: { state: 'done', counts: { done: 2 } } });
    const [sent] = await kysely
      .selectFrom('ClientMessage')
      .select('id')
      .where('personId', '=', ids[0] ?? '')
      .execute();
    // Not before it has left.
    const open = { params: { messageId: sent?.id ?? '' }, path: '/fi/my/messages/x' };
    expect((await ask(message.loader, seekers[0] ?? null, open)).status).toBe(404);
    await step('undo');
    const undone = await ask(bulkAct.loader, counselor, { params: { bulkId } });
    expect(undone.data).toMatchObject({ act: { state: 'undone', undoUntil: null } });
    expect((await step('undo')).status).toBe(409);
  });

  it('write in the log of readers whom the preview showed', async () => {
    const { counselor, ids } = await caseload(2);
    const bulkId = await drafted('move', counselor, ids);
    await ask(bulkAct.loader, counselor, { params: { bulkId } });
    const [line] = await kysely
      .selectFrom('ReadLog')
      .select(['page', 'personIds'])
      .where('accountId', '=', counselor.accountId)
      .execute();
    expect(line).toMatchObject({ page: 'bulk' });
    expect(line?.personIds.toSorted()).toEqual(ids.toSorted());
  });

  it('are a colleague’s to nobody', async () => {
    const { counselor, ids } = await caseload(1);
    const bulkId = await drafted('message', counselor, ids);
    const colleague = await makeCounselor(espoo, 'Kalle Kollega');
    const params = { bulkId, step: 'discard' };
    for (const handler of [bulkAct.loader, bulkStep.loader])
      expect((await ask(handler, colleague, { params })).status).toBe(404);
    for (const handler of [bulkAct.action, bulkStep.action])
      expect((await ask(handler, colleague, { params, form: words })).status).toBe(404);
    const { step: _step, ...unknown } = params;
    expect(
      (await ask(bulkStep.action, counselor, { params: { ...unknown, step: 'erase' }, form: [] })).status,
    ).toBe(404);
  });
});
