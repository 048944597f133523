import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { advance } from '#app/core/advance.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import * as assign from '#app/routes/counselor/assign.tsx';
import * as bookMeeting from '#app/routes/counselor/book-meeting.tsx';
import * as caseload from '#app/routes/counselor/caseload.tsx';
import * as client from '#app/routes/counselor/client.tsx';
import * as editPlan from '#app/routes/counselor/edit-plan.tsx';
import * as interview from '#app/routes/counselor/interview.tsx';
import * as meetingStep from '#app/routes/counselor/meeting-step.tsx';
import * as note from '#app/routes/counselor/note.tsx';
import * as plan from '#app/routes/counselor/plan.tsx';
import * as times from '#app/routes/counselor/times.tsx';
import * as today from '#app/routes/counselor/today.tsx';
import {
  actAs,
  espoo,
  lahti,
  makeCounselor,
  makeEmployer,
  makePerson,
  startJourney,
  value,
} from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Ask = { params?: Record<string, string>; form?: Record<string, string>; path?: string };

async function ask(handler: Handler, who: { accountId: string } | null, asked: Ask = {}) {
  const { params = {}, form, path = '/fi/counselor' } = asked;
  const request = new Request(`http://polku.test${path}`, {
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

/** Whoever meets a person under non-disclosure here has the duty for it. */
async function clientWithMeeting(over: { nonDisclosure?: boolean; givenName?: string } = {}) {
  const duties = over.nonDisclosure ? (['clientWork', 'protectedClients'] as const) : undefined;
  const counselor = await makeCounselor(espoo, 'Kaisa Ohjaaja', { ...(duties && { duties }) });
  const seeker = await makePerson(over);
  const journeyId = await startJourney(seeker);
  for (const event of [
    { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' },
    { type: 'COMPLETE_REGISTRATION' },
  ] as const)
    value(await transaction((tx) => advance(tx, journeyMachine, { id: journeyId, event }, actAs(seeker))));
  const { personId } = seeker;
  const { id: meetingId } = await transaction((tx) =>
    dueMeeting(tx, { personId, areaCode: counselor.areaCode, kind: 'initialInterview' }, actAs(counselor)),
  );
  return { counselor, seeker, personId, meetingId };
}

const Page = z.object({
  rows: z.array(z.looseObject({ familyName: z.string() })),
  next: z.string().nullable(),
  previous: z.string().nullable(),
});

const meetingOf = (id: string) =>
  kysely.selectFrom('Meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('The counselor’s pages', () => {
  it('are closed to other roles, and ask visitors to sign in', async () => {
    const { seeker, personId, meetingId } = await clientWithMeeting();
    const employer = await makeEmployer();
    for (const [handler, params] of [
      [today.loader, {}],
      [caseload.loader, {}],
      [times.loader, {}],
      [client.loader, { personId }],
      [interview.loader, { meetingId }],
      [assign.action, { personId }],
      [meetingStep.action, { meetingId, step: 'start' }],
    ] as const) {
      expect((await ask(handler, seeker, { params })).status).toBe(403);
      expect((await ask(handler, employer, { params })).status).toBe(403);
      expect((await ask(handler, null, { params })).to).toContain('/fi/sign-in');
    }
  });

  it('know nobody of another area, nothing that is no id, and no step that is none', async () => {
    const { counselor, personId, meetingId } = await clientWithMeeting();
    const stranger = await makeCounselor(lahti, 'Lauri Ohjaaja');
    const form = { version: '0', counselorId: 'me' };
    expect((await ask(client.loader, stranger, { params: { personId } })).status).toBe(404);
    expect((await ask(assign.action, stranger, { params: { personId }, form })).status).toBe(404);
    expect((await ask(bookMeeting.loader, stranger, { params: { meetingId } })).status).toBe(404);
    expect((await ask(plan.loader, counselor, { params: { planId: 'x' } })).status).toBe(404);
    const none = { params: { meetingId, step: 'sanction' }, form };
    expect((await ask(meetingStep.action, counselor, none)).status).toBe(404);
    expect((await meetingOf(meetingId)).version).toBe(0);
  });

  it('write down each look at a person with its reason', async () => {
    const { counselor, personId } = await clientWithMeeting();
    await ask(client.loader, counselor, { params: { personId } });
    await ask(assign.action, counselor, { params: { personId }, form: { counselorId: 'me', servedBy: '' } });
    await ask(client.loader, counselor, { params: { personId } });
    const looks = await kysely
      .selectFrom('ReadLog')
      .select(['page', 'reason'])
      .where('personId', '=', personId)
      .orderBy('id')
      .execute();
    expect(looks).toEqual([
      { page: 'client', reason: 'unassigned' },
      { page: 'client', reason: 'customership' },
    ]);
  });

  it('hide where a protected person is until somebody needs it, and log that apart', async () => {
    const { counselor, personId } = await clientWithMeeting({ nonDisclosure: true });
    await kysely
      .updateTable('Person')
      .set({ phone: '0401234567', streetAddress: 'Salakuja 1' })
      .where('id', '=', personId)
      .execute();
    const hidden = await ask(client.loader, counselor, { params: { personId } });
    expect(JSON.stringify(hidden.data)).not.toMatch(/Salakuja|0401234567/);
    const path = '/fi/counselor/clients/x?contact=shown';
    const shown = await ask(client.loader, counselor, { params: { personId }, path });
    expect(JSON.stringify(shown.data)).toMatch(/Salakuja/);
    const [last] = await kysely.selectFrom('ReadLog').select('page').orderBy('id', 'desc').limit(1).execute();
    expect(last?.page).toBe('clientContact');
  });

  it('answer bad input with 422, a stale page with 409, keep what was typed and write nothing', async () => {
    const { counselor, personId, meetingId } = await clientWithMeeting();
    const empty = { version: '0', time: 'own', startDate: '2030-02-30', startTime: '25.00', place: 'Office' };
    const refused = await ask(bookMeeting.action, counselor, { params: { meetingId }, form: empty });
    expect(refused).toMatchObject({
      status: 422,
      data: {
        errors: { startDate: ['date'], startTime: ['time'] },
        values: { place: 'Office' },
      },
    });
    const good = {
      version: '7',
      time: 'own',
      startDate: '2030-02-11',
      startTime: '9.00',
      minutes: '45',
      channel: 'visit',
      place: 'Office',
      call: 'agreed',
    };
    const stale = await ask(bookMeeting.action, counselor, { params: { meetingId }, form: good });
    expect(stale).toMatchObject({ status: 409, data: { problem: 'stale', values: { place: 'Office' } } });
    expect((await meetingOf(meetingId)).version).toBe(0);
    const early = { params: { meetingId, step: 'start' }, form: { version: '0' } };
    expect((await ask(meetingStep.action, counselor, early)).status).toBe(409);
    const silent = await ask(note.action, counselor, {
      params: { personId },
      form: { channel: 'x', text: '' },
    });
    expect(silent).toMatchObject({
      status: 422,
      data: { errors: { channel: ['choose'], text: ['required'] } },
    });
    const booked = await ask(bookMeeting.action, counselor, {
      params: { meetingId },
      form: { ...good, version: '0' },
    });
    expect(booked).toMatchObject({ status: 303, to: `/fi/counselor/meetings/${meetingId}` });
  });

  it('give one more row of actions without writing', async () => {
    const { counselor, personId } = await clientWithMeeting();
    const { id: planId } = value(await draftPlan(actAs(counselor), { personId, kind: 'employment' }));
    const path = '/fi/counselor/plans/x/edit?rows=4';
    const more = await ask(editPlan.action, counselor, { params: { planId }, path, form: { goal: 'Cook' } });
    expect(more).toMatchObject({ status: 200, data: { values: { goal: 'Cook' }, errors: {} } });
  });
});

describe('The caseload', () => {
  it('finds by a part of a name without accents, says why each is there, and pages by key', async () => {
    const { counselor, personId } = await clientWithMeeting({ givenName: 'Äijö' });
    const path = '/fi/counselor/caseload?scope=area&preset=newClients&q=AIJO';
    const { data } = await ask(caseload.loader, counselor, { path });
    expect(data).toMatchObject({
      rows: [{ personId, reason: { key: 'newClients', turn: 'counselor' } }],
      next: null,
    });
  });

  it('goes on where the page ended, and back again, without leaving anybody out', async () => {
    const counselor = await makeCounselor(lahti, 'Lauri Ohjaaja');
    for (let index = 0; index < 53; index += 1) {
      const person = await makePerson({
        familyName: `Sivu${String(index).padStart(2, '0')}`,
        areaCode: lahti,
      });
      await startJourney(person, lahti);
    }
    const open = async (path: string) => {
      const { data } = await ask(caseload.loader, counselor, { path });
      return Page.parse(data);
    };
    const first = await open('/fi/counselor/caseload?scope=area&sort=name');
    expect(first.rows).toHaveLength(50);
    expect(first.previous).toBeNull();
    const second = await open(first.next ?? '');
    expect(second.rows).toHaveLength(3);
    expect(second.next).toBeNull();
    const names = [...first.rows, ...second.rows].map(({ familyName }) => familyName);
    expect(names).toEqual([...new Set(names)].sort());
    const back = await open(second.previous ?? '');
    expect(back.rows).toEqual(first.rows);
  });

  it('leaves out what it does not understand in an address', async () => {
    const counselor = await makeCounselor();
    const path = '/fi/counselor/caseload?preset=x&sort=1&after=%00&area=a.b&under=99&municipality=zz';
    expect((await ask(caseload.loader, counselor, { path })).status).toBe(200);
  });

  it('look for no more of a long text than its beginning, and never for everybody instead', async () => {
    const { counselor } = await clientWithMeeting();
    for (const q of ['x'.repeat(3000), '\0x', '%', '_', '\\']) {
      const path = `/fi/counselor/caseload?scope=area&q=${encodeURIComponent(q)}`;
      expect((await ask(caseload.loader, counselor, { path })).data).toMatchObject({ rows: [] });
    }
  });
});
