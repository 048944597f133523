import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/core/actor.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { sendRequest } from '#app/features/requests/commands/send-request.server.ts';
import { makeShareLink } from '#app/features/sharing/commands/make-share-link.server.ts';
import * as file from '#app/routes/public/file.tsx';
import * as shared from '#app/routes/public/shared-data.tsx';
import * as counselorRequest from '#app/routes/counselor/data-request.tsx';
import * as managerRequests from '#app/routes/manager/data-requests.tsx';
import * as retention from '#app/routes/manager/retention.tsx';
import * as newRequest from '#app/routes/seeker/new-data-request.tsx';
import * as ownFile from '#app/routes/seeker/data-file.tsx';
import * as ownPage from '#app/routes/seeker/data-page.tsx';
import { actAs, lahti, makeCounselor, makeManager, makePerson, value } from '#tests/support/factories.ts';
import { formWith, pdf } from '#tests/support/files.ts';
import { registered } from '#tests/support/registered.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Entrance = (args: Args) => Promise<unknown>;
type Asked = {
  params?: Record<string, string>;
  body?: FormData | URLSearchParams;
  /** Whoever signed in a while ago. */
  stale?: boolean;
};

/** The answer of a loader or an action as a browser would get it, with the data of a page beside it. */
async function ask(entrance: Entrance, who: Actor | null, { params = {}, body, stale = false }: Asked = {}) {
  const headers = new Headers();
  if (who?.accountId) headers.set('Cookie', await signedIn(who.accountId));
  if (who?.accountId && stale)
    await kysely
      .updateTable('Session')
      .set({ provedAt: new Date(Date.now() - 3_600_000) })
      .where('accountId', '=', who.accountId)
      .execute();
  const request = new Request('http://localhost/fi/my', {
    ...{ method: body ? 'POST' : 'GET', headers },
    ...(body && { body }),
  });
  const context = { nonce: '', requestId: '' };
  const answer: unknown = await entrance({ request, params: { language: 'fi', ...params }, context }).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response) return { status: answer.status, response: answer, data: null };
  const init = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : null;
  const status =
    typeof init === 'object' && init !== null && 'status' in init ? Number(init.status ?? 200) : 200;
  return { status, response: null, data: answer };
}

let people: Awaited<ReturnType<typeof registered>>;
let requestId = '';
let attachmentId = '';

beforeAll(async () => {
  people = await registered();
  const { personId } = people.seeker;
  const words = { part: 'person', what: 'Väärin', wanted: 'Oikein', why: '' } as const;
  const proof = {
    name: 'a.pdf',
    type: 'application/pdf',
    content: pdf,
    sha256: 'a',
    scanned: false,
  } as const;
  const sent = { personId, kind: 'correction', ...words, files: [proof] } as const;
  ({ id: requestId } = value(await sendRequest(actAs(people.seeker, new Date()), sent)));
  attachmentId = (await prisma.attachment.findFirstOrThrow({ where: { subjectId: requestId } })).id;
});

describe('a file', () => {
  test('is given to its person, to be saved and never to be opened as ours', async () => {
    const { status, response } = await ask(file.loader, people.seeker, { params: { attachmentId } });
    expect(status).toBe(200);
    expect(pdf.equals(new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0)))).toBe(true);
    expect(response?.headers.get('Content-Disposition')).toMatch(/^attachment; /);
    expect(response?.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response?.headers.get('Content-Security-Policy')).toContain('sandbox');
  });

  test('is given to those who handle its matter, and the person reads that', async () => {
    const manager = await makeManager();
    expect((await ask(file.loader, people.counselor, { params: { attachmentId } })).status).toBe(200);
    expect((await ask(file.loader, manager, { params: { attachmentId } })).status).toBe(200);
    const { personId } = people.seeker;
    const readers = await prisma.readLog.findMany({ where: { personId, page: 'file' } });
    expect(readers.map(({ accountId }) => accountId).sort()).toEqual(
      [people.counselor.accountId, manager.accountId].sort(),
    );
  });

  test.each([
    ['another person', async () => makePerson()],
    ['a counselor of another area', async () => makeCounselor(lahti)],
    ['a manager without the duty', async () => makeManager(undefined, 'Muu', { duties: ['operations'] })],
  ])('is not there for %s', async (_, who) => {
    expect((await ask(file.loader, await who(), { params: { attachmentId } })).status).toBe(404);
  });

  test('leads whoever has not signed in to sign-in', async () => {
    expect((await ask(file.loader, null, { params: { attachmentId } })).status).toBe(303);
  });
});

