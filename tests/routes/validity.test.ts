import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { now } from '#app/core/clock.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import * as hearingStep from '#app/routes/counselor/hearing-step.tsx';
import * as clientChange from '#app/routes/counselor/change-form.tsx';
import * as clarify from '#app/routes/counselor/clarification.tsx';
import * as missedContact from '#app/routes/counselor/missed-contact.tsx';
import * as secondLook from '#app/routes/counselor/second-look.tsx';
import * as secondLookStep from '#app/routes/counselor/second-look-step.tsx';
import * as workRight from '#app/routes/counselor/work-right.tsx';
import * as change from '#app/routes/seeker/change-form.tsx';
import * as certificate from '#app/routes/seeker/certificate.tsx';
import * as decision from '#app/routes/seeker/decision.tsx';
import * as hearing from '#app/routes/seeker/hearing.tsx';
import * as draft from '#app/routes/seeker/registration-draft.tsx';
import * as restart from '#app/routes/seeker/restart.tsx';
import * as validity from '#app/routes/seeker/validity.tsx';
import { makeCounselor, makePerson, startJourney } from '#tests/support/factories.ts';
import { registered } from '#tests/support/registered.ts';
import { approvedDraft } from '#tests/support/second-looks.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Entrance = (args: Args) => Promise<unknown>;

/** The status with which a loader or an action answers, whether it returns or throws, and what it says. */
async function ask(
  entrance: Entrance,
  who: SeekerActor | CounselorActor,
  params: Record<string, string> = {},
  form?: Record<string, string>,
) {
  const headers = { Cookie: await signedIn(who.accountId) };
  const body = form && new URLSearchParams(form);
  const request = new Request('http://localhost/fi/my', { method: form ? 'POST' : 'GET', headers, body });
  const context = { nonce: '', requestId: '' };
  const answer: unknown = await entrance({ request, params: { language: 'fi', ...params }, context }).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location'), data: null };
  if (isData(answer)) return { status: answer.init?.status ?? 200, to: null, data: answer.data };
  return { status: 200, to: null, data: answer };
}

const isData = (answer: unknown): answer is { data: unknown; init: ResponseInit | null } =>
  typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit';

let seeker: SeekerActor;
let counselor: CounselorActor;
let stranger: CounselorActor;
let other: SeekerActor;
const inDays = (days: number) => addDays(isoDate(now()), days);
const versionOf = async (personId: string) =>
  String((await prisma.journey.findUniqueOrThrow({ where: { personId } })).version);

beforeAll(async () => {
  ({ seeker, counselor } = await registered({}, now()));
  ({ seeker: other } = await registered({ nonDisclosure: true }, now()));
  stranger = await makeCounselor('19');
});

describe('The pages of validity', () => {
  test('show since when and until when, and a certificate that names no place to somebody protected', async () => {
    expect((await ask(validity.loader, seeker)).data).toMatchObject({
      validity: { state: 'active.validity.valid', startedOn: isoDate(now()) },
    });
    expect((await ask(certificate.loader, seeker)).data).toMatchObject({ active: true, areaCode: '1' });
    expect((await ask(certificate.loader, other)).data).toMatchObject({ areaCode: null });
    expect((await ask(certificate.loader, counselor)).status).toBe(403);
  });

  test('show what a change leads to before it is sent, and write nothing until then', async () => {
    const form = {
      version: await versionOf(seeker.personId),
      on: inDays(3),
      overTwoWeeks: 'yes',
      hoursPerWeek: '37',
      fullTime: 'yes',
    };
    const kind = { kind: 'workStarts' };
    const looked = await ask(change.action, seeker, kind, { ...form, intent: 'look' });
    expect(looked.data).toMatchObject({ shown: { before: '02', effect: { code: '01', planReview: true } } });
    expect(await prisma.reportedChange.count({ where: { personId: seeker.personId } })).toBe(0);
    const wrong = await ask(change.action, seeker, kind, { ...form, hoursPerWeek: 'paljon', intent: 'send' });
    expect(wrong).toMatchObject({ status: 422, data: { errors: { hoursPerWeek: ['number'] } } });
    const sent = await ask(change.action, seeker, kind, { ...form, intent: 'send' });
    expect(sent).toMatchObject({ status: 303, to: '/fi/my/validity' });
    const stale = await ask(change.action, seeker, kind, { ...form, intent: 'send' });
    expect(stale.status).toBe(409);
    expect((await ask(change.loader, seeker, { kind: 'lottery' })).status).toBe(404);
  });

  test('hide a protected address from staff who report for the person', async () => {
    const { personId } = other;
    const shown = await ask(clientChange.loader, counselor, { personId, kind: 'contact' });
    expect(JSON.stringify(shown.data)).not.toMatch(/Kirkkokatu|040 123/);
    expect((await ask(clientChange.loader, stranger, { personId, kind: 'contact' })).status).toBe(404);
    const ahead = { version: '0', on: inDays(0), channel: 'phone', intent: 'look' };
    expect((await ask(clientChange.action, stranger, { personId, kind: 'workEnds' }, ahead)).status).toBe(
      404,
    );
  });

  test('keep what is typed at registration for its writer', async () => {
    const person = await makePerson();
    await startJourney(person);
    const step = { step: 'skills' };
    const kept = await ask(draft.action, person, step, { skills: 'Leivon', quietly: 'yes' });
    expect(kept.status).toBe(200);
    expect((await ask(draft.action, person, step, { skills: 'Leivon' })).to).toBe('/fi/my');
    expect((await ask(draft.loader, person, step)).to).toBe('/fi/my/registration/skills');
    expect((await ask(draft.action, seeker, step, { skills: 'x' })).status).toBe(409);
    expect((await ask(draft.action, person, { step: 'lottery' }, { skills: 'x' })).status).toBe(404);
  });
});

