import type { AppLoadContext } from '@remix-run/node';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isUuid } from '#app/core/advance.server.ts';
import type { CounselorActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import * as exportPage from '#app/routes/counselor/caseload-export.tsx';
import * as exportsPage from '#app/routes/counselor/caseload-exports.tsx';
import * as file from '#app/routes/counselor/caseload-file.tsx';
import * as caseload from '#app/routes/counselor/caseload.tsx';
import * as turn from '#app/routes/counselor/client-turn.tsx';
import * as newView from '#app/routes/counselor/new-view.tsx';
import * as viewStep from '#app/routes/counselor/view-step.tsx';
import * as view from '#app/routes/counselor/view.tsx';
import * as views from '#app/routes/counselor/views.tsx';
import * as managersExports from '#app/routes/manager/caseload-exports.tsx';
import {
  espoo,
  lahti,
  makeCounselor,
  makeManager,
  makePerson,
  startJourney,
} from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Asked = { params?: Record<string, string>; form?: Record<string, string>; path?: string };

const Held = z.looseObject({
  data: z.unknown(),
  init: z.object({ status: z.number().optional() }).nullable(),
});

async function ask(handler: Handler, who: CounselorActor | { accountId: string }, asked: Asked = {}) {
  const { params = {}, form, path = '/fi/counselor/caseload' } = asked;
  const request = new Request(`http://polku.test${path}`, {
    headers: { Cookie: await signedIn(who.accountId) },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const answer = await handler({ request, params, context: { nonce: '', requestId: '' } }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response || Held.safeParse(thrown).success) return thrown;
      throw thrown;
    },
  );
  if (answer instanceof Response)
    return {
      status: answer.status,
      to: answer.headers.get('Location') ?? '',
      headers: answer.headers,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()),
      data: null,
    };
  const held = Held.safeParse(answer);
  const [data, status] = held.success ? [held.data.data, held.data.init?.status ?? 200] : [answer, 200];
  return { status, to: '', headers: new Headers(), text: '', data };
}

/** A client of a counselor's who is registering: the list of all shows them. */
async function clientOf(counselor: CounselorActor, over: Parameters<typeof makePerson>[0] = {}) {
  const person = await makePerson(over);
  await startJourney(person, counselor.areaCode);
  await kysely
    .updateTable('Journey')
    .set({ counselorId: counselor.accountId })
    .where('personId', '=', person.personId)
    .execute();
  return person;
}

const lastIn = (path: string) => path.split('/').at(-1)?.split('#')[0] ?? '';
const columnsIn = (data: unknown) =>
  z
    .object({ columns: z.array(z.object({ column: z.string() })) })
    .parse(data)
    .columns.map(({ column }) => column);

let kaisa: CounselorActor;
beforeEach(async () => {
  kaisa = await makeCounselor(espoo, 'Kaisa Ohjaaja', { duties: ['clientWork', 'export'] });
});

describe('The caseload', () => {
  it('shows the columns of its address, the name first, and leaves out what is none', async () => {
    const path = '/fi/counselor/caseload?columns=age.shoeSize.why.age&sort=age';
    const { data } = await ask(caseload.loader, kaisa, { path });
    expect(columnsIn(data)).toEqual(['name', 'age', 'why']);
    const boxes = '/fi/counselor/caseload?columns=name&columns=plan&columns=place';
    expect(columnsIn((await ask(caseload.loader, kaisa, { path: boxes })).data)).toEqual([
      'name',
      'plan',
      'place',
    ]);
    expect(columnsIn((await ask(caseload.loader, kaisa)).data)[1]).toBe('why');
  });

  it('opens with the view that its reader wants first, and with any other that its address says', async () => {
    const path = '/fi/counselor/caseload/views/new?preset=overdue&columns=why';
    const saved = await ask(newView.action, kaisa, { path, form: { name: 'Kiireiset' } });
    expect(saved).toMatchObject({ status: 303, to: '/fi/counselor/caseload?preset=overdue&columns=why' });
    expect((await ask(caseload.loader, kaisa)).status).toBe(200);
    const { id } = await kysely
      .selectFrom('SavedView')
      .select('id')
      .where('accountId', '=', kaisa.accountId)
      .executeTakeFirstOrThrow();
    const params = { viewId: id, step: 'first' };
    expect((await ask(viewStep.action, kaisa, { params, form: {} })).status).toBe(303);
    expect(await ask(caseload.loader, kaisa)).toMatchObject({
      status: 302,
      to: '/fi/counselor/caseload?preset=overdue&columns=why',
    });
    const plain = '/fi/counselor/caseload?preset=all';
    const { data } = await ask(caseload.loader, kaisa, { path: plain });
    const links = z
      .object({ presets: z.array(z.object({ href: z.string() })), clear: z.string() })
      .parse(data);
    // No link of the page is the bare address, which would lead back to that view.
    expect([...links.presets.map(({ href }) => href), links.clear].every((href) => href.includes('?'))).toBe(
      true,
    );
  });

  it('leads from a row to the very act, for whoever may do it', async () => {
    const client = await clientOf(kaisa);
    const params = { personId: client.personId, reason: 'registering' };
    const { to } = await ask(turn.loader, kaisa, { params });
    expect(to).toBe(`/fi/counselor/clients/${client.personId}/registration`);
    const unknown = { personId: client.personId, reason: 'nothing' };
    expect((await ask(turn.loader, kaisa, { params: unknown })).to).toBe(
      `/fi/counselor/clients/${client.personId}`,
    );
    const colleague = await makeCounselor(espoo, 'Sanna Ohjaaja', { team: 'Läntinen' });
    expect((await ask(turn.loader, colleague, { params })).status).toBe(403);
    const elsewhere = await makeCounselor(lahti, 'Lauri Ohjaaja');
    expect((await ask(turn.loader, elsewhere, { params })).status).toBe(404);
  });
});