describe('the copy of own data', () => {
  test('is given only to whoever has just proved who they are, and is remembered', async () => {
    const { seeker } = people;
    const copies = () => prisma.dataExport.count({ where: { personId: seeker.personId } });
    const stale = await ask(ownPage.loader, seeker, { stale: true });
    expect([stale.status, stale.response?.headers.get('Location')]).toEqual([
      303,
      expect.stringContaining('again=1'),
    ]);
    expect(await copies()).toBe(0);
    const { status, response } = await ask(ownFile.action, seeker, { body: new URLSearchParams() });
    expect(status).toBe(200);
    expect(JSON.parse((await response?.text()) ?? '')).toMatchObject({ format: 'polku.own-data' });
    expect(await copies()).toBe(1);
  });

  test('is nobody else’s', async () => {
    expect((await ask(ownFile.action, people.counselor, { body: new URLSearchParams() })).status).toBe(403);
    expect((await ask(ownPage.loader, await makeManager())).status).toBe(403);
  });
});

describe('a request', () => {
  const params = { kind: 'correction' };

  test('with a file that is none keeps what was typed and writes nothing', async () => {
    const before = await prisma.dataRequest.count();
    const files = [{ name: 'a.pdf', content: Buffer.from('ei') }];
    const body = formWith({ what: 'Väärin', part: 'person', wanted: '' }, files);
    const { status, data } = await ask(newRequest.action, people.seeker, { params, body });
    expect(status).toBe(422);
    expect(data).toMatchObject({
      data: { errors: { wanted: ['required'], files: ['fileKind'] }, values: { what: 'Väärin' } },
    });
    expect(await prisma.dataRequest.count()).toBe(before);
  });

  test('of no known kind is not there', async () => {
    const asked = { params: { kind: 'restriction' } };
    expect((await ask(newRequest.loader, people.seeker, asked)).status).toBe(404);
  });

  test('is read by the client’s counselor and by nobody of another area', async () => {
    const asked = { params: { requestId } };
    expect((await ask(counselorRequest.loader, people.counselor, asked)).status).toBe(200);
    expect((await ask(counselorRequest.loader, await makeCounselor(lahti), asked)).status).toBe(404);
  });

  test.each([
    ['the list of requests', managerRequests.loader],
    ['the page of erasing', retention.loader],
  ])('%s is only for whoever has the duty of data protection', async (_, loader) => {
    const without = await makeManager(undefined, 'Muu', { duties: ['operations'] });
    expect((await ask(loader, await makeManager())).status).toBe(200);
    expect((await ask(loader, without)).status).toBe(403);
    expect((await ask(loader, people.counselor)).status).toBe(403);
    expect((await ask(loader, people.seeker)).status).toBe(403);
  });
});

describe('a link for an outsider', () => {
  test('works for whoever has it; one that is made up, ended or revoked is the same 404', async () => {
    const link = { outsider: 'Ohjaaja', parts: ['goals'], days: 3, language: 'fi' } as const;
    const { id, token } = value(await makeShareLink(actAs(people.seeker, new Date()), link));
    const open = async (secret: string) =>
      (await ask(shared.loader, null, { params: { token: secret } })).status;
    expect(await open(token)).toBe(200);
    expect(await open('x'.repeat(43))).toBe(404);
    await kysely.updateTable('ShareLink').set({ revokedAt: new Date() }).where('id', '=', id).execute();
    expect(await open(token)).toBe(404);
  });
});
