import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import '#app/db/client.server.ts';
import type { City } from '#tests/support/city.ts';
import { startEmpty } from '#tests/support/empty-server.ts';
import { send, sessionCookie, type Answer } from '#tests/support/visit.ts';

const RACERS = 50;
const AREA = '1';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A morning three days from now, whatever the hour is: a page offers two times of each day. */
const begins = new Date(Math.floor(Date.now() / DAY) * DAY + 3 * DAY + 7 * HOUR);

let server: City;
let counselorId = '';
const racers: { personId: string; accountId: string; meetingId: string }[] = [];

async function account(role: string, own: { personId?: string; areaCode?: string }): Promise<string> {
  const id = uuid();
  await server.query(
    `insert into "Account" ("id","role","name","personId","areaCode") values ($1,$2,'Kaisa Ohjaaja',$3,$4)`,
    [id, role, own.personId ?? null, own.areaCode ?? null],
  );
  return id;
}

async function due(personId: string): Promise<string> {
  const id = uuid();
  const context = { kind: 'jobSearchDiscussion', firstStep: null, channel: null, selfBooked: false };
  await server.query(
    `insert into "Meeting" ("id","personId","areaCode","counselorId","kind","state","context","version","machineVersion","createdAt","updatedAt")
     values ($1,$2,$3,$4,'jobSearchDiscussion','"due"',$5,0,1,now(),now())`,
    [id, personId, AREA, counselorId, JSON.stringify(context)],
  );
  return id;
}

async function racer(at: number): Promise<(typeof racers)[number]> {
  const personId = uuid();
  await server.query(
    `insert into "Person" ("id","givenName","familyName","searchName","birthDate","municipalityCode","areaCode")
     values ($1,'Aino',$2,$2,'1990-05-04','049',$3)`,
    [personId, `Kivelä ${at}`, AREA],
  );
  await server.query(
    `insert into "Journey" ("id","personId","areaCode","counselorId","state","context","version","machineVersion","createdAt","updatedAt")
     values ($1,$2,$3,$4,'"notRegistered"','{}',0,1,now(),now())`,
    [uuid(), personId, AREA, counselorId],
  );
  return { personId, accountId: await account('seeker', { personId }), meetingId: await due(personId) };
}

async function slot(at: number): Promise<string> {
  const id = uuid();
  const startsAt = new Date(begins.getTime() + at * HOUR);
  await server.query(
    `insert into "MeetingSlot" ("id","areaCode","counselorId","channel","place","startsAt","endsAt")
     values ($1,$2,$3,'visit','Palvelutori',$4,$5)`,
    [id, AREA, counselorId, startsAt, new Date(startsAt.getTime() + HOUR / 2)],
  );
  return id;
}

const press = async (accountId: string, path: string, fields: Record<string, string>) =>
  send(server, `/fi${path}`, Object.entries(fields), {
    cookie: await sessionCookie(server, accountId),
  });

const book = ({ accountId, meetingId }: (typeof racers)[number], slotId: string, version = '0') =>
  press(accountId, `/my/meetings/${meetingId}`, { version, slotId });

const statuses = (answers: Answer[]) =>
  answers.reduce<Record<number, number>>(
    (all, { status }) => ({ ...all, [status]: (all[status] ?? 0) + 1 }),
    {},
  );

beforeAll(async () => {
  server = await startEmpty();
  counselorId = await account('counselor', { areaCode: AREA });
  for (let at = 0; at < RACERS; at++) racers.push(await racer(at));
}, 900_000);
afterAll(() => server.stop());

describe('One free time and fifty people at once', () => {
  const slots: string[] = [];
  let answers: Answer[] = [];
  beforeAll(async () => {
    for (let at = 0; at < 9; at++) slots.push(await slot(at * 5));
    answers = await Promise.all(racers.map((one) => book(one, slots[0] ?? '')));
  }, 120_000);

  it('is booked once', async () => {
    expect(statuses(answers)).toEqual({ 303: 1, 409: RACERS - 1 });
    const booked = await server.query(`select "id" from "Meeting" where "state" = '"booked"'`);
    expect(booked).toHaveLength(1);
    const [taken] = await server.query(`select "meetingId" from "MeetingSlot" where "id" = $1`, [slots[0]]);
    expect(taken).toEqual({ meetingId: booked[0]?.id });
    const others = await server.query(
      `select count(*)::int as "n" from "MeetingSlot" where "meetingId" is not null`,
    );
    expect(others).toEqual([{ n: 1 }]);
    const lines = await server.query(`select "type" from "History" where "subjectType" = 'Meeting'`);
    expect(lines).toEqual([{ type: 'BOOK_MEETING' }]);
  });

  it('and the others read that it is gone, with the next free times ready to press', () => {
    for (const { text } of answers.filter(({ status }) => status === 409)) {
      expect(text).toContain('Joku muu ehti varata ajan');
      const buttons = [...text.matchAll(/<button[^>]*name="slotId"[^>]*value="([^"]+)"/g)].map(
        ([, id]) => id,
      );
      expect(buttons).toHaveLength(5);
      expect(buttons).not.toContain(slots[0]);
      expect(slots).toEqual(expect.arrayContaining(buttons));
    }
  });

  it('one of which books in one press', async () => {
    const at = answers.findIndex(({ status }) => status === 409);
    const loser = racers[at];
    const button = /<button[^>]*name="slotId"[^>]*value="([^"]+)"/.exec(answers[at]?.text ?? '')?.[1];
    if (!loser || !button) throw new Error('a loser with a button');
    expect((await book(loser, button)).status).toBe(303);
  });
});

it('one person who presses many times at once has one time', async () => {
  const one = await racer(98);
  const times = await Promise.all([61, 63, 65, 67].map((at) => slot(at)));
  const answers = await Promise.all([...times, ...times, ...times].map((id) => book(one, id)));
  expect(statuses(answers)).toEqual({ 303: 1, 409: 11 });
  const taken = await server.query(`select "id" from "MeetingSlot" where "meetingId" = $1`, [one.meetingId]);
  expect(taken).toHaveLength(1);
});

it('one counselor’s own time is set for one of ten clients', async () => {
  const clients = await Promise.all(Array.from({ length: 10 }, (_, at) => racer(200 + at)));
  const day = new Date(begins.getTime() + 200 * HOUR).toISOString().slice(0, 10);
  const time = { version: '0', time: 'own', startDate: day, startTime: '9.00', minutes: '30' };
  const rest = { channel: 'visit', place: 'Palvelutori', call: 'summons' };
  const answers = await Promise.all(
    clients.map(({ meetingId }) =>
      press(counselorId, `/counselor/meetings/${meetingId}/book`, { ...time, ...rest }),
    ),
  );
  expect(statuses(answers)).toEqual({ 303: 1, 409: 9 });
  const summoned = await server.query(`select "id" from "Meeting" where "call" = 'summons'`);
  expect(summoned).toHaveLength(1);
});