describe('The pages of saved views', () => {
  it('are nobody else’s, and keep what was typed', async () => {
    const path = '/fi/counselor/caseload/views/new?preset=toBook';
    expect((await ask(newView.action, kaisa, { path, form: { name: '' } })).status).toBe(422);
    expect((await ask(newView.action, kaisa, { path, form: { name: 'Oma' } })).status).toBe(303);
    const again = await ask(newView.action, kaisa, { path, form: { name: 'oma' } });
    expect(again).toMatchObject({ status: 422, data: { values: { name: 'oma' } } });
    const { id } = await kysely
      .selectFrom('SavedView')
      .select('id')
      .where('accountId', '=', kaisa.accountId)
      .executeTakeFirstOrThrow();
    expect((await ask(view.loader, kaisa, { params: { viewId: id } })).status).toBe(200);
    const other = await makeCounselor(espoo, 'Sanna Ohjaaja');
    for (const step of ['up', 'first', 'share', 'delete', 'copy', 'burn'])
      for (const handler of [viewStep.loader, viewStep.action])
        expect((await ask(handler, other, { params: { viewId: id, step }, form: {} })).status).toBe(404);
    expect((await ask(view.loader, other, { params: { viewId: id } })).status).toBe(404);
    expect((await ask(view.action, other, { params: { viewId: id }, form: { name: 'x' } })).status).toBe(404);
    const manager = await makeManager();
    expect((await ask(views.loader, manager)).status).toBe(403);
    expect(
      (await ask(viewStep.action, kaisa, { params: { viewId: id, step: 'delete' }, form: {} })).status,
    ).toBe(303);
    expect((await ask(view.loader, kaisa, { params: { viewId: id } })).status).toBe(404);
  });
});

describe('A caseload as a file', () => {
  const path = '/fi/counselor/caseload/exports?preset=registering&columns=age.place';
  const begin = async (purpose = 'Yksikön kokous') => {
    const { to } = await ask(exportsPage.action, kaisa, { path, form: { purpose } });
    return lastIn(to);
  };

  it('needs the duty, and a purpose in words', async () => {
    const plain = await makeCounselor(espoo, 'Sanna Ohjaaja');
    for (const handler of [exportsPage.loader, exportsPage.action])
      expect((await ask(handler, plain, { path, form: { purpose: 'x' } })).status).toBe(403);
    expect((await ask(exportsPage.action, kaisa, { path, form: { purpose: ' ' } })).status).toBe(422);
    expect(isUuid(await begin())).toBe(true);
  });

  it('holds what the list shows, in the open once, masked and harmless, and is logged for each', async () => {
    const formula = await clientOf(kaisa, { familyName: '=1+1', givenName: 'Aino' });
    const guarded = await clientOf(kaisa, { familyName: 'Salainen', givenName: 'Outi', nonDisclosure: true });
    const exportId = await begin();
    const params = { exportId };
    expect((await ask(exportPage.loader, kaisa, { params })).data).toMatchObject({ open: true, people: 0 });
    const taken = await ask(file.action, kaisa, { params, form: {} });
    expect(taken.headers.get('Content-Disposition')).toMatch(/^attachment; filename="polku-[\d-]+\.csv"$/);
    const lines = taken.text.split('\r\n');
    expect(lines[0]).toBe('\uFEFF"Nimi";"Ikä";"Kotikunta"');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^"'=1\+1 Aino";"\d+";"Espoo"$/);
    expect(lines[2]).toMatch(/^"Salainen Outi \(turvakielto\)";"\d+";"–"$/);
    const logged = await kysely
      .selectFrom('ReadLog')
      .select(['page', 'words', 'personIds'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(logged).toMatchObject({ page: 'caseloadExport', words: 'Yksikön kokous' });
    expect(logged.personIds.toSorted()).toEqual([formula.personId, guarded.personId].toSorted());
    expect((await ask(exportPage.loader, kaisa, { params })).data).toMatchObject({ open: false, people: 2 });
    const twice = await ask(file.action, kaisa, { params, form: {} });
    expect(twice).toMatchObject({ status: 303, to: `/fi/counselor/caseload/exports/${exportId}` });
  });

  it('is given once to two presses at the same moment', async () => {
    const params = { exportId: await begin() };
    const pressed = await Promise.all([1, 2].map(() => ask(file.action, kaisa, { params, form: {} })));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 303]);
  });

  it('is given to a form alone, and to whoever began it', async () => {
    const params = { exportId: await begin() };
    expect(await ask(file.loader, kaisa, { params })).toMatchObject({ status: 303, text: '' });
    const other = await makeCounselor(espoo, 'Sanna Ohjaaja', { duties: ['clientWork', 'export'] });
    expect((await ask(exportPage.loader, other, { params })).status).toBe(404);
    expect((await ask(file.action, other, { params, form: {} })).status).toBe(404);
  });

  it('is seen by those who watch over the reading, in their own area', async () => {
    const exportId = await begin('Yksikön kuukausikokous');
    const Seen = z.object({
      exports: z.array(z.object({ id: z.string(), purpose: z.string(), name: z.string() })),
    });
    const seenBy = async (areaCode: string) => {
      const manager = await makeManager(areaCode, 'Outi Saarela');
      const { exports } = Seen.parse((await ask(managersExports.loader, manager)).data);
      return exports.filter(({ id }) => id === exportId);
    };
    expect(await seenBy(espoo)).toMatchObject([{ purpose: 'Yksikön kuukausikokous', name: 'Kaisa Ohjaaja' }]);
    expect(await seenBy(lahti)).toEqual([]);
  });
});
