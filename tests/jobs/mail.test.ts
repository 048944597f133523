import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { advance } from '#app/core/advance.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { writeNotices, type Audience } from '#app/features/messages/write-notices.server.ts';
import { deliverMail } from '#app/jobs/mail.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import type { SeekerActor } from '#app/core/actor.ts';
import { bookedMeeting } from '#tests/support/booked-meeting.ts';
import {
  actAs,
  makeCounselor,
  makeEmployer,
  makePerson,
  monday,
  startJourney,
  value,
  espoo,
} from '#tests/support/factories.ts';
import { startMailServer } from '#tests/support/smtp.ts';

const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
let server: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  server = await startMailServer();
  process.env.POLKU_SMTP_URL = server.url;
  process.env.POLKU_MAIL_FROM = 'Polku <polku@example.org>';
  process.env.POLKU_BASE_URL = 'https://polku.example.org';
});
afterAll(async () => {
  for (const name of ['POLKU_SMTP_URL', 'POLKU_MAIL_FROM', 'POLKU_BASE_URL']) delete process.env[name];
  await server.stop();
});
beforeEach(async () => {
  server.received.length = 0;
  server.fail({});
  await kysely.deleteFrom('Delivery').execute();
});

async function reader(over: Parameters<typeof makePerson>[0] & { email?: string | null } = {}) {
  const { email = 'aino.kivela@example.org', ...person } = over;
  const seeker = await makePerson(person);
  await kysely.updateTable('Person').set({ email }).where('id', '=', seeker.personId).execute();
  return seeker;
}

let number = 0;
async function tell(
  seeker: SeekerActor,
  over: {
    type?: string;
    subjectType?: string;
    subjectId?: string;
    at?: Date;
    audience?: Audience[];
    id?: number;
  } = {},
) {
  const { type = 'renewal-asked', subjectType = 'Journey', subjectId = seeker.personId, at = monday } = over;
  const id = over.id ?? ++number;
  const source = { id, type, subjectType, subjectId, personId: seeker.personId, actorId: null, at };
  await writeNotices(source, over.audience ?? ['seeker'], at);
}

const deliveries = () => kysely.selectFrom('Delivery').selectAll().orderBy('channel').execute();
const one = async () => {
  const [row, ...more] = await deliveries();
  expect(more).toEqual([]);
  if (!row) throw new Error('no delivery');
  return row;
};

async function sendAll(at: Date): Promise<void> {
  while ((await deliverMail(at)) > 0);
}

