import { describe, expect, it } from 'vitest';
import { kysely, prisma } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { makeFeed } from '#app/features/calendar/commands/make-feed.server.ts';
import { revokeFeed } from '#app/features/calendar/commands/revoke-feed.server.ts';
import { feedSince, readFeed } from '#app/features/calendar/feed.queries.server.ts';
import { calendarFeed, calendarFile } from '#app/features/meetings/calendar-file.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { makeGroupSession } from '#app/features/meetings/commands/make-group-session.server.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import { meetingChannels, meetingKinds } from '#app/features/meetings/meeting.machine.ts';
import { registerCode } from '#app/features/meetings/register-code.ts';
import { seriesDays } from '#app/features/meetings/series-days.ts';
import { whatFollows } from '#app/features/meetings/what-follows.ts';
import { atTime } from '#app/rules/at-time.ts';
import {
  actAs,
  espoo,
  makeCounselor,
  makeEmployer,
  makePerson,
  startJourney,
  value,
} from '#tests/support/factories.ts';

const now = new Date('2026-09-01T09:00:00Z');
const origin = 'https://polku.example';

async function booked(nonDisclosure: boolean, language = 'fi') {
  const counselor = await makeCounselor(espoo, 'Kaisa Ohjaaja', {
    duties: ['clientWork', 'protectedClients'],
  });
  const seeker = await makePerson({ givenName: 'Maria', familyName: 'Suojanen', nonDisclosure });
  await startJourney(seeker, espoo, now);
  await kysely.updateTable('Account').set({ language }).where('id', '=', seeker.accountId).execute();
  const { personId } = seeker;
  const { id: meetingId } = await transaction((tx) =>
    dueMeeting(tx, { personId, areaCode: counselor.areaCode, kind: 'careerGuidance' }, actAs(counselor, now)),
  );
  const startsAt = atTime('2026-09-10', '9:30');
  const time = { startsAt, minutes: 45, channel: 'visit', place: 'Leppävaara, 2. krs' } as const;
  value(await bookForClient(actAs(counselor, now), { meetingId, ...time }));
  return { counselor, seeker, meetingId };
}

const read = async (token: string) => {
  const feed = await readFeed(token, origin, now);
  return feed && calendarFeed(feed.name, feed.entries);
};

describe('A meeting as a calendar file', () => {
  const entry = (day: string) => ({
    id: 'x',
    title: 'Tapaaminen; työllisyyspalveluissa, klo',
    startsAt: atTime(day, '9:00'),
    endsAt: atTime(day, '9:45'),
    place: 'Palvelutori, ovi B',
    stampedAt: now,
  });

  it.each([
    ['2026-03-28', '070000', 'the day before summer time'],
    ['2026-03-29', '060000', 'the day it begins'],
    ['2026-10-24', '060000', 'the day before it ends'],
    ['2026-10-25', '070000', 'the day it ends'],
  ])('on %s at nine in Finland is %s in universal time (%s)', (day, time) => {
    const file = calendarFile(entry(day));
    expect(file).toContain(`DTSTART:${day.replaceAll('-', '')}T${time}Z\r\n`);
    expect(file).toContain(`DTEND:${day.replaceAll('-', '')}T${time.slice(0, 2)}4500Z\r\n`);
  });

  it('keeps on its line what somebody typed', () => {
    const typed = { title: 'Ryhmä\rATTENDEE:a', place: 'Ovi B\r\nATTENDEE:b\nX' };
    const file = calendarFile({ ...entry('2026-09-10'), ...typed });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file).not.toMatch(/^ATTENDEE/m);
  });

  it('escapes what the format reads otherwise, and takes its entry back when it is called off', () => {
    const file = calendarFile({ ...entry('2026-09-10'), sequence: 3 });
    expect(file).toContain('SUMMARY:Tapaaminen\\; työllisyyspalveluissa\\, klo');
    expect(file).toContain('METHOD:PUBLISH');
    expect(file).toContain('SEQUENCE:3');
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    const taken = calendarFile({ ...entry('2026-09-10'), sequence: 4, cancelled: true });
    expect(taken).toContain('METHOD:CANCEL');
    expect(taken).toContain('STATUS:CANCELLED');
    expect(taken).toContain('UID:x@polku');
  });
});

