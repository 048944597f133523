import type { AppLoadContext } from '@remix-run/node';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import * as allLetters from '#app/routes/counselor/all-letters.tsx';
import * as letter from '#app/routes/counselor/letter.tsx';
import * as letters from '#app/routes/counselor/letters.tsx';
import * as reach from '#app/routes/counselor/reach.tsx';
import * as confirm from '#app/routes/public/confirm-address.tsx';
import * as keptHtml from '#app/routes/public/kept-mail-html.tsx';
import * as keptItem from '#app/routes/public/kept-mail-item.tsx';
import * as kept from '#app/routes/public/kept-mail.tsx';
import * as templateHtml from '#app/routes/public/mail-template-html.tsx';
import * as template from '#app/routes/public/mail-template.tsx';
import * as templates from '#app/routes/public/mail-templates.tsx';
import * as notice from '#app/routes/public/notice.tsx';
import {
  lahti,
  makeCounselor,
  makeEmployer,
  makePerson,
  monday,
  startJourney,
} from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Route = { request: Request; params: Record<string, string>; context: AppLoadContext };
type Handler = (route: Route) => Promise<unknown>;
type Options = { params?: Record<string, string>; accountId?: string; form?: Record<string, string> };

/** The status that a route answers with, thrown or returned, and where it sends. */
async function ask(handler: Handler, path: string, { params = {}, accountId, form }: Options = {}) {
  const cookie = accountId ? await signedIn(accountId) : '';
  const request = new Request(`http://polku.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: cookie },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const answer = await handler({ request, params, context: { nonce: '', requestId: '' } }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location') };
  const held = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : null;
  const status = typeof held === 'object' && held !== null && 'status' in held ? held.status : 200;
  return { status, to: null };
}

const delivery = {
  key: 'message 1',
  role: 'seeker',
  type: 'renewal-asked',
  language: 'fi',
  at: monday,
  availableAt: monday,
};

describe('Kept mail and its templates', () => {
  const id = uuid();
  const type = 'seeker-meeting-booked';
  const pages: [string, Handler, Record<string, string>][] = [
    ['/fi/demonstration/mail', kept.loader, {}],
    [`/fi/demonstration/mail/${id}`, keptItem.loader, { deliveryId: id }],
    [`/fi/demonstration/mail/${id}/html`, keptHtml.loader, { deliveryId: id }],
    ['/fi/demonstration/mail/templates', templates.loader, {}],
    [`/fi/demonstration/mail/templates/${type}`, template.loader, { type }],
    [`/fi/demonstration/mail/templates/${type}/html`, templateHtml.loader, { type }],
  ];

  beforeAll(async () => {
    const mail = {
      result: 'kept',
      doneAt: monday,
      address: 'a@example.org',
      subject: 'S',
      text: 'T',
      html: '<p>',
    };
    await kysely
      .insertInto('Delivery')
      .values({ ...delivery, ...mail, id, readerId: uuid(), channel: 'email' })
      .execute();
  });

  it.each(pages)('are nowhere but in a demonstration: %s', async (path, handler, params) => {
    expect(await ask(handler, path, { params })).toMatchObject({ status: 404 });
    const setting = { key: 'demonstration', value: json(true) };
    await kysely.insertInto('Setting').values(setting).execute();
    expect(await ask(handler, path, { params })).toMatchObject({ status: 200 });
    await kysely.deleteFrom('Setting').where('key', '=', setting.key).execute();
  });
});

describe('Letters', () => {
  it('are pages of the area’s counselors alone', async () => {
    const [counselor, stranger] = [await makeCounselor(), await makeCounselor(lahti)];
    const [seeker, employer] = [await makePerson(), await makeEmployer()];
    const id = uuid();
    await startJourney(seeker);
    const { personId } = seeker;
    await kysely
      .insertInto('Delivery')
      .values({ ...delivery, id, readerId: personId, personId, channel: 'letter' })
      .execute();
    const statusFor = async (accountId?: string) => [
      (await ask(letters.loader, '/fi/counselor/letters', { ...(accountId && { accountId }) })).status,
      (await ask(allLetters.loader, '/fi/counselor/letters/print', { ...(accountId && { accountId }) }))
        .status,
      (
        await ask(letter.loader, `/fi/counselor/letters/${id}`, {
          params: { deliveryId: id },
          ...(accountId && { accountId }),
        })
      ).status,
      (
        await ask(reach.loader, `/fi/counselor/clients/${personId}/reach`, {
          params: { personId },
          ...(accountId && { accountId }),
        })
      ).status,
    ];
    expect(await statusFor()).toEqual([303, 303, 303, 303]);
    expect(await statusFor(seeker.accountId)).toEqual([403, 403, 403, 403]);
    expect(await statusFor(employer.accountId)).toEqual([403, 403, 403, 403]);
    expect(await statusFor(stranger.accountId)).toEqual([200, 200, 404, 404]);
    expect(await statusFor(counselor.accountId)).toEqual([200, 200, 200, 200]);
    const read = await kysely.selectFrom('ReadLog').select('page').where('personId', '=', personId).execute();
    expect(read.map(({ page }) => page).toSorted()).toEqual(['letter', 'letter', 'reach']);
    const form = { deliveries: id, on: '2026-11-16' };
    const post = (accountId: string) => ask(letters.action, '/fi/counselor/letters', { accountId, form });
    expect(await post(employer.accountId)).toMatchObject({ status: 403 });
    expect(await post(stranger.accountId)).toMatchObject({ status: 404 });
    expect(await post(counselor.accountId)).toMatchObject({ status: 303, to: '/fi/counselor/letters' });
  });
});

describe('A notice', () => {
  it('is opened by its reader alone, is read by that, and leads to the matter', async () => {
    const [reader, other] = [await makePerson(), await makePerson()];
    const [id, subjectId] = [uuid(), uuid()];
    const news = {
      type: 'seeker.meeting-booked',
      params: json({}),
      subjectType: 'Meeting',
      subjectId,
      at: monday,
    };
    await kysely
      .insertInto('Notice')
      .values({ ...news, id, outboxId: 1, accountId: reader.accountId })
      .execute();
    const open = (accountId: string) =>
      ask(notice.loader, `/sv/notices/${id}`, { params: { noticeId: id }, accountId });
    expect(await open(other.accountId)).toMatchObject({ status: 404 });
    expect(await open(reader.accountId)).toEqual({ status: 303, to: `/sv/my/meetings/${subjectId}` });
    const row = await kysely.selectFrom('Notice').select('readAt').where('id', '=', id).executeTakeFirst();
    expect(row?.readAt).not.toBeNull();
  });
});

describe('The link of a new address', () => {
  it('confirms nothing by being opened, and says when it is old', async () => {
    const token = 'x'.repeat(43);
    expect(await ask(confirm.loader, `/fi/settings/address?token=${token}`)).toMatchObject({ status: 200 });
    expect(await ask(confirm.action, '/fi/settings/address', { form: { token } })).toMatchObject({
      status: 422,
    });
    expect(await ask(confirm.action, '/fi/settings/address', { form: { token: '' } })).toMatchObject({
      status: 422,
    });
  });
});
