import type { AppLoadContext } from '@remix-run/node';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { advance, create } from '#app/core/advance.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import { languageCookie } from '#app/core/session.server.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { vacancyMachine } from '#app/features/vacancies/vacancy.machine.ts';
import { loader as frame } from '#app/root.tsx';
import * as machinePage from '#app/routes/public/machine.tsx';
import * as notFound from '#app/routes/public/not-found.tsx';
import * as notices from '#app/routes/public/notices.tsx';
import * as settings from '#app/routes/public/settings.tsx';
import * as signIn from '#app/routes/public/sign-in.tsx';
import * as signOut from '#app/routes/public/sign-out.tsx';
import * as start from '#app/routes/public/start.tsx';
import * as vacancies from '#app/routes/public/vacancies.tsx';
import * as vacancy from '#app/routes/public/vacancy.tsx';
import {
  actAs,
  espoo,
  lahti,
  makeCounselor,
  makeEmployer,
  makePerson,
  value,
} from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;

/** What a route answers, thrown or returned. */
async function ask(handler: Handler, path: string, options: Options = {}): Promise<Answered> {
  const { params = {}, form, cookie = '', language = '' } = options;
  const request = new Request(`http://polku.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: cookie, 'Accept-Language': language },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const context = { nonce: '', requestId: '' };
  const answer = await handler({ request, params, context }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (answer instanceof Response)
    return {
      status: answer.status,
      location: answer.headers.get('Location'),
      headers: answer.headers,
      data: null,
    };
  const held = isHeld(answer) ? answer : { data: answer, init: null };
  return { status: held.init?.status ?? 200, location: null, headers: new Headers(), data: held.data };
}

type Options = {
  params?: Record<string, string>;
  form?: Record<string, string>;
  cookie?: string;
  language?: string;
};
type Answered = { status: number; location: string | null; headers: Headers; data: unknown };

const isHeld = (answer: unknown): answer is { data: unknown; init: { status?: number } | null } =>
  typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit';

async function makeVacancy(
  over: { title: string; kind?: string; applyBy?: string },
  steps: Step[],
): Promise<string> {
  const employer = await makeEmployer();
  const counselor = await makeCounselor();
  const kind = over.kind === 'presentationPosition' ? 'presentationPosition' : 'publicVacancy';
  return transaction(async (tx) => {
    const { id } = await create(
      tx,
      vacancyMachine,
      {
        context: { kind, complete: true, scheduled: false, labourDispute: false },
        columns: {
          companyId: employer.companyId,
          areaCode: espoo,
          description: 'Leivomme ruisleipää.\nAamuvuoro.',
          occupationCode: '7512',
          skills: [],
          municipalityCode: '049',
          workingTime: '01',
          duration: '06',
          pay: '2 400 €',
          applicationWay: 'polku',
          contactName: 'Erik',
          publishedAt: new Date(),
          ...over,
          kind,
        },
      },
      actAs(employer),
    );
    for (const type of steps)
      value(await advance(tx, vacancyMachine, { id, event: { type } }, actAs(counselor)));
    return id;
  });
}
type Step = Exclude<EventInput<typeof vacancyMachine>['type'], 'SAVE_VACANCY'>;
const published: Step[] = ['SUBMIT_VACANCY', 'PUBLISH_VACANCY'];

describe('the front door', () => {
  it('leads to the language used last, else the person’s own, else the one the browser asks for', async () => {
    expect(await ask(start.loader, '/', { language: 'sv-FI,fi;q=0.8' })).toMatchObject({
      status: 302,
      location: '/sv',
    });
    expect(await ask(start.loader, '/', { language: 'de,pl' })).toMatchObject({ location: '/fi' });
    const remembered = (await languageCookie.serialize('sv')).split(';')[0] ?? '';
    expect(await ask(start.loader, '/', { cookie: remembered, language: 'en' })).toMatchObject({
      location: '/sv',
    });
    const seeker = await makePerson();
    const cookie = await signedIn(seeker.accountId);
    await kysely.updateTable('Account').set({ language: 'en' }).where('id', '=', seeker.accountId).execute();
    expect(await ask(start.loader, '/', { cookie, language: 'sv' })).toMatchObject({ location: '/en' });
  });

  it('does not exist in a language that is none of ours', async () => {
    expect(await ask(vacancies.loader, '/xx/vacancies')).toMatchObject({ status: 404 });
    expect(await ask(settings.loader, '/xx/settings')).toMatchObject({ status: 404 });
    expect(await ask(notFound.loader, '/fi/no-such-page')).toMatchObject({ status: 404 });
    expect(await ask(notFound.action, '/fi/no-such-page', { form: {} })).toMatchObject({ status: 404 });
  });

  it('shows the rules of the six machines and of no other', async () => {
    expect(
      await ask(machinePage.loader, '/fi/how-it-works/plan', { params: { machine: 'plan' } }),
    ).toMatchObject({
      status: 200,
    });
    for (const machine of ['plans', '__proto__', 'constructor', ''])
      expect(await ask(machinePage.loader, '/fi/how-it-works/x', { params: { machine } })).toMatchObject({
        status: 404,
      });
  });
});

describe('the vacancy list', () => {
  let open = '';
  let draft = '';
  let position = '';
  let closed = '';
  let over = '';

  beforeAll(async () => {
    open = await makeVacancy({ title: 'Leipuri' }, published);
    draft = await makeVacancy({ title: 'Luonnos' }, []);
    position = await makeVacancy({ title: 'Esittelypaikka', kind: 'presentationPosition' }, published);
    closed = await makeVacancy({ title: 'Täytetty' }, [...published, 'FILL_VACANCY']);
    over = await makeVacancy({ title: 'Myöhässä', applyBy: '2020-01-01' }, published);
  });

  it('shows what is published for all and can still be applied for, and nothing else', async () => {
    const { data } = await ask(vacancies.loader, '/fi/vacancies');
    expect(data).toMatchObject({ total: 1, vacancies: [{ id: open, title: 'Leipuri' }] });
    expect(await ask(vacancy.loader, '/fi/vacancies/x', { params: { vacancyId: open } })).toMatchObject({
      status: 200,
    });
    for (const vacancyId of [draft, position, closed, over, uuid(), 'not-an-id', "' or 1=1"])
      expect(
        await ask(vacancy.loader, '/fi/vacancies/x', { params: { vacancyId } }),
        vacancyId,
      ).toMatchObject({
        status: 404,
      });
  });

  it('finds by words of the posting, of the company and of the occupation’s name in the page’s language', async () => {
    const total = async (path: string) => (await ask(vacancies.loader, path)).data;
    for (const word of ['leip', 'LEIPURI', 'ruisleip', 'Leipomo'])
      expect(await total(`/fi/vacancies?word=${word}`), word).toMatchObject({ total: 1 });
    expect(await total('/en/vacancies?word=baker')).toMatchObject({ total: 1 });
    for (const word of ['%25', '_', 'kirvesmies'])
      expect(await total(`/fi/vacancies?word=${word}`), word).toMatchObject({ total: 0 });
    expect(await total('/fi/vacancies?municipality=049&group=7&workingTime=01')).toMatchObject({ total: 1 });
    expect(await total('/fi/vacancies?group=2')).toMatchObject({ total: 0 });
  });

  it('leaves out of an address what makes no sense instead of breaking', async () => {
    for (const query of [
      'after=zz',
      `after=${uuid()}`,
      'group=%27',
      'municipality=x&sort=evil',
      `word=${'a'.repeat(5000)}`,
    ])
      expect(await ask(vacancies.loader, `/fi/vacancies?${query}`), query).toMatchObject({ status: 200 });
  });
});

describe('the frame around a page', () => {
  it('bears the name of the city that serves the reader, and the first city’s for a visitor', async () => {
    const cityFor = async (cookie: string) => (await ask(frame, '/fi/notices', { cookie })).data;
    expect(await cityFor('')).toMatchObject({ city: 'espoo' });
    for (const [areaCode, city] of [
      [espoo, 'espoo'],
      [lahti, 'lahti'],
    ] as const)
      for (const { accountId } of [await makeCounselor(areaCode), await makePerson({ areaCode })])
        expect(await cityFor(await signedIn(accountId))).toMatchObject({ city });
    const guarded = await makePerson({ areaCode: lahti, nonDisclosure: true });
    expect(await cityFor(await signedIn(guarded.accountId))).toMatchObject({ city: 'espoo' });
  });
});

describe('demonstration sign-in', () => {
  const post = (form: Record<string, string>) => ask(signIn.action, '/fi/sign-in', { form });

  afterEach(() => void (process.env.POLKU_DEMONSTRATION = 'on'));

  it('exists only where the database is a demonstration, the installation allows it and the person is invented', async () => {
    process.env.POLKU_DEMONSTRATION = 'on';
    const invented = await makePerson({ familyName: 'Keksitty' });
    const real = await makePerson({ familyName: 'Todellinen' });
    await kysely
      .updateTable('Account')
      .set({ demonstration: true, story: 'new' })
      .where('id', '=', invented.accountId)
      .execute();
    expect(await ask(signIn.loader, '/fi/sign-in')).toMatchObject({ data: { groups: null } });
    expect(await post({ accountId: invented.accountId })).toMatchObject({ status: 403 });

    await kysely
      .insertInto('Setting')
      .values({ key: 'demonstration', value: json(true) })
      .execute();
    expect(await ask(signIn.loader, '/fi/sign-in')).toMatchObject({
      data: { groups: [{ role: 'seeker', persons: [{ id: invented.accountId }] }] },
    });
    const entered = await post({ accountId: invented.accountId });
    expect(entered).toMatchObject({ status: 303, location: '/fi/my' });
    expect(entered.headers.get('Set-Cookie')).toMatch(/^polku=.*HttpOnly; SameSite=Lax/);
    for (const accountId of [real.accountId, uuid(), 'x', ''])
      expect(await post({ accountId }), accountId).toMatchObject({ status: 403 });

    process.env.POLKU_DEMONSTRATION = 'off';
    expect(await ask(signIn.loader, '/fi/sign-in')).toMatchObject({ data: { groups: null } });
    expect(await post({ accountId: invented.accountId })).toMatchObject({ status: 403 });
  });

  it('goes on to the page one came from, but never to another site', async () => {
    const { id } = await prisma.account.findFirstOrThrow({ where: { demonstration: true } });
    expect(await post({ accountId: id, to: '/sv/my/meetings?x=1' })).toMatchObject({
      location: '/sv/my/meetings?x=1',
    });
    for (const to of [
      'https://example.com',
      '//example.com',
      '/fi//example.com',
      '/\\example.com',
      'javascript:1',
    ])
      expect(await post({ accountId: id, to }), to).toMatchObject({ status: 303, location: '/fi/my' });
  });

  it('ends with a session that is worth nothing', async () => {
    const { id } = await prisma.account.findFirstOrThrow({ where: { demonstration: true } });
    const left = await ask(signOut.action, '/fi/sign-out', { form: {}, cookie: await signedIn(id) });
    expect(left).toMatchObject({ status: 303, location: '/fi' });
    expect(left.headers.get('Set-Cookie')).toMatch(/^polku=;/);
  });
});

describe('one’s own pages', () => {
  it('ask to sign in and come back', async () => {
    expect(await ask(notices.loader, '/sv/notices?a=1')).toMatchObject({
      status: 303,
      location: `/sv/sign-in?to=${encodeURIComponent('/sv/notices?a=1')}`,
    });
    expect(await ask(settings.action, '/fi/settings', { form: { language: 'sv' } })).toMatchObject({
      status: 303,
    });
  });

  it('keep the language of service and refuse one that is none', async () => {
    const seeker = await makePerson();
    const cookie = await signedIn(seeker.accountId);
    const form = { language: 'sv', channel: 'letter', email: '' };
    expect(await ask(settings.action, '/fi/settings', { cookie, form })).toMatchObject({
      status: 303,
      location: '/sv/settings',
    });
    expect(await ask(settings.loader, '/fi/settings', { cookie })).toMatchObject({ data: { chosen: 'sv' } });
    for (const language of ['de', '', 'fin'])
      expect(
        await ask(settings.action, '/fi/settings', { cookie, form: { ...form, language } }),
      ).toMatchObject({
        status: 422,
        data: { errors: { language: ['choose'] }, values: { language } },
      });
  });

  it('mark the reader’s own news read, up to what was shown', async () => {
    const [reader, other] = [await makePerson(), await makePerson()];
    const at = new Date('2026-11-16T08:00:00Z');
    const notice = (accountId: string, outboxId: number, when: Date) => ({
      id: uuid(),
      accountId,
      outboxId,
      type: 'seeker.plan-proposed',
      params: json({}),
      subjectType: 'Plan',
      subjectId: uuid(),
      at: when,
    });
    const later = new Date(at.getTime() + 60_000);
    await kysely
      .insertInto('Notice')
      .values([
        notice(reader.accountId, 1, at),
        notice(reader.accountId, 2, later),
        notice(other.accountId, 3, at),
      ])
      .execute();
    const cookie = await signedIn(reader.accountId);
    expect(await ask(notices.loader, '/fi/notices', { cookie })).toMatchObject({ data: { unread: 2 } });
    const marked = await ask(notices.action, '/fi/notices', { cookie, form: { until: at.toISOString() } });
    expect(marked).toMatchObject({ status: 303, location: '/fi/notices' });
    const unread = await prisma.notice.findMany({ where: { readAt: null }, orderBy: { outboxId: 'asc' } });
    expect(unread.map(({ outboxId }) => Number(outboxId))).toEqual([2, 3]);
    expect(await ask(notices.action, '/fi/notices', { cookie, form: { until: 'yesterday' } })).toMatchObject({
      status: 422,
    });
  });
});