describe('Mail over SMTP', () => {
  it('reaches the person once, with text, HTML, a link and nothing of the matter in the subject', async () => {
    const seeker = await reader();
    await tell(seeker);
    await sendAll(monday);
    await sendAll(later(4000));
    const [mail, ...more] = server.received;
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ from: 'polku@example.org', to: ['aino.kivela@example.org'] });
    const row = await one();
    expect(mail?.data).toContain(`Message-ID: <${row.id}@polku.example.org>`);
    expect(mail?.data).toContain('Auto-Submitted: auto-generated');
    expect(mail?.data).toContain('List-Unsubscribe: <https://polku.example.org/fi/settings>');
    expect(mail?.data).toContain('Content-Type: multipart/alternative');
    expect(mail?.data).toContain('https://polku.example.org/fi/my');
    expect(row).toMatchObject({ result: 'sent', attempts: 1, text: null, html: null });
  });

  it('is planned once for a message that is delivered twice', async () => {
    const seeker = await reader();
    const counselor = await makeCounselor();
    const id = ++number;
    await tell(seeker, { id, audience: ['seeker', 'counselor'] });
    await tell(seeker, { id, audience: ['seeker', 'counselor'] });
    await one();
    const notices = await kysely.selectFrom('Notice').select('id').where('outboxId', '=', id).execute();
    expect(notices).toHaveLength(1);
    expect(counselor.role).toBe('counselor');
  });

  it('is tried five times with growing pauses, then parked with what the server said and no address', async () => {
    const seeker = await reader();
    await tell(seeker);
    server.fail({ DATA: '451 aino.kivela@example.org try again' });
    const counts: number[] = [];
    for (const seconds of [0, 9, 10, 70, 670, 4269, 4270]) counts.push(await deliverMail(later(seconds)));
    expect(counts).toEqual([1, 0, 1, 1, 1, 0, 1]);
    const row = await one();
    expect(row).toMatchObject({ attempts: 5, parkedAt: later(4270), doneAt: null });
    expect(row.lastError).toContain('451');
    expect(row.lastError).not.toContain('aino');
    server.fail({});
    expect(await deliverMail(later(90_000))).toBe(0);
  });

  it('leaves after a failure that passed', async () => {
    const seeker = await reader();
    await tell(seeker);
    server.fail({ 'RCPT TO': '450 busy' });
    await deliverMail(monday);
    expect(server.received).toEqual([]);
    server.fail({});
    await deliverMail(later(10));
    expect(server.received).toHaveLength(1);
    expect(await one()).toMatchObject({ result: 'sent', attempts: 2 });
  });

  it('is not tried again at an address that is none: what matters goes by letter', async () => {
    const seeker = await reader();
    await tell(seeker);
    server.fail({ 'RCPT TO': '550 no such mailbox' });
    await sendAll(monday);
    const [mail, letter] = await deliveries();
    expect(mail).toMatchObject({ channel: 'email', result: 'refused', parkedAt: null });
    expect(letter).toMatchObject({ channel: 'letter', doneAt: null, type: 'renewal-asked' });
  });

  it('that leaves twice because a process died carries the same Message-ID both times', async () => {
    const seeker = await reader();
    await tell(seeker);
    await deliverMail(monday);
    await kysely.updateTable('Delivery').set({ doneAt: null, result: null }).execute();
    expect(await deliverMail(later(59))).toBe(0);
    expect(await deliverMail(later(60))).toBe(1);
    const ids = server.received.map(({ data }) => /Message-ID: (\S+)/.exec(data)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('leaves once each when several workers send at the same time', async () => {
    const seekers = [];
    for (let count = 0; count < 24; count++)
      seekers.push(await reader({ email: `person.${count}@example.org` }));
    for (const seeker of seekers) await tell(seeker);
    await Promise.all([sendAll(monday), sendAll(monday), sendAll(monday)]);
    const to = server.received.flatMap((mail) => mail.to);
    expect(to).toHaveLength(24);
    expect(new Set(to).size).toBe(24);
  });

  it('waits where the server cannot be reached at all', async () => {
    const seeker = await reader();
    await tell(seeker);
    const good = process.env.POLKU_SMTP_URL;
    process.env.POLKU_SMTP_URL = 'smtp://127.0.0.1:9?ignoreTLS=true';
    await deliverMail(monday);
    process.env.POLKU_SMTP_URL = good;
    expect(await one()).toMatchObject({ attempts: 1, doneAt: null, availableAt: later(10) });
  });

  it('never leaves a database of invented persons, whatever server is set', async () => {
    const setting = { key: 'demonstration', value: json(true) };
    await kysely.insertInto('Setting').values(setting).execute();
    const seeker = await reader();
    await tell(seeker);
    await sendAll(monday);
    await kysely.deleteFrom('Setting').where('key', '=', setting.key).execute();
    expect(server.received).toEqual([]);
    const row = await one();
    expect(row).toMatchObject({ result: 'kept', address: 'aino.kivela@example.org' });
    expect(row.html).toContain('https://polku.example.org/fi/my');
  });

  it('says at the start what is missing beside the server', async () => {
    const { mailSettings } = await import('#app/core/env.server.ts');
    delete process.env.POLKU_MAIL_FROM;
    delete process.env.POLKU_BASE_URL;
    expect(() => mailSettings()).toThrow(/POLKU_MAIL_FROM is missing.*POLKU_BASE_URL is missing/);
    process.env.POLKU_MAIL_FROM = 'Polku <polku@example.org>';
    process.env.POLKU_BASE_URL = 'https://polku.example.org';
    expect(mailSettings()).toMatchObject({ from: 'Polku <polku@example.org>' });
  });
});

describe('When mail leaves', () => {
  // Facts of the calendar: 6 December 2026 is a Sunday, 24 December a Thursday, 29 March and 25 October change the clocks.
  it.each([
    ['at noon of a working day: at once', '2026-11-16T12:00:00+02:00', '2026-11-16T12:00:00+02:00'],
    ['before eight: at eight', '2026-11-16T05:30:00+02:00', '2026-11-16T08:00:00+02:00'],
    ['at eight in the evening: the next morning', '2026-11-16T20:00:00+02:00', '2026-11-17T08:00:00+02:00'],
    ['on a Friday evening: on Monday', '2026-11-20T21:00:00+02:00', '2026-11-23T08:00:00+02:00'],
    ['on Christmas Eve: after Christmas', '2026-12-24T10:00:00+02:00', '2026-12-28T08:00:00+02:00'],
    [
      'on the Friday before summer time: at eight by the new clock',
      '2026-03-27T20:30:00+02:00',
      '2026-03-30T08:00:00+03:00',
    ],
    [
      'on the Sunday when summer time ends: at eight by the new clock',
      '2026-10-25T03:30:00+03:00',
      '2026-10-26T08:00:00+02:00',
    ],
    ['on Good Friday: after Easter', '2026-04-03T10:00:00+03:00', '2026-04-07T08:00:00+03:00'],
  ])('%s', async (_name, at, leaves) => {
    const seeker = await reader();
    await tell(seeker, { at: new Date(at) });
    expect((await one()).availableAt).toEqual(new Date(leaves));
  });

  it('a cancelled meeting is told at any hour', async () => {
    const seeker = await reader();
    const at = new Date('2026-11-21T22:00:00+02:00');
    await tell(seeker, { type: 'meeting-cancelled', at });
    expect(await one()).toMatchObject({ urgent: true, availableAt: at });
    await deliverMail(at);
    expect(server.received).toHaveLength(1);
  });

  it('what was due before a night of standing still waits for the morning', async () => {
    const seeker = await reader();
    await tell(seeker);
    const night = new Date('2026-11-17T03:00:00+02:00');
    await deliverMail(night);
    expect(server.received).toEqual([]);
    expect(await one()).toMatchObject({ attempts: 0, availableAt: new Date('2026-11-17T08:00:00+02:00') });
  });
});

describe('A meeting in the mail', () => {
  const icsOf = (data: string) =>
    /Content-Disposition: attachment[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(data)?.[1];

  it('comes with its time, its place and a file for the calendar', async () => {
    const seeker = await reader();
    const subjectId = await bookedMeeting(seeker, await makeCounselor());
    await tell(seeker, { type: 'meeting-booked', subjectType: 'Meeting', subjectId });
    await sendAll(monday);
    const [mail] = server.received;
    expect(mail?.data).toContain('filename=polku.ics');
    const file = Buffer.from(icsOf(mail?.data ?? '') ?? '', 'base64').toString();
    expect(file).toContain('DTSTART:20261125T081500Z');
    expect(file).toContain('LOCATION:Kamreerintie 3');
    expect(mail?.data).toContain('Kamreerintie 3');
  });

  it('to a person under non-disclosure comes without all of these', async () => {
    const seeker = await reader({ nonDisclosure: true });
    const subjectId = await bookedMeeting(
      seeker,
      await makeCounselor(espoo, 'Kaisa Ohjaaja', { duties: ['clientWork', 'protectedClients'] }),
    );
    await tell(seeker, { type: 'meeting-booked', subjectType: 'Meeting', subjectId });
    await sendAll(monday);
    const [mail] = server.received;
    expect(mail?.data).toContain('Sinulle on varattu tapaaminen.');
    // When it was sent stands in its head, and may be a quarter past ten.
    const said = mail?.data.replace(/^Date: .*$/m, '');
    expect(said).not.toMatch(/polku\.ics|Kamreerintie|25\.11|marraskuuta|10[.:]15|text\/calendar/);
  });

  it('that has been called off meanwhile brings no time any more', async () => {
    const seeker = await reader();
    const subjectId = await bookedMeeting(seeker, await makeCounselor());
    await tell(seeker, { type: 'meeting-cancelled', subjectType: 'Meeting', subjectId });
    await kysely.updateTable('Meeting').set({ startsAt: null }).where('id', '=', subjectId).execute();
    await sendAll(monday);
    expect(server.received[0]?.data).not.toMatch(/polku\.ics|Kamreerintie/);
  });
});

describe('Who gets what', () => {
  it('a person without e-mail gets a letter of what matters, and none of what is only news', async () => {
    const seeker = await reader({ email: null });
    await tell(seeker);
    await tell(seeker, { type: 'plan-approved', subjectType: 'Plan' });
    expect(await one()).toMatchObject({ channel: 'letter', type: 'renewal-asked' });
  });

  it('a person without an account gets a letter too', async () => {
    const seeker = await reader({ email: null });
    await kysely.deleteFrom('Account').where('id', '=', seeker.accountId).execute();
    await tell(seeker);
    expect(await one()).toMatchObject({ channel: 'letter', accountId: null, personId: seeker.personId });
  });

  it('whoever wants Polku only gets notices only', async () => {
    const seeker = await reader();
    const choice = { readerId: seeker.personId, channel: 'none', updatedAt: monday };
    await kysely.insertInto('MessageChoice').values(choice).execute();
    await tell(seeker);
    expect(await deliveries()).toEqual([]);
  });

  it('a counselor gets one summary of a morning, which names no client', async () => {
    const counselor = await makeCounselor();
    const choice = { channel: 'digest', email: 'kaisa@example.org', updatedAt: monday };
    await kysely
      .insertInto('MessageChoice')
      .values({ readerId: counselor.accountId, ...choice })
      .execute();
    for (const familyName of ['Kivelä', 'Mäkelä', 'Laakso']) {
      const seeker = await reader({ familyName });
      await client(seeker, counselor.accountId);
      await tell(seeker, { type: 'plan-commented', subjectType: 'Plan', audience: ['counselor'] });
    }
    const row = await one();
    expect(row).toMatchObject({ channel: 'digest', availableAt: new Date('2026-11-17T08:00:00+02:00') });
    expect(await deliverMail(monday)).toBe(0);
    await sendAll(row.availableAt);
    const [mail] = server.received;
    expect(mail?.to).toEqual(['kaisa@example.org']);
    expect(mail?.data).toContain('Suunnitelmat: 3');
    expect(mail?.data).not.toMatch(/Kivel|kel=C3|Laakso|Aino/);
  });

  it('no summary leaves when everything has been read by the morning', async () => {
    const counselor = await makeCounselor();
    const choice = { channel: 'digest', email: 'kaisa@example.org', updatedAt: monday };
    await kysely
      .insertInto('MessageChoice')
      .values({ readerId: counselor.accountId, ...choice })
      .execute();
    const seeker = await reader();
    await client(seeker, counselor.accountId);
    await tell(seeker, { audience: ['counselor'], type: 'plan-commented', subjectType: 'Plan' });
    await kysely.updateTable('Notice').set({ readAt: monday }).execute();
    await sendAll(new Date('2026-11-17T08:00:00+02:00'));
    expect(server.received).toEqual([]);
    expect(await one()).toMatchObject({ result: 'nothingNew' });
  });

  it('an employer without a choice gets notices only', async () => {
    await makeEmployer();
    const seeker = await reader();
    await tell(seeker, { audience: ['employer'] });
    expect(await deliveries()).toEqual([]);
  });

  it('what happened before an installation began to send mail is not mailed', async () => {
    await kysely
      .insertInto('Setting')
      .values({ key: 'mailFrom', value: json(later(1).toISOString()) })
      .execute();
    const seeker = await reader();
    await tell(seeker);
    await tell(seeker, { at: later(2) });
    await kysely.deleteFrom('Setting').where('key', '=', 'mailFrom').execute();
    expect(await one()).toMatchObject({ at: later(2) });
  });
});

async function client(seeker: SeekerActor, counselorId: string): Promise<void> {
  const id = await startJourney(seeker);
  const details = { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' } as const;
  value(await transaction((tx) => advance(tx, journeyMachine, { id, event: details }, actAs(seeker))));
  await kysely.updateTable('Journey').set({ counselorId }).where('id', '=', id).execute();
}