describe('The pages of asking and deciding', () => {
  test('ask for a clarification and take the answer from a call', async () => {
    const { personId } = seeker;
    const version = await versionOf(personId);
    const asked = { version, what: 'Todistus', reason: 'Puuttuu', dueOn: inDays(7) };
    const late = await ask(clarify.action, counselor, { personId }, { ...asked, dueOn: inDays(-1) });
    expect(late).toMatchObject({ status: 422, data: { errors: { dueOn: ['past'] } } });
    expect((await ask(clarify.action, stranger, { personId }, asked)).status).toBe(404);
    expect((await ask(clarify.action, counselor, { personId }, asked)).status).toBe(303);
    expect((await ask(clarify.loader, counselor, { personId })).data).toMatchObject({ asked: true });
    const answer = { version: await versionOf(personId), text: 'Todistus näytetty', channel: 'phone' };
    expect((await ask(clarify.action, counselor, { personId }, answer)).status).toBe(303);
  });

  test('never let a call that was not answered be recorded as a missed contact', async () => {
    const { personId } = seeker;
    const told = {
      version: await versionOf(personId),
      matter: 'Ei palauttanut',
      happenedOn: inDays(-1),
      dueOn: inDays(7),
    };
    const unsure = await ask(missedContact.action, counselor, { personId }, told);
    expect(unsure).toMatchObject({ status: 422, data: { errors: { notPhone: ['mustBeChecked'] } } });
    expect(await prisma.hearing.count({ where: { personId } })).toBe(0);
  });

  test('hear the person, then decide in writing; nobody else reads it', async () => {
    const { personId } = seeker;
    const { version } = await prisma.journey.findUniqueOrThrow({ where: { personId } });
    const about = {
      version: String(version),
      matter: 'Lupa päättyi',
      happenedOn: inDays(-3),
      dueOn: inDays(7),
    };
    const older = { ...about, version: String(version + 7) };
    expect((await ask(workRight.action, counselor, { personId }, older)).status).toBe(409);
    const asked = await ask(workRight.action, counselor, { personId }, about);
    const hearingId = asked.to?.split('/').at(-1) ?? '';
    expect(asked.status).toBe(303);
    expect((await ask(hearing.loader, other, { hearingId })).status).toBe(404);
    expect((await ask(hearingStep.loader, stranger, { hearingId, step: 'decide' })).status).toBe(404);
    expect((await ask(hearingStep.loader, counselor, { hearingId, step: 'sanction' })).status).toBe(404);
    const empty = await ask(hearing.action, seeker, { hearingId }, { version: '1', answer: '' });
    expect(empty).toMatchObject({ status: 422, data: { errors: { answer: ['required'] } } });
    const early = { version: '1', reasons: 'Ei lupaa', way: 'letter' };
    expect((await ask(hearingStep.action, counselor, { hearingId, step: 'decide' }, early)).status).toBe(409);
    const said = { version: '1', answer: 'Haen uutta.' };
    expect((await ask(hearing.action, seeker, { hearingId }, said)).status).toBe(303);
    const found = { version: '2', assessment: 'Lupaa ei ole.' };
    expect((await ask(hearingStep.action, counselor, { hearingId, step: 'no-reason' }, found)).status).toBe(
      303,
    );
    const decided = { ...early, version: '3' };
    const alone = await ask(hearingStep.action, counselor, { hearingId, step: 'decide' }, decided);
    expect(alone).toMatchObject({ status: 422, data: { errors: { reasons: ['lookMissing'] } } });
    const draft = { subject: 'Hearing', subjectId: hearingId, reasons: 'Ei lupaa', way: 'letter' } as const;
    const { lookId, looker } = await approvedDraft({ actor: counselor, now: now() }, draft);
    expect((await ask(secondLook.loader, counselor, { lookId })).data).toMatchObject({
      look: { state: 'approved', same: true },
    });
    // With the answer the right to the client has ended.
    expect((await ask(secondLook.loader, looker, { lookId })).status).toBe(404);
    expect((await ask(secondLookStep.action, stranger, { lookId, step: 'edit' }, decided)).status).toBe(404);
    expect((await ask(hearingStep.action, counselor, { hearingId, step: 'decide' }, decided)).status).toBe(
      303,
    );
    const { id: decisionId } = await prisma.decision.findUniqueOrThrow({ where: { hearingId } });
    expect((await ask(decision.loader, seeker, { decisionId })).data).toMatchObject({
      decision: { kind: 'endedRightLapsed', appeal: 'rectification' },
    });
    expect((await ask(decision.loader, other, { decisionId })).status).toBe(404);
    expect((await ask(restart.loader, seeker)).data).toMatchObject({ permitted: true });
  });
});
