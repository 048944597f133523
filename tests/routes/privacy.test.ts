import type { AppLoadContext } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CounselorActor, ManagerActor, SeekerActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { logListRead, logRead } from '#app/features/privacy/log-read.server.ts';
import { csvOf } from '#app/core/csv.ts';
import { listReaders } from '#app/features/privacy/readers.queries.server.ts';
import * as clientReaders from '#app/routes/counselor/readers.tsx';
import * as oddReads from '#app/routes/manager/odd-reads.tsx';
import * as readLog from '#app/routes/manager/read-log.tsx';
import * as exported from '#app/routes/manager/read-log-export.tsx';
import * as found from '#app/routes/manager/read-log-search.tsx';
import * as readers from '#app/routes/seeker/readers.tsx';
import {
  lahti,
  makeCounselor,
  makeManager,
  makePerson,
  monday,
  startJourney,
} from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (route: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Options = { params?: Record<string, string>; form?: Record<string, string> };

/** What a route answers: its data, or the status and place of a response. */
async function ask(handler: Handler, path: string, accountId: string, { params = {}, form }: Options = {}) {
  const request = new Request(`http://polku.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: await signedIn(accountId) },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const answer = await handler({ request, params, context: { nonce: '', requestId: '' } }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
  if (answer instanceof Response)
    return {
      status: answer.status,
      to: answer.headers.get('Location'),
      text: await answer.text(),
      body: null,
    };
  const init = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : null;
  const status = typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 200;
  return { status, to: null, text: JSON.stringify(answer), body: answer };
}

let seeker: SeekerActor;
let reader: CounselorActor;
let manager: ManagerActor;

beforeAll(async () => {
  seeker = await makePerson();
  await startJourney(seeker);
  reader = await makeCounselor();
  manager = await makeManager();
  await logRead(reader, seeker.personId, 'client', 'team', monday);
  await logRead(reader, seeker.personId, 'client', 'team', new Date(monday.getTime() + 60_000));
  await logRead(reader, seeker.personId, 'plan', 'break-glass', monday, 'Kiireellinen asia');
  await logListRead(reader, [seeker.personId, (await makePerson()).personId], 'caseload', monday);
});

const search = { why: 'Asiakas kysyi', person: '', reader: '', from: '', to: '', page: '', reason: '' };
const begin = (over: Partial<typeof search> = {}, accountId = manager.accountId) =>
  ask(readLog.action, '/fi/manager/read-log', accountId, { form: { ...search, ...over } });
const idIn = (to: string | null) => to?.split('/').at(-1) ?? '';

describe("A person's list of who looked", () => {
  it('is by day and reader, with the page, the right, how often, and the words of an exception', async () => {
    const { days, older } = await listReaders(seeker, { before: null, since: null });
    expect(older).toBeNull();
    expect(days).toMatchObject([
      {
        on: '2026-11-16',
        readers: [
          {
            name: reader.name,
            role: 'counselor',
            areaCode: '1',
            looks: [
              { page: 'caseload', reason: 'duty', count: 1 },
              { page: 'plan', reason: 'break-glass', words: 'Kiireellinen asia' },
              { page: 'client', reason: 'team', count: 2 },
            ],
          },
        ],
      },
    ]);
  });

  it('can be narrowed to a time, and is read by the person alone', async () => {
    expect((await ask(readers.loader, '/fi/my/readers?since=week', seeker.accountId)).status).toBe(200);
    expect((await ask(readers.loader, '/fi/my/readers', reader.accountId)).status).toBe(403);
    expect((await listReaders(seeker, { before: null, since: '2026-11-17' })).days).toEqual([]);
    const other = await makePerson();
    expect((await listReaders(other, { before: null, since: null })).days).toEqual([]);
  });

  it('is shown to staff who may open the client, and that look is a line as well', async () => {
    const params = { personId: seeker.personId };
    const path = `/fi/counselor/clients/${seeker.personId}/readers`;
    expect((await ask(clientReaders.loader, path, reader.accountId, { params })).status).toBe(200);
    const stranger = await makeCounselor(lahti);
    expect((await ask(clientReaders.loader, path, stranger.accountId, { params })).status).toBe(404);
    const last = await kysely
      .selectFrom('ReadLog')
      .select('page')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last?.page).toBe('readers');
  });
});

describe("A supervisor's search of the read log", () => {
  it('needs the duty and a reason', async () => {
    expect((await begin({ why: '' })).status).toBe(422);
    expect((await begin({}, reader.accountId)).status).toBe(403);
    const without = await makeManager('1', 'Harri Vesala', { duties: ['operations'] });
    expect((await begin({}, without.accountId)).status).toBe(403);
    expect((await ask(oddReads.loader, '/fi/manager/read-log/patterns', without.accountId)).status).toBe(403);
  });

  it('keeps name and reason out of the address, and finds by person, reader, page, right and time', async () => {
    const { to } = await begin({
      person: 'kivela aino',
      reader: 'ohjaaja',
      page: 'plan',
      reason: 'break-glass',
    });
    expect(to).toMatch(/^\/fi\/manager\/read-log\/searches\/[0-9a-f-]{36}$/);
    const params = { searchId: idIn(to) };
    const { body, text } = await ask(found.loader, String(to), manager.accountId, { params });
    expect(body).toMatchObject({
      lines: [{ page: 'plan', person: seeker.name, words: 'Kiireellinen asia' }],
    });
    expect(text).not.toContain('"route":"/counselor/clients/0');
    expect((await begin({ person: 'Olematon' })).status).toBe(422);
    const before = await begin({ to: '2026-11-15' });
    const none = await ask(found.loader, String(before.to), manager.accountId, {
      params: { searchId: idIn(before.to) },
    });
    expect(none.body).toMatchObject({ lines: [] });
  });

  it('is a look itself, which the person reads of', async () => {
    const { to } = await begin({ person: 'Kivelä' });
    await ask(found.loader, String(to), manager.accountId, { params: { searchId: idIn(to) } });
    const { days } = await listReaders(seeker, { before: null, since: null });
    const supervisors = days.flatMap((day) => day.readers.filter(({ name }) => name === manager.name));
    expect(supervisors[0]?.looks[0]).toMatchObject({ page: 'readLogSearch', reason: 'duty', words: null });
  });

  it('is nobody else’s, and stays in the area', async () => {
    const { to } = await begin();
    const params = { searchId: idIn(to) };
    const colleague = await makeManager();
    expect((await ask(found.loader, String(to), colleague.accountId, { params })).status).toBe(404);
    const stranger = await makeManager(lahti);
    const theirs = await begin({}, stranger.accountId);
    const seen = await ask(found.loader, String(theirs.to), stranger.accountId, {
      params: { searchId: idIn(theirs.to) },
    });
    expect(seen.body).toMatchObject({ lines: [] });
  });

  it('finds nobody under non-disclosure for whose duty it is not, and names them to nobody else', async () => {
    const { personId } = await makePerson({ familyName: 'Salainen', nonDisclosure: true });
    await logRead(reader, personId, 'client', 'customership', monday);
    expect((await begin({ person: 'Salainen' })).status).toBe(422);
    const { to } = await begin({ reader: 'ohjaaja' });
    const seen = await ask(found.loader, String(to), manager.accountId, { params: { searchId: idIn(to) } });
    expect(seen.text).not.toContain('Salainen');
    const duties = ['readLogAudit', 'protectedClients'] as const;
    const guardian = await makeManager('1', 'Outi Saarela', { duties: [...duties] });
    const allowed = await begin({ person: 'Salainen' }, guardian.accountId);
    expect(allowed.status).toBe(303);
  });

  it('leaves as a file only with the duty to export, and is logged as such', async () => {
    const { to } = await begin();
    const params = { searchId: idIn(to) };
    const path = `${to}/export`;
    expect((await ask(exported.loader, path, manager.accountId, { params })).status).toBe(403);
    const exporter = await makeManager('1', 'Outi Saarela', { duties: ['readLogAudit', 'export'] });
    const own = await begin({ person: 'Kivelä' }, exporter.accountId);
    const file = await ask(exported.loader, `${own.to}/export`, exporter.accountId, {
      params: { searchId: idIn(own.to) },
    });
    expect(file.status).toBe(200);
    expect(file.text).toContain(seeker.name);
    const last = await kysely
      .selectFrom('ReadLog')
      .select(['page', 'words'])
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    expect(last).toEqual([{ page: 'readLogExport', words: 'Asiakas kysyi' }]);
  });
});

describe('A file for a spreadsheet', () => {
  it('holds no formulas, whatever was written', () => {
    expect(csvOf([['=1+1', '-2', 'a"b', null, 3]])).toBe('\uFEFF"\'=1+1";"\'-2";"a""b";"";"3"\r\n');
  });
});
