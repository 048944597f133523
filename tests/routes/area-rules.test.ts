import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { ownRulesOf } from '#app/features/journey/own-rules.server.ts';
import * as rules from '#app/routes/manager/area-rules.tsx';
import { lahti, makeCounselor, makeManager } from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

const path = '/fi/manager/area-rules';
const typed = { version: '1', renewalMonths: '4', renewalDays: '14', answerDays: '9', why: 'Kokeilu' };

async function ask(accountId: string, form?: [string, string][]) {
  const request = new Request(`http://polku.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: await signedIn(accountId) },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const context: AppLoadContext = { nonce: '', requestId: '' };
  const handler: (route: {
    request: Request;
    params: Record<string, string>;
    context: AppLoadContext;
  }) => Promise<unknown> = form ? rules.action : rules.loader;
  const answer = await handler({ request, params: {}, context }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (answer instanceof Response) return { status: answer.status, body: null };
  const init = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : null;
  const status = typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 200;
  return { status, body: answer };
}

describe("The page of an area's own rules", () => {
  it('is for its managers with the duty, and takes their form', async () => {
    const manager = await makeManager(lahti);
    expect(await ask(manager.accountId)).toMatchObject({ status: 200, body: { rules: { version: 1 } } });
    expect((await ask(manager.accountId, Object.entries(typed))).status).toBe(303);
    expect(await ownRulesOf(kysely, lahti)).toMatchObject({ renewalMonths: 4, answerDays: 9 });
    const { body } = await ask(manager.accountId);
    // Nothing ticked is a choice as well.
    expect(body).toMatchObject({ rules: { looks: [], version: 2, changes: [{ why: 'Kokeilu' }] } });
  });

  it.each([
    ['no reason', { why: ' ' }, 'why'],
    ['too short a time', { answerDays: '1' }, 'answerDays'],
    ['too long a time', { renewalMonths: '13' }, 'renewalMonths'],
    ['what is no number', { renewalDays: 'kaksi' }, 'renewalDays'],
    ['a kind that there is not', { looks: 'everything' }, 'looks.0'],
  ])('refuses %s and keeps what was typed', async (_, over, field) => {
    const { accountId } = await makeManager(lahti);
    const answer = await ask(accountId, Object.entries({ ...typed, ...over }));
    expect(answer).toMatchObject({ status: 422, body: { data: { errors: { [field]: expect.any(Array) } } } });
    expect(answer.body).toMatchObject({ data: { values: over } });
  });

  it.each([
    ['a manager without the duty', async () => makeManager(lahti, 'Muu', { duties: ['accounts'] })],
    ['a counselor', async () => makeCounselor(lahti, 'Kaisa', { duties: ['clientWork', 'areaRules'] })],
  ])('is not there for %s', async (_, who) => {
    const { accountId } = await who();
    expect((await ask(accountId)).status).toBe(403);
    expect((await ask(accountId, Object.entries(typed))).status).toBe(403);
  });
});