describe('A private calendar address', () => {
  it('shows the person’s own meetings, in their language, without a name', async () => {
    const { seeker, meetingId } = await booked(false, 'sv');
    const { token } = value(await makeFeed(actAs(seeker, now)));
    const text = (await read(token)) ?? '';
    expect(text).toContain('DTSTART:20260910T063000Z');
    expect(text).toContain('LOCATION:Leppävaara\\, 2. krs');
    expect(text.replace(/\r\n\s/g, '')).toContain(`${origin}/sv/my/meetings/${meetingId}`);
    expect(text).not.toMatch(/Suojanen|Ohjaaja/);
  });

  it('tells no place of a protected person, neither theirs nor the counselor’s', async () => {
    const { seeker, counselor } = await booked(true);
    for (const actor of [seeker, counselor]) {
      const { token } = value(await makeFeed(actAs(actor, now)));
      const text = (await read(token)) ?? '';
      expect(text).toContain('BEGIN:VEVENT');
      expect(text).not.toMatch(/LOCATION|Leppävaara|Suojanen|Maria/);
    }
  });

  it('of a counselor names no client, and has the groups', async () => {
    const { counselor, meetingId } = await booked(false);
    const group = {
      kind: 'information',
      topic: 'Rights',
      description: '',
      language: 'fi',
      channel: 'visit',
      place: 'Hall',
      startsAt: atTime('2026-09-11', '9:00'),
      minutes: 60,
      capacity: 5,
      open: true,
    } as const;
    value(await makeGroupSession(actAs(counselor, now), group));
    const { token } = value(await makeFeed(actAs(counselor, now)));
    const text = (await read(token)) ?? '';
    expect(text).toContain('SUMMARY:Asiakastapaaminen');
    expect(text).toContain('SUMMARY:Ryhmä: Rights');
    expect(text.replace(/\r\n\s/g, '')).toContain(`/fi/counselor/meetings/${meetingId}`);
    expect(text).not.toMatch(/Suojanen|Maria/);
  });

  it('is kept only as a fingerprint, stops with a new one or when taken back, and is not for all roles', async () => {
    const { seeker } = await booked(false);
    const first = value(await makeFeed(actAs(seeker, now))).token;
    const stored = await prisma.calendarFeed.findUniqueOrThrow({ where: { accountId: seeker.accountId } });
    expect(JSON.stringify(stored)).not.toContain(first);
    const second = value(await makeFeed(actAs(seeker, now))).token;
    expect(await read(first)).toBeNull();
    expect(await read(second)).not.toBeNull();
    expect(await feedSince(seeker)).toBe(now.toISOString());
    value(await revokeFeed(actAs(seeker, now)));
    expect(await read(second)).toBeNull();
    expect(await feedSince(seeker)).toBeNull();
    for (const token of ['', 'x', '../x', `${second}x`]) expect(await read(token)).toBeNull();
    expect(await makeFeed(actAs(await makeEmployer(), now))).toEqual({ kind: 'forbidden' });
  });
});

describe('What goes with a meeting', () => {
  it('is the register’s code for each kind and way (KEHA, URA)', () => {
    const codes = meetingKinds
      .slice(0, 3)
      .map((kind) => meetingChannels.map((way) => registerCode(kind, way)));
    expect(codes).toEqual([
      ['21', '22', '23'],
      ['27', '28', '29'],
      ['24', '25', '26'],
    ]);
    expect(meetingChannels.map((way) => registerCode('providerMeeting', way))).toEqual(['80', '81', '82']);
    expect(meetingChannels.map((way) => registerCode('careerGuidance', way))).toEqual(['70', '71', '72']);
  });

  it('is what may follow from staying away, and nothing where nothing does', () => {
    const facts = { kind: 'initialInterview', channel: 'visit', selfBooked: false, earlier: [] } as const;
    const rules = (more: object) =>
      whatFollows({ ...facts, on: '2026-09-10', earlier: [], ...more }).map(({ rule }) => rule);
    expect(rules({ on: '2025-09-10' })).toEqual(['reminderFirst']);
    expect(rules({ on: '2025-09-10', earlier: ['2025-05-10'] })).toEqual(['statementRepeated']);
    expect(rules({})).toEqual(['statementAtOnce']);
    expect(rules({ selfBooked: true })).toEqual(['statementAtOnce', 'noShowOwnGround']);
    expect(rules({ channel: 'phone', selfBooked: true })).toEqual([]);
    for (const kind of ['careerGuidance', 'groupSession', 'employerMeeting'])
      expect(rules({ kind })).toEqual([]);
  });

  it('are the working days of a weekly pattern', () => {
    expect(seriesDays('2026-12-21', '2027-01-08', ['3', '5'])).toEqual([
      '2026-12-23',
      '2026-12-30',
      '2027-01-08',
    ]);
    expect(seriesDays('2026-12-21', '2026-12-21', ['2'])).toEqual([]);
  });
});
