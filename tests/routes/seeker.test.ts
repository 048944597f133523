import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import * as end from '#app/routes/seeker/end.tsx';
import * as jobAnswer from '#app/routes/seeker/job-answer.tsx';
import * as meeting from '#app/routes/seeker/meeting.tsx';
import * as myPath from '#app/routes/seeker/my-path.tsx';
import * as plan from '#app/routes/seeker/plan.tsx';
import * as planAnswer from '#app/routes/seeker/plan-answer.tsx';
import * as profile from '#app/routes/seeker/profile.tsx';
import * as profileVisibility from '#app/routes/seeker/profile-visibility.tsx';
import * as referralAnswer from '#app/routes/seeker/referral-answer.tsx';
import * as review from '#app/routes/seeker/registration-review.tsx';
import * as step from '#app/routes/seeker/registration-step.tsx';
import { actAs, espoo, makeCounselor, makePerson, startJourney, value } from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Entrance = (args: Args) => Promise<unknown>;

/** The status with which a loader or an action answers, whether it returns or throws, and what it says. */
async function ask(
  entrance: Entrance,
  who: SeekerActor | CounselorActor | null,
  params: Record<string, string> = {},
  form?: Record<string, string>,
) {
  const headers = new Headers();
  if (who) headers.set('Cookie', await signedIn(who.accountId));
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

const contact = {
  phone: '040 123 4567',
  email: '',
  streetAddress: 'Kirkkokatu 1',
  postalCode: '02770',
  postOffice: 'Espoo',
  serviceLanguage: 'fi' as const,
};
const answers = {
  contact,
  situation: { situation: 'unemployed' as const, since: null, benefitPayer: 'kela' as const },
  work: { hasWorked: 'no' as const, jobs: [] },
  education: { level: 'basic' as const, degree: '', year: '', studiesNow: 'no' as const },
  skills: { skills: 'Leivon', languages: [], interpreter: 'no' as const, interpreterLanguage: '' as const },
  ability: { ability: 'noEffect' as const, wish: '' },
  changes: { change: 'nothing' as const, on: null, more: '', understood: true },
};

let newcomer: SeekerActor;
let seeker: SeekerActor;
let other: SeekerActor;
let counselor: CounselorActor;
let meetingId: string;
let otherMeetingId: string;

async function register(person: SeekerActor) {
  const { personId } = person;
  await startJourney(person);
  value(await saveRegistrationAnswers(actAs(person), { personId, answers }));
  return value(await completeRegistration(actAs(person), { personId })).meetingId;
}

beforeAll(async () => {
  newcomer = await makePerson();
  seeker = await makePerson();
  other = await makePerson();
  counselor = await makeCounselor();
  await startJourney(newcomer);
  meetingId = await register(seeker);
  otherMeetingId = await register(other);
});

const versionOf = async ({ personId }: SeekerActor) =>
  String((await prisma.journey.findUniqueOrThrow({ where: { personId } })).version);
const historyOf = ({ personId }: SeekerActor) => prisma.history.count({ where: { personId } });

describe('My path', () => {
  test('is for seekers only: others sign in or are refused', async () => {
    expect((await ask(myPath.loader, seeker)).status).toBe(200);
    expect(await ask(myPath.loader, null)).toMatchObject({
      status: 303,
      to: expect.stringContaining('/sign-in'),
    });
    expect((await ask(myPath.loader, counselor)).status).toBe(403);
  });
});

describe('A step of the registration', () => {
  test('with bad answers is shown again as typed, and nothing is written', async () => {
    const before = await historyOf(newcomer);
    const form = { ...contact, phone: 'soita', postalCode: '1'.repeat(9) };
    const { status, data } = await ask(step.action, newcomer, { step: 'contact' }, form);
    expect(status).toBe(422);
    expect(data).toMatchObject({
      errors: { phone: ['phone'], postalCode: ['postalCode'] },
      values: { phone: 'soita' },
    });
    expect(await historyOf(newcomer)).toBe(before);
  });

  test('with nothing in it says what is missing', async () => {
    const { status, data } = await ask(step.action, newcomer, { step: 'situation' }, {});
    expect(status).toBe(422);
    expect(data).toMatchObject({ errors: { situation: ['choose'], benefitPayer: ['choose'] } });
  });

  test('that does not exist is not there', async () => {
    expect((await ask(step.loader, newcomer, { step: 'bank-account' })).status).toBe(404);
    expect((await ask(step.action, newcomer, { step: 'bank-account' }, {})).status).toBe(404);
  });

  test('leads to the next one when it is right', async () => {
    const { status, to } = await ask(step.action, newcomer, { step: 'contact' }, contact);
    expect(status).toBe(303);
    expect(to).toBe('/fi/my/registration/situation');
  });

  test('is closed when jobseeking has begun', async () => {
    const { status, data } = await ask(step.action, seeker, { step: 'contact' }, contact);
    expect(status).toBe(409);
    expect(data).toMatchObject({ problem: 'not-allowed', values: { phone: '040 123 4567' } });
  });

  test('and the sending of all of them is refused before all is answered', async () => {
    const version = await versionOf(newcomer);
    expect((await ask(review.action, newcomer, {}, { version })).status).toBe(409);
    expect((await ask(review.action, newcomer, {}, { version: 'x' })).status).toBe(422);
  });
});

describe('Other people’s matters are not there', () => {
  test('neither a meeting, a plan, a service nor a job', async () => {
    const strange = uuid();
    expect((await ask(meeting.loader, seeker, { meetingId: otherMeetingId })).status).toBe(404);
    const form = { version: '1', slotId: uuid() };
    expect((await ask(meeting.action, seeker, { meetingId: otherMeetingId }, form)).status).toBe(404);
    expect((await ask(plan.loader, seeker, { planId: strange })).status).toBe(404);
    const words = { version: '1', text: 'Ei käy' };
    expect((await ask(planAnswer.action, seeker, { planId: strange, answer: 'comment' }, words)).status).toBe(
      404,
    );
    const agree = { referralId: strange, answer: 'agree' };
    expect((await ask(referralAnswer.action, seeker, agree, { version: '1' })).status).toBe(404);
    const interest = { candidacyId: strange, answer: 'interest' };
    expect((await ask(jobAnswer.action, seeker, interest, { version: '1' })).status).toBe(404);
    expect((await ask(meeting.loader, seeker, { meetingId: '1 or 1=1' })).status).toBe(404);
  });

  test('nor an answer that the page does not know', async () => {
    expect((await ask(planAnswer.loader, seeker, { planId: uuid(), answer: 'propose' })).status).toBe(404);
    expect((await ask(jobAnswer.action, seeker, { candidacyId: uuid(), answer: 'present' }, {})).status).toBe(
      404,
    );
  });

  test('nor a plan that the authority is still writing', async () => {
    const { id: planId } = value(
      await draftPlan(actAs(counselor), { personId: seeker.personId, kind: 'employment' }),
    );
    expect((await ask(plan.loader, seeker, { planId })).status).toBe(404);
    const form = { version: '0', read: 'on' };
    expect((await ask(planAnswer.action, seeker, { planId, answer: 'approve' }, form)).status).toBe(409);
  });
});

describe('A time', () => {
  test('that is chosen is booked; the same time is gone for the next', async () => {
    const slotId = uuid();
    // The pages read the wall's clock.
    const startsAt = new Date(Date.now() + 7 * 24 * 3_600_000);
    await kysely
      .insertInto('MeetingSlot')
      .values({
        id: slotId,
        areaCode: espoo,
        counselorId: counselor.accountId,
        channel: 'visit',
        place: 'Palvelutori',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 2_700_000),
      })
      .execute();
    expect((await ask(meeting.action, seeker, { meetingId }, { version: '0' })).status).toBe(422);
    expect((await ask(meeting.action, seeker, { meetingId }, { version: '9', slotId })).status).toBe(409);
    const booked = await ask(meeting.action, seeker, { meetingId }, { version: '0', slotId });
    expect(booked).toMatchObject({ status: 303, to: `/fi/my/meetings/${meetingId}` });
    const late = await ask(meeting.action, other, { meetingId: otherMeetingId }, { version: '0', slotId });
    expect(late).toMatchObject({ status: 409, data: { problem: 'taken', values: { slotId } } });
  });
});

