import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { mailedToken, newToken } from '#app/core/secret-link.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { acceptInvitation } from '#app/features/representatives/commands/accept-invitation.server.ts';
import { inviteUser } from '#app/features/representatives/commands/invite-user.server.ts';
import { workOff } from '#app/jobs/due.server.ts';
import * as step from '#app/routes/provider/referral-step.tsx';
import * as referral from '#app/routes/provider/referral.tsx';
import * as referrals from '#app/routes/provider/referrals.tsx';
import * as invitation from '#app/routes/public/invitation.tsx';
import * as sentStep from '#app/routes/public/sent-referral-step.tsx';
import * as sent from '#app/routes/public/sent-referral.tsx';
import * as companies from '#app/routes/public/sign-in-companies.tsx';
import * as leave from '#app/routes/representative/leave.tsx';
import * as userStep from '#app/routes/representative/user-step.tsx';
import * as users from '#app/routes/representative/users.tsx';
import { actAs, makeEmployer, makePerson, makeProvider, monday, value } from '#tests/support/factories.ts';
import { referredTo } from '#tests/support/referred.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Ask = { at?: string; params?: Record<string, string>; form?: Record<string, string> };

async function ask(handler: Handler, who: { accountId: string } | null, asked: Ask = {}) {
  const { at = 'provider', params = {}, form } = asked;
  const request = new Request(`http://polku.test/fi/${at}`, {
    headers: { Cookie: who ? await signedIn(who.accountId) : '' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const answer = await handler({ request, params, context: { nonce: '', requestId: '' } }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location') };
  const init = typeof answer === 'object' && answer && 'init' in answer ? answer.init : null;
  const status = typeof init === 'object' && init && 'status' in init ? Number(init.status) : 200;
  return { status, to: null, text: JSON.stringify(answer) };
}

const dates = { startsOn: '2026-11-23', endsOn: '2027-01-22' };
const linesOf = (personId: string) =>
  kysely.selectFrom('ReadLog').select(['page', 'reason']).where('personId', '=', personId).execute();

describe('The portal of a provider', () => {
  it('is for its own people alone', async () => {
    expect(await ask(referrals.loader, null)).toMatchObject({
      status: 303,
      to: '/fi/sign-in?to=%2Ffi%2Fprovider',
    });
    for (const who of [await makeEmployer(), await makePerson()])
      expect((await ask(referrals.loader, who)).status).toBe(403);
    expect((await ask(referrals.loader, await makeProvider())).status).toBe(200);
  });

  it('shows a referral to the provider it was sent to, and each look is a line that the person reads', async () => {
    const provider = await makeProvider();
    const { referralId, seeker } = await referredTo(provider);
    const params = { referralId };
    expect((await ask(referral.loader, provider, { params })).status).toBe(200);
    expect(await linesOf(seeker.personId)).toContainEqual({ page: 'providerReferral', reason: 'service' });
    const other = await makeProvider('Toinen');
    expect((await ask(referral.loader, other, { params })).status).toBe(404);
    const wrong = { params: { referralId, step: 'accept' }, form: {} };
    expect((await ask(step.action, other, wrong)).status).toBe(404);
    expect((await ask(step.loader, other, { params: wrong.params })).status).toBe(404);
  });

  it('takes steps that are permitted, and gives a wrong form back', async () => {
    const provider = await makeProvider();
    const { referralId } = await referredTo(provider);
    const at = (name: string) => ({ params: { referralId, step: name } });
    expect((await ask(step.loader, provider, at('start'))).status).toBe(409);
    expect((await ask(step.loader, provider, at('cancel'))).status).toBe(404);
    expect((await ask(step.loader, provider, at('accept'))).status).toBe(200);
    const { version } = await kysely
      .selectFrom('Referral')
      .select('version')
      .where('id', '=', referralId)
      .executeTakeFirstOrThrow();
    const form = { version: String(version), ...dates };
    const accept = at('accept');
    expect((await ask(step.action, provider, { ...accept, form: { version: '2' } })).status).toBe(422);
    expect((await ask(step.action, provider, { ...accept, form: { ...form, version: '0' } })).status).toBe(
      409,
    );
    const done = { status: 303, to: `/fi/provider/referrals/${referralId}` };
    expect(await ask(step.action, provider, { ...accept, form })).toMatchObject(done);
    expect((await ask(step.action, provider, { ...accept, form })).status).toBe(409);
  });
});

describe('The link of a referral', () => {
  it('answers without an account; each opening is a line, and a used link opens nothing', async () => {
    const provider = await makeProvider('Valmentamo', { email: 'linkki@valmentamo.example' });
    await kysely.deleteFrom('Account').where('id', '=', provider.accountId).execute();
    const { referralId, seeker } = await referredTo(provider);
    await workOff(monday);
    const { id } = await kysely
      .selectFrom('ReferralLink')
      .select('id')
      .where('referralId', '=', referralId)
      .executeTakeFirstOrThrow();
    const token = mailedToken('referral', id);
    const at = { at: `links/referral/${token}`, params: { token } };
    const page = await ask(sent.loader, null, at);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Kivelä');
    expect(page.text).not.toContain(seeker.personId);
    expect(await linesOf(seeker.personId)).toContainEqual({ page: 'sentReferral', reason: 'link' });
    const before = (await linesOf(seeker.personId)).length;
    const accept = { ...at, params: { token, step: 'accept' } };
    const version = /"version":(\d+)/.exec(page.text ?? '')?.[1] ?? '';
    expect((await ask(sentStep.action, null, { ...accept, form: { version } })).status).toBe(422);
    const form = { version, ...dates };
    expect((await ask(sentStep.action, null, { ...accept, form })).status).toBe(303);
    expect((await ask(sentStep.action, null, { ...accept, form })).status).toBe(409);
    const used = await ask(sent.loader, null, at);
    expect(used.text).not.toContain('Uusi suunta');
    expect(await linesOf(seeker.personId)).toHaveLength(before);
  });

  it('is not there for a guess, in whatever way it is asked', async () => {
    const token = newToken();
    for (const handler of [sent.loader, invitation.loader])
      expect((await ask(handler, null, { at: 'links', params: { token } })).status).toBe(404);
    const form = { version: '1', ...dates };
    const params = { token, step: 'accept' };
    for (const sending of [form, {}])
      expect((await ask(sentStep.action, null, { at: 'links', params, form: sending })).status).toBe(404);
    expect((await ask(sentStep.loader, null, { at: 'links', params: { token, step: 'no' } })).status).toBe(
      404,
    );
  });
});

describe('The pages of those who act for a company', () => {
  it('are each portal’s own', async () => {
    const [employer, provider] = [await makeEmployer(), await makeProvider()];
    expect((await ask(users.loader, employer, { at: 'employer/users' })).status).toBe(200);
    expect((await ask(users.loader, provider, { at: 'provider/users' })).status).toBe(200);
    expect((await ask(users.loader, employer, { at: 'provider/users' })).status).toBe(403);
    expect((await ask(users.loader, provider, { at: 'employer/users' })).status).toBe(403);
    expect((await ask(leave.loader, employer, { at: 'employer/users/leave' })).status).toBe(200);
  });

  it('remove a colleague for whoever decides, and nobody of another company', async () => {
    const employer = await makeEmployer();
    const invite = { email: 'a@example.org', language: 'fi', managesUsers: false } as const;
    const { id } = value(await inviteUser(actAs(employer), invite));
    const holder = { name: 'Uusi', language: 'fi', accountId: null, identityHash: newToken() } as const;
    const token = mailedToken('invitation', id);
    const colleague = value(await acceptInvitation({ token, holder }, monday));
    const at = (userId: string, name = 'remove') => ({
      at: `employer/users/${userId}/${name}`,
      params: { userId, step: name },
    });
    const other = await makeEmployer('Toinen Oy');
    expect((await ask(userStep.loader, other, at(colleague.accountId))).status).toBe(404);
    expect((await ask(userStep.action, other, { ...at(colleague.accountId), form: {} })).status).toBe(404);
    expect((await ask(userStep.loader, colleague, at(employer.accountId))).status).toBe(403);
    expect((await ask(userStep.action, colleague, { ...at(employer.accountId), form: {} })).status).toBe(403);
    expect((await ask(userStep.loader, employer, at(employer.accountId))).status).toBe(409);
    expect((await ask(userStep.loader, employer, at(colleague.accountId, 'take-right'))).status).toBe(409);
    expect((await ask(userStep.action, employer, { ...at(colleague.accountId), form: {} })).status).toBe(303);
  });

  it('let nobody choose a company who has not identified themselves', async () => {
    const at = 'sign-in/companies';
    expect((await ask(companies.loader, null, { at })).status).toBe(200);
    const form = { choice: (await makeEmployer()).accountId };
    expect(await ask(companies.action, null, { at, form })).toMatchObject({ to: '/fi/sign-in/companies' });
  });
});
