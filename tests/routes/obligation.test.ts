import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { addDays, addMonths, isoDate } from '#app/rules/dates.ts';
import * as client from '#app/routes/counselor/client.tsx';
import * as judge from '#app/routes/counselor/judge-act.tsx';
import * as logFor from '#app/routes/counselor/log-act.tsx';
import * as period from '#app/routes/counselor/period.tsx';
import * as periodStep from '#app/routes/counselor/period-step.tsx';
import * as act from '#app/routes/seeker/act.tsx';
import * as actStep from '#app/routes/seeker/act-step.tsx';
import * as log from '#app/routes/seeker/log-act.tsx';
import * as obligation from '#app/routes/seeker/obligation.tsx';
import * as ownPeriod from '#app/routes/seeker/obligation-period.tsx';
import * as answer from '#app/routes/seeker/period-answer.tsx';
import { lahti, makeCounselor, makePerson } from '#tests/support/factories.ts';
import {
  actsOf,
  jobSeeker,
  periodOn,
  periodsOf,
  planInForce,
  type Case,
} from '#tests/support/obligations.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Entrance = (args: Args) => Promise<unknown>;
type Form = Record<string, string>;

/** The status with which a loader or an action answers, whether it returns or throws, and what it says. */
async function ask(
  entrance: Entrance,
  who: SeekerActor | CounselorActor | null,
  params: Form = {},
  form?: Form,
) {
  const headers = new Headers();
  if (who) headers.set('Cookie', await signedIn(who.accountId));
  const body = form && new URLSearchParams(form);
  const request = new Request('http://localhost/fi/my', { method: form ? 'POST' : 'GET', headers, body });
  const context = { nonce: '', requestId: '' };
  const answered: unknown = await entrance({ request, params: { language: 'fi', ...params }, context }).catch(
    (thrown: unknown) => thrown,
  );
  if (answered instanceof Error) throw answered;
  if (answered instanceof Response)
    return { status: answered.status, to: answered.headers.get('Location'), data: null };
  if (isData(answered)) return { status: answered.init?.status ?? 200, to: null, data: answered.data };
  return { status: 200, to: null, data: answered };
}

const isData = (told: unknown): told is { data: unknown; init: ResponseInit | null } =>
  typeof told === 'object' && told !== null && 'type' in told && told.type === 'DataWithResponseInit';

const today = isoDate(now());
const facts = { kind: 'application', on: today, what: 'Myyjä', employer: 'Kauppa Oy' };
const latestAct = async (personId: string) => {
  const found = (await actsOf(personId)).at(-1);
  if (!found) throw new Error('no act');
  return found;
};

let seeking: Case;
let stranger: SeekerActor;
let strangeCounselor: CounselorActor;

beforeAll(async () => {
  seeking = await jobSeeker(addDays(today, -10));
  await planInForce(seeking, addDays(today, -10));
  stranger = await makePerson();
  strangeCounselor = await makeCounselor(lahti);
});