describe('The profile', () => {
  test('is not published empty', async () => {
    const form = { version: await versionOf(seeker) };
    const { status, data } = await ask(profileVisibility.action, seeker, { answer: 'publish' }, form);
    expect(status).toBe(422);
    expect(data).toMatchObject({ errors: { occupationCodes: ['required'] } });
  });

  test('refuses codes that are none and keeps what was typed', async () => {
    const form = { occupationCodes: '9999999', presentation: 'x'.repeat(3000) };
    const { status, data } = await ask(profile.action, seeker, {}, form);
    expect(status).toBe(422);
    expect(data).toMatchObject({ values: { occupationCodes: '9999999' } });
    expect(await prisma.seekerProfile.findUnique({ where: { personId: seeker.personId } })).toBeNull();
  });

  test('is saved and published when it says what work one wants', async () => {
    const form = { occupationCodes: '7512', skills: 'leivonta', municipalityCodes: '049' };
    expect((await ask(profile.action, seeker, {}, form)).status).toBe(303);
    const version = await versionOf(seeker);
    expect((await ask(profileVisibility.action, seeker, { answer: 'publish' }, { version })).status).toBe(
      303,
    );
    expect((await ask(profileVisibility.action, seeker, { answer: 'publish' }, { version })).status).toBe(
      409,
    );
  });
});

describe('Ending jobseeking', () => {
  test('asks for a reason and refuses an event of somebody else’s making', async () => {
    const version = await versionOf(other);
    expect((await ask(end.action, other, {}, { version })).status).toBe(422);
    expect((await ask(end.action, other, {}, { version, reason: 'END_FOR_MISSED_CONTACT' })).status).toBe(
      422,
    );
    expect((await ask(end.action, other, {}, { version: '0', reason: 'request' })).status).toBe(409);
    expect((await ask(end.action, other, {}, { version, reason: 'request' })).status).toBe(303);
    expect((await ask(end.action, other, {}, { version, reason: 'request' })).status).toBe(409);
  });
});
