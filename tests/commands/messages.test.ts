import { beforeEach, describe, expect, it } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { mailedToken } from '#app/core/secret-link.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { getMessageChoice } from '#app/features/messages/choice.queries.server.ts';
import { chooseForClient } from '#app/features/messages/commands/choose-for-client.server.ts';
import { chooseMessages } from '#app/features/messages/commands/choose-messages.server.ts';
import { confirmAddress } from '#app/features/messages/commands/confirm-address.server.ts';
import { markDelivered } from '#app/features/messages/commands/mark-delivered.server.ts';
import { markNoticeRead } from '#app/features/messages/commands/mark-notice-read.server.ts';
import { listPrintable } from '#app/features/messages/letter.queries.server.ts';
import { listLetters } from '#app/features/messages/letters.queries.server.ts';
import { listNotices } from '#app/features/messages/notices.queries.server.ts';
import { getReach } from '#app/features/messages/reach.queries.server.ts';
import { listTold } from '#app/features/messages/told.queries.server.ts';
import { writeNotices } from '#app/features/messages/write-notices.server.ts';
import { deliverMail } from '#app/jobs/mail.server.ts';
import { bookedMeeting } from '#tests/support/booked-meeting.ts';
import {
  actAs,
  lahti,
  makeCounselor,
  makePerson,
  monday,
  value,
  startJourney,
  espoo,
} from '#tests/support/factories.ts';

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

beforeEach(async () => {
  for (const table of ['Delivery', 'Notice', 'MessageChoice'] as const)
    await kysely.deleteFrom(table).execute();
});

type Contact = Partial<{
  email: string | null;
  phone: string | null;
  streetAddress: string;
  postalCode: string;
}>;

async function person(
  contact: Contact = {},
  over: Parameters<typeof makePerson>[0] = {},
): Promise<SeekerActor> {
  const seeker = await makePerson(over);
  const set = { email: null, phone: null, streetAddress: 'Koivutie 4', postalCode: '02600', ...contact };
  await kysely
    .updateTable('Person')
    .set({ ...set, postOffice: 'ESPOO' })
    .where('id', '=', seeker.personId)
    .execute();
  return seeker;
}

/** The same, who is a client. */
async function client(...[contact, over]: Parameters<typeof person>): Promise<SeekerActor> {
  const seeker = await person(contact, over);
  await startJourney(seeker, over?.areaCode);
  return seeker;
}

let number = 5000;
async function tell(
  seeker: SeekerActor,
  type = 'renewal-asked',
  subjectType = 'Journey',
  subjectId = seeker.personId,
) {
  const source = {
    id: ++number,
    type,
    subjectType,
    subjectId,
    personId: seeker.personId,
    actorId: null,
    at: monday,
  };
  await writeNotices(source, ['seeker'], monday);
}

const asked = () =>
  kysely.selectFrom('Delivery').selectAll().where('type', '=', 'address').executeTakeFirstOrThrow();

describe('Choosing how to hear', () => {
  it('takes a new address into use only when its link is opened, once and within two days', async () => {
    const seeker = await person({ email: 'old@example.org' });
    const choice = { language: 'fi', channel: 'email', email: 'new@example.org' } as const;
    expect(value(await chooseMessages(actAs(seeker), choice))).toEqual({ asked: true });
    expect(await getMessageChoice(seeker, monday)).toMatchObject({
      channel: 'email',
      email: 'old@example.org',
      newEmail: 'new@example.org',
    });
    const { id, address } = await asked();
    expect(address).toBe('new@example.org');
    const stored = await kysely.selectFrom('MessageChoice').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(mailedToken('address', id));
    expect((await confirmAddress({ now: hours(49) }, { token: mailedToken('address', id) })).kind).toBe(
      'not-found',
    );
    value(await confirmAddress({ now: hours(47) }, { token: mailedToken('address', id) }));
    expect((await confirmAddress({ now: hours(47) }, { token: mailedToken('address', id) })).kind).toBe(
      'not-found',
    );
    const { email } = await kysely
      .selectFrom('Person')
      .select('email')
      .where('id', '=', seeker.personId)
      .executeTakeFirstOrThrow();
    expect(email).toBe('new@example.org');
  });

  it('sends the link at once, to the new address, at any hour', async () => {
    const seeker = await person();
    const night = new Date('2026-11-22T02:00:00+02:00');
    const choice = { language: 'sv', channel: 'email', email: 'ny@example.org' } as const;
    value(await chooseMessages(actAs(seeker, night), choice));
    await deliverMail(night);
    const row = await asked();
    expect(row).toMatchObject({ result: 'kept', subject: 'Bekräfta din e-postadress' });
    expect(row.text).toContain(`/sv/settings/address?token=${mailedToken('address', row.id)}`);
  });

  it('does not let anybody write to strangers: five addresses a day', async () => {
    const seeker = await person({ email: 'old@example.org' });
    const ask = (name: string) =>
      chooseMessages(actAs(seeker), { language: 'fi', channel: 'email', email: `${name}@example.org` });
    for (const name of ['a', 'b', 'c', 'd', 'e']) value(await ask(name));
    expect(await ask('f')).toMatchObject({ kind: 'invalid', errors: { email: ['tooManyAddresses'] } });
  });

  it('asks for an address when mail is chosen without one, and offers staff the summary only', async () => {
    const seeker = await person();
    const counselor = await makeCounselor();
    const wish = { language: 'fi', channel: 'email', email: '' } as const;
    expect(await chooseMessages(actAs(seeker), wish)).toMatchObject({ errors: { email: ['required'] } });
    expect(await chooseMessages(actAs(counselor), wish)).toMatchObject({ errors: { channel: ['choose'] } });
    expect((await getMessageChoice(counselor, monday)).channels).toEqual(['digest', 'none']);
  });

  it('a counselor records what a client said, only in the own area and only what is possible', async () => {
    const seeker = await client({ phone: '+358 50 000 1234' });
    const [counselor, stranger] = [await makeCounselor(), await makeCounselor(lahti)];
    const { personId } = seeker;
    expect((await chooseForClient(actAs(stranger), { personId, channel: 'call' })).kind).toBe('not-found');
    expect(await chooseForClient(actAs(counselor), { personId, channel: 'email' })).toMatchObject({
      errors: { channel: ['noEmail'] },
    });
    value(await chooseForClient(actAs(counselor), { personId, channel: 'call' }));
    await tell(seeker);
    expect(await kysely.selectFrom('Delivery').select('channel').execute()).toEqual([{ channel: 'call' }]);
    expect(await getReach(counselor, personId)).toMatchObject({ channel: 'call', chosen: true, waiting: 1 });
    expect(await getReach(stranger, personId)).toBeNull();
  });
});

