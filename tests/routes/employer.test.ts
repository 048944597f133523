import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { parseValues } from '#app/core/form.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { saveVacancy } from '#app/features/vacancies/commands/save-vacancy.server.ts';
import { VacancyForm } from '#app/features/vacancies/vacancies.schema.server.ts';
import * as counselorVacancy from '#app/routes/counselor/vacancy.tsx';
import * as counselorStep from '#app/routes/counselor/vacancy-step.tsx';
import * as candidate from '#app/routes/employer/candidate.tsx';
import * as candidateStep from '#app/routes/employer/candidate-step.tsx';
import * as needForm from '#app/routes/employer/need-form.tsx';
import * as needStep from '#app/routes/employer/need-step.tsx';
import * as need from '#app/routes/employer/need.tsx';
import * as needs from '#app/routes/employer/needs.tsx';
import { actAs, lahti, makeCounselor, makeEmployer, makePerson, value } from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Who = { accountId: string } | null;
type Ask = { params?: Record<string, string>; form?: Record<string, string> };

const path = 'http://polku.test/fi/employer';

async function ask(handler: Handler, who: Who, { params = {}, form }: Ask = {}) {
  const request = new Request(path, {
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
  const held = isHeld(answer) ? answer : { data: answer, init: null };
  return { status: held.init?.status ?? 200, to: null, data: held.data };
}

type Held = { data: unknown; init: { status?: number } | null };
const isHeld = (answer: unknown): answer is Held =>
  typeof answer === 'object' && answer !== null && 'data' in answer && 'init' in answer;

const form = {
  kind: 'publicVacancy',
  language: 'fi',
  title: 'Myyjä',
  description: 'Palvelet asiakkaita.',
  occupationCode: '5223',
  skills: '',
  municipalityCode: '049',
  contractType: '01',
  workingTime: '01',
  duration: '06',
  pay: 'TES',
  positions: '1',
  applicationWay: 'polku',
  applyBy: '2026-12-31',
  contactName: 'Erik',
};

async function withNeed() {
  const employer = await makeEmployer();
  const draft = value(parseValues(form, VacancyForm));
  const { id } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft }));
  return { employer, id, params: { vacancyId: id } };
}
const needCount = async () => (await kysely.selectFrom('Vacancy').select('id').execute()).length;
const unknown = '01890000-0000-7000-8000-000000000000';

describe("The employer's pages", () => {
  it('lead a visitor to sign in and are closed to every other role', async () => {
    expect(await ask(needs.loader, null)).toMatchObject({ status: 303 });
    expect(await ask(needs.loader, await makePerson())).toMatchObject({ status: 403 });
    expect(await ask(needForm.action, await makeCounselor(), { form })).toMatchObject({ status: 403 });
  });

  it("answer another company's need as one that is not there, and write nothing", async () => {
    const { id, params } = await withNeed();
    const other = await makeEmployer('Toinen Oy');
    const version = '0';
    expect(await ask(need.loader, other, { params })).toMatchObject({ status: 404 });
    expect(await ask(needForm.loader, other, { params })).toMatchObject({ status: 404 });
    const changed = { ...form, title: 'Vieras', version };
    expect(await ask(needForm.action, other, { params, form: changed })).toMatchObject({ status: 404 });
    const submit = { ...params, step: 'submit' };
    expect(await ask(needStep.action, other, { params: submit, form: { version } })).toMatchObject({
      status: 404,
    });
    const row = await kysely
      .selectFrom('Vacancy')
      .select(['title', 'state'])
      .where('id', '=', id)
      .executeTakeFirst();
    expect(row).toEqual({ title: 'Myyjä', state: 'draft' });
  });

  it('keep what was typed and say what is wrong with it', async () => {
    const employer = await makeEmployer();
    const before = await needCount();
    const bad = { ...form, title: '', occupationCode: '0000', applyBy: '2026-02-31', positions: 'kaksi' };
    const answer = await ask(needForm.action, employer, { form: bad });
    expect(answer).toMatchObject({
      status: 422,
      data: {
        errors: { title: ['required'], occupationCode: ['choose'], applyBy: ['date'], positions: ['number'] },
        values: bad,
      },
    });
    const long = await ask(needForm.action, employer, { form: { ...form, title: 'x'.repeat(101) } });
    expect(long).toMatchObject({ status: 422, data: { errors: { title: ['tooLong'] } } });
    expect(await needCount()).toBe(before);
  });

  it('refuse an old page, an unknown step and a step that is not due', async () => {
    const { employer, params } = await withNeed();
    const submit = { ...params, step: 'submit' };
    expect(await ask(needStep.action, employer, { params: submit, form: { version: '0' } })).toMatchObject({
      status: 303,
    });
    const withdraw = { ...params, step: 'withdraw' };
    expect(await ask(needStep.action, employer, { params: withdraw, form: { version: '0' } })).toMatchObject({
      status: 409,
    });
    expect(await ask(needStep.loader, employer, { params: submit })).toMatchObject({ status: 409 });
    const tampered = { version: 'x' };
    expect(await ask(needStep.action, employer, { params: withdraw, form: tampered })).toMatchObject({
      status: 422,
    });
    for (const step of ['publish', 'constructor', 'refuse'])
      expect(
        await ask(needStep.action, employer, { params: { ...params, step }, form: { version: '1' } }),
      ).toMatchObject({ status: 404 });
  });

  it('know nothing of a candidate who is not there', async () => {
    const employer = await makeEmployer();
    const params = { candidacyId: unknown };
    expect(await ask(candidate.loader, employer, { params })).toMatchObject({ status: 404 });
    expect(await ask(candidate.loader, employer, { params: { candidacyId: 'x' } })).toMatchObject({
      status: 404,
    });
    const choose = { ...params, step: 'choose' };
    expect(
      await ask(candidateStep.action, employer, { params: choose, form: { version: '0' } }),
    ).toMatchObject({ status: 404 });
  });
});

describe("The checker's pages", () => {
  it("show no draft, nothing of another area, and refuse what is not the checker's", async () => {
    const { employer, id, params } = await withNeed();
    const counselor = await makeCounselor();
    expect(await ask(counselorVacancy.loader, counselor, { params })).toMatchObject({ status: 404 });
    await ask(needStep.action, employer, { params: { ...params, step: 'submit' }, form: { version: '0' } });
    expect(await ask(counselorVacancy.loader, counselor, { params })).toMatchObject({ status: 200 });
    const stranger = await makeCounselor(lahti);
    expect(await ask(counselorVacancy.loader, stranger, { params })).toMatchObject({ status: 404 });
    const refuse = { vacancyId: id, step: 'refuse' };
    const noReason = await ask(counselorStep.action, counselor, {
      params: refuse,
      form: { version: '1', reasonCode: '', note: '' },
    });
    expect(noReason).toMatchObject({
      status: 422,
      data: { errors: { reasonCode: ['choose'], note: ['required'] } },
    });
    const publish = { vacancyId: id, step: 'publish' };
    expect(
      await ask(counselorStep.action, employer, { params: publish, form: { version: '1' } }),
    ).toMatchObject({ status: 403 });
    expect(
      await ask(counselorStep.action, counselor, { params: publish, form: { version: '1' } }),
    ).toMatchObject({ status: 303 });
  });
});