describe("A seeker's obligation", () => {
  test('is a page for seekers only, with or without a plan', async () => {
    expect((await ask(obligation.loader, seeking.seeker)).data).toMatchObject({
      own: { current: { target: 4, counted: 0 } },
    });
    expect((await ask(obligation.loader, stranger)).data).toMatchObject({ own: null });
    expect((await ask(obligation.loader, null)).status).toBe(303);
    expect((await ask(obligation.loader, seeking.counselor)).status).toBe(403);
  });

  test('takes an act of four facts, and the counter moves', async () => {
    expect(await ask(log.action, seeking.seeker, {}, facts)).toMatchObject({
      status: 303,
      to: '/fi/my/obligation',
    });
    expect((await ask(obligation.loader, seeking.seeker)).data).toMatchObject({
      own: { current: { counted: 1 } },
    });
  });

  test('says what is wrong and keeps what was typed', async () => {
    const empty = await ask(log.action, seeking.seeker, {}, { ...facts, what: '', on: 'eilen' });
    expect(empty).toMatchObject({
      status: 422,
      data: { errors: { what: ['required'], on: ['date'] }, values: { employer: 'Kauppa Oy' } },
    });
    const again = await ask(log.action, seeking.seeker, {}, facts);
    expect(again).toMatchObject({ status: 422, data: { errors: { what: ['sameJob'] } } });
    const ahead = await ask(log.action, seeking.seeker, {}, { ...facts, on: addDays(today, 1) });
    expect(ahead).toMatchObject({ status: 422, data: { errors: { on: ['future'] } } });
  });

  test('has acts that are corrected, moved on and taken back, by nobody else', async () => {
    const { id: actId, version } = await latestAct(seeking.personId);
    const sent = { ...facts, version: String(version), what: 'Kassamyyjä' };
    expect((await ask(act.loader, seeking.seeker, { actId })).status).toBe(200);
    expect((await ask(act.loader, stranger, { actId })).status).toBe(404);
    expect((await ask(act.loader, seeking.seeker, { actId: uuid() })).status).toBe(404);
    expect((await ask(act.action, stranger, { actId }, sent)).status).toBe(404);
    expect((await ask(act.action, seeking.seeker, { actId }, sent)).status).toBe(303);
    expect((await ask(act.action, seeking.seeker, { actId }, sent)).status).toBe(409);
    const corrected = await latestAct(seeking.personId);
    expect(corrected.what).toBe('Kassamyyjä');
    const stage = { version: String(corrected.version), stage: 'invited' };
    const step = { actId, step: 'stage' };
    expect((await ask(actStep.action, seeking.seeker, step, { ...stage, stage: 'hired' })).status).toBe(422);
    expect((await ask(actStep.action, seeking.seeker, step, stage)).status).toBe(303);
    expect((await ask(actStep.loader, seeking.seeker, { actId, step: 'erase' })).status).toBe(404);
    const { version: newest } = await latestAct(seeking.personId);
    const back = await ask(
      actStep.action,
      seeking.seeker,
      { actId, step: 'withdraw' },
      { version: String(newest) },
    );
    expect(back).toMatchObject({ status: 303, to: '/fi/my/obligation' });
    expect((await ask(act.loader, seeking.seeker, { actId })).status).toBe(404);
  });
});

describe('A counselor', () => {
  test('sees the obligation of the own area only, and writes down what is told by telephone', async () => {
    const { personId, counselor } = seeking;
    expect((await ask(client.loader, counselor, { personId })).data).toMatchObject({
      obligation: { current: { target: 4 } },
    });
    const told = { ...facts, what: 'Leipuri', channel: 'phone' };
    expect((await ask(logFor.loader, counselor, { personId })).status).toBe(200);
    expect((await ask(logFor.loader, strangeCounselor, { personId })).status).toBe(404);
    expect((await ask(logFor.action, strangeCounselor, { personId }, told)).status).toBe(404);
    expect((await ask(logFor.action, counselor, { personId }, { ...told, channel: 'email' })).status).toBe(
      422,
    );
    expect((await ask(logFor.action, counselor, { personId }, told)).status).toBe(303);
    expect(await latestAct(personId)).toMatchObject({ channel: 'phone', recordedRole: 'counselor' });
  });

  test('judges a comparable act', async () => {
    const { personId, counselor, seeker } = seeking;
    await ask(log.action, seeker, {}, { ...facts, kind: 'otherAct', what: 'Messut' });
    const { id: actId, version, counts } = await latestAct(personId);
    expect(counts).toBe('human');
    const { id: periodId } = await periodOn(personId, today);
    const at = { periodId, actId };
    const form = { version: String(version), counts: 'yes' };
    expect(await ask(judge.loader, counselor, at)).toMatchObject({ status: 200, data: { what: 'Messut' } });
    expect((await ask(judge.loader, strangeCounselor, at)).status).toBe(404);
    expect((await ask(judge.action, strangeCounselor, at, form)).status).toBe(404);
    expect((await ask(judge.action, counselor, at, { ...form, counts: 'perhaps' })).status).toBe(422);
    expect((await ask(judge.action, counselor, at, { ...form, version: String(version + 1) })).status).toBe(
      409,
    );
    expect((await ask(judge.action, counselor, at, form)).status).toBe(303);
    expect((await latestAct(personId)).counts).toBe('yes');
  });
});