describe('Letters', () => {
  async function posted(counselor: CounselorActor, on: string) {
    const { waiting } = await listLetters(counselor, monday, null);
    return markDelivered(actAs(counselor), { deliveries: waiting.map(({ id }) => id), on });
  }

  it('are listed and printed for the own area only', async () => {
    const seeker = await client();
    const [counselor, stranger] = [await makeCounselor(), await makeCounselor(lahti)];
    await tell(seeker);
    const { waiting } = await listLetters(counselor, monday, null);
    const [line] = waiting;
    expect(waiting).toHaveLength(1);
    expect(line).toMatchObject({ channel: 'letter', name: 'Kivelä Aino', group: 'jobseeking' });
    expect((await listLetters(stranger, monday, null)).waiting).toEqual([]);
    expect(await listPrintable(stranger, monday, { id: line?.id ?? '' })).toEqual([]);
    const [letter] = await listPrintable(counselor, monday, null);
    expect(letter).toMatchObject({
      sender: 'Työllisyysalue Espoo-Kauniainen',
      to: ['Aino Kivelä', 'Koivutie 4', '02600 ESPOO'],
      date: '16.11.2026',
    });
    expect(
      (await markDelivered(actAs(stranger), { deliveries: [line?.id ?? ''], on: '2026-11-16' })).kind,
    ).toBe('not-found');
  });

  it('posted on a day count as received on the seventh day after it', async () => {
    const seeker = await client();
    const counselor = await makeCounselor();
    await tell(seeker);
    expect(value(await posted(counselor, '2026-11-16'))).toEqual({ count: 1 });
    const { waiting, done } = await listLetters(counselor, monday, null);
    expect(waiting).toEqual([]);
    expect(done).toMatchObject([{ doneOn: '2026-11-16', receivedOn: '2026-11-23' }]);
    expect(await getReach(counselor, seeker.personId)).toMatchObject({
      lastLetter: { postedOn: '2026-11-16', receivedOn: '2026-11-23' },
    });
    const [letter] = await listPrintable(counselor, monday, { id: done[0]?.id ?? '' });
    expect(letter?.paragraphs.at(-1)).toContain('23.11.2026');
  });

  it('are posted once, whoever else marks them at the same moment', async () => {
    await tell(await client());
    const [one, two] = await Promise.all([makeCounselor(), makeCounselor()]);
    const marked = await Promise.all([one, two].map((who) => posted(who, '2026-11-16')));
    expect(marked.map(({ kind }) => kind).sort()).toEqual(['not-found', 'ok']);
  });

  it('are not posted tomorrow, nor before they were written', async () => {
    const seeker = await client();
    const counselor = await makeCounselor();
    await tell(seeker);
    expect(await posted(counselor, '2026-11-17')).toMatchObject({ errors: { on: ['future'] } });
    expect(await posted(counselor, '2026-11-15')).toMatchObject({ errors: { on: ['beforeLetter'] } });
  });

  it('to a person under non-disclosure hold no address, time or place, and mail holds none either', async () => {
    const seeker = await person({ email: 'x@example.org' }, { nonDisclosure: true });
    const counselor = await makeCounselor(espoo, 'Kaisa Ohjaaja', {
      duties: ['clientWork', 'protectedClients'],
    });
    const meetingId = await bookedMeeting(seeker, counselor);
    await tell(seeker, 'meeting-booked', 'Meeting', meetingId);
    value(await chooseForClient(actAs(counselor), { personId: seeker.personId, channel: 'letter' }));
    await tell(seeker, 'meeting-booked', 'Meeting', meetingId);
    await deliverMail(monday);
    const [letter] = await listPrintable(counselor, monday, null);
    const mail = await kysely
      .selectFrom('Delivery')
      .selectAll()
      .where('channel', '=', 'email')
      .executeTakeFirstOrThrow();
    expect(letter).toMatchObject({ guarded: true, to: ['Aino Kivelä'], lines: [] });
    expect(mail.result).toBe('kept');
    for (const words of [JSON.stringify(letter), String(mail.text), String(mail.html)])
      expect(words).not.toMatch(/Kamreerintie|25\.11|25\. marraskuuta|10[.:]15|Koivutie|02600/);
    // Who serves tells where one lives.
    for (const words of [String(mail.text), String(mail.html)]) expect(words).not.toMatch(/Espoo/);
  });

  it('to others say the time and the place of a booked meeting', async () => {
    const seeker = await person();
    const counselor = await makeCounselor();
    await tell(seeker, 'meeting-booked', 'Meeting', await bookedMeeting(seeker, counselor));
    const [letter] = await listPrintable(counselor, monday, null);
    expect(JSON.stringify(letter?.lines)).toMatch(/25\. marraskuuta 2026.*Kamreerintie 3/);
  });
});

describe('How a client is reached', () => {
  it.each([
    ['e-mail', { email: 'a@example.org' }, { channel: 'email', hasEmail: true }],
    ['letter', {}, { channel: 'letter', hasEmail: false, hasAddress: true }],
    [
      'phone only',
      { phone: '050', streetAddress: '', postalCode: '' },
      { hasPhone: true, hasAddress: false },
    ],
  ])('by %s', async (_name, contact, expected) => {
    const seeker = await person(contact);
    const counselor = await makeCounselor();
    expect(await getReach(counselor, seeker.personId)).toMatchObject(expected);
  });
});

describe('What a client has been told', () => {
  it('is seen with its ways and whether it was opened, in the own area only', async () => {
    const seeker = await person({ email: 'a@example.org' });
    const [counselor, stranger] = [await makeCounselor(), await makeCounselor(lahti)];
    const { personId, accountId } = seeker;
    await tell(seeker);
    await deliverMail(monday);
    expect(await listTold(counselor, personId, 'en')).toMatchObject([
      { inPolku: true, readAt: null, ways: [{ channel: 'email', outcome: 'done', on: '2026-11-16' }] },
    ]);
    const [notice] = await kysely
      .selectFrom('Notice')
      .select('id')
      .where('accountId', '=', accountId)
      .execute();
    value(await markNoticeRead(actAs(seeker, hours(2)), { noticeId: notice?.id ?? '' }));
    expect(await listTold(counselor, personId, 'en')).toMatchObject([{ readAt: hours(2).toISOString() }]);
    expect(await listTold(stranger, personId, 'en')).toEqual([]);
  });

  it('by letter counts as received on the seventh day', async () => {
    const seeker = await client();
    const counselor = await makeCounselor();
    await tell(seeker);
    const { waiting } = await listLetters(counselor, monday, null);
    const deliveries = waiting.map(({ id }) => id);
    value(await markDelivered(actAs(counselor), { deliveries, on: '2026-11-16' }));
    const [line] = await listTold(counselor, seeker.personId, 'fi');
    expect(line?.ways).toEqual([
      { channel: 'letter', outcome: 'done', on: '2026-11-16', receivedOn: '2026-11-23' },
    ]);
  });
});

describe('Notices', () => {
  it('are read one by one, each by its own reader, and come by day and page', async () => {
    const [seeker, other] = [await person(), await person()];
    for (let count = 0; count < 32; count++) await tell(seeker);
    const first = await listNotices(seeker, 'en');
    expect(first.unread).toBe(32);
    expect(first.days).toHaveLength(1);
    expect(first.days[0]?.notices).toHaveLength(30);
    const second = await listNotices(seeker, 'en', { after: first.older });
    expect(second.days[0]?.notices).toHaveLength(2);
    expect(second.older).toBeNull();
    const noticeId = first.days[0]?.notices[0]?.id ?? '';
    expect((await markNoticeRead(actAs(other), { noticeId })).kind).toBe('not-found');
    value(await markNoticeRead(actAs(seeker), { noticeId }));
    expect((await listNotices(seeker, 'en')).unread).toBe(31);
    expect((await listNotices(seeker, 'en', { unreadOnly: true })).days[0]?.notices).not.toContainEqual(
      expect.objectContaining({ id: noticeId }),
    );
    expect((await listNotices(other, 'en', { after: noticeId })).days).toEqual([]);
  });
});