describe('A period that fell short', () => {
  let short: Case;
  let periodId: string;
  const versionNow = async () =>
    String((await periodsOf(short.personId)).find(({ id }) => id === periodId)?.version);
  const step = async (name: string, form: Form = {}, who: CounselorActor = short.counselor) =>
    ask(periodStep.action, who, { periodId, step: name }, { version: await versionNow(), ...form });

  beforeAll(async () => {
    const begun = addDays(addMonths(today, -1), -12);
    short = await jobSeeker(begun);
    await planInForce(short, begun);
    await catchUp(now());
    periodId = (await periodOn(short.personId, begun)).id;
  });

  test('is evaluated as a whole, and the person is asked before anything else', async () => {
    expect((await ask(period.loader, short.counselor, { periodId })).data).toMatchObject({
      period: { state: 'evaluation', permitted: expect.arrayContaining(['EVALUATE_SHORT']) },
    });
    expect((await ask(period.loader, strangeCounselor, { periodId })).status).toBe(404);
    expect((await ask(periodStep.loader, short.counselor, { periodId, step: 'short' })).status).toBe(200);
    expect((await ask(periodStep.loader, short.counselor, { periodId, step: 'end' })).status).toBe(404);
    expect((await step('neglect')).status).toBe(409);
    expect((await step('short', {}, strangeCounselor)).status).toBe(404);
    expect((await step('short', { note: 'Yksi puuttuu.' })).status).toBe(303);
    expect((await step('neglect')).status).toBe(409);
    expect((await step('clarification', { answerDueOn: today })).status).toBe(422);
    expect((await step('clarification', { answerDueOn: addDays(today, 7) })).status).toBe(303);
  });

  test('is answered by the person alone, with a reason and in their own words', async () => {
    expect((await ask(ownPeriod.loader, short.seeker, { periodId })).status).toBe(200);
    expect((await ask(ownPeriod.loader, stranger, { periodId })).status).toBe(404);
    expect((await ask(answer.loader, short.seeker, { periodId })).data).toMatchObject({ permitted: true });
    const form = { version: await versionNow(), reason: 'illness', answer: 'Olin sairaalassa.' };
    expect((await ask(answer.action, stranger, { periodId }, form)).status).toBe(404);
    const silent = await ask(
      answer.action,
      short.seeker,
      { periodId },
      { ...form, reason: 'other', answer: '' },
    );
    expect(silent).toMatchObject({ status: 422, data: { errors: { answer: ['required'] } } });
    const none = await ask(answer.action, short.seeker, { periodId }, { version: form.version });
    expect(none).toMatchObject({ status: 422, data: { errors: { reason: ['choose'] } } });
    const given = await ask(answer.action, short.seeker, { periodId }, form);
    expect(given).toMatchObject({ status: 303, to: `/fi/my/obligation/periods/${periodId}` });
    expect((await ask(answer.action, short.seeker, { periodId }, form)).status).toBe(409);
  });

  test('ends without consequence when the reason is valid', async () => {
    expect((await step('reason', { reason: 'laziness' })).status).toBe(422);
    expect((await step('reason', { reason: 'illness' })).status).toBe(303);
    expect((await step('neglect')).status).toBe(409);
    expect((await ask(period.loader, short.counselor, { periodId })).data).toMatchObject({
      period: { state: 'excused', permitted: [] },
    });
  });
});
