import { describe, expect, it } from 'vitest';
import { kysely, pool } from '#app/db/client.server.ts';
import { lookInto } from '#app/features/privacy/commands/look-into.server.ts';
import { findOddReads } from '#app/features/privacy/find-odd-reads.server.ts';
import { getFinding, listFindings } from '#app/features/privacy/findings.queries.server.ts';
import { logListRead, logRead } from '#app/features/privacy/log-read.server.ts';
import { isOutsideHours, oddLimits, oddReads, type OpenedFile } from '#app/features/privacy/odd-reads.ts';
import { lahti, makeCounselor, makeManager, makePerson, monday, value } from '#tests/support/factories.ts';

const file = (over: Partial<OpenedFile> = {}): OpenedFile => ({
  accountId: 'reader',
  areaCode: '1',
  personId: 'person',
  reason: 'customership',
  at: monday,
  readerFamily: 'ohjaaja',
  personFamily: 'kivela',
  address: 'kotikuja 1 02770',
  namesakes: [],
  ...over,
});
const rulesOf = (...files: OpenedFile[]) => oddReads(files).map(({ rule }) => rule);
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const many = (count: number, over: (at: number) => Partial<OpenedFile> = () => ({})) =>
  Array.from({ length: count }, (_, at) => file({ personId: `person ${at}`, ...over(at) }));

describe('Reading is odd', () => {
  it('never when a counselor opens a client of theirs in working hours', () => {
    expect(rulesOf(file())).toEqual([]);
  });

  it('when the person has the family name of the reader', () => {
    expect(rulesOf(file({ personFamily: 'ohjaaja' }))).toEqual(['sameName']);
  });

  it('when the person lives where somebody of the whole name of the reader lives', () => {
    const namesakes = [{ personId: 'self', address: 'kotikuja 1 02770' }];
    expect(rulesOf(file({ namesakes }))).toEqual(['sameAddress']);
    expect(rulesOf(file({ namesakes, address: null }))).toEqual([]);
    expect(rulesOf(file({ namesakes: [{ personId: 'self', address: null }], address: null }))).toEqual([]);
  });

  it('when it is the own file, which is then not told as one of a relative as well', () => {
    const own = { personFamily: 'ohjaaja', namesakes: [{ personId: 'person', address: 'kotikuja 1 02770' }] };
    expect(rulesOf(file(own))).toEqual(['ownFile']);
  });

  it('whenever a file is opened exceptionally, once a person and day', () => {
    const opened = [file({ reason: 'break-glass' }), file({ reason: 'break-glass', at: later(5) })];
    expect(oddReads(opened)).toMatchObject([{ rule: 'breakGlass', personId: 'person', count: 2 }]);
  });

  it('when more persons than ten without a customership are opened in a day', () => {
    const strangers = (count: number) => many(count, (at) => ({ reason: 'duty', at: later(at * 8) }));
    expect(rulesOf(...strangers(oddLimits.strangersADay))).toEqual([]);
    expect(oddReads(strangers(oddLimits.strangersADay + 1))).toMatchObject([
      { rule: 'noCustomership', personId: null, count: 11 },
    ]);
    expect(rulesOf(...many(12, (at) => ({ reason: 'team', at: later(at * 8) })))).toEqual([]);
  });

  it('when more persons than 25 are opened within an hour, and not when they are spread over the day', () => {
    expect(rulesOf(...many(oddLimits.personsAnHour + 1, (at) => ({ at: later(at * 2) })))).toEqual([
      'manyPersons',
    ]);
    expect(rulesOf(...many(oddLimits.personsAnHour + 1, (at) => ({ at: later(at * 12) })))).toEqual([]);
    expect(rulesOf(...many(40, () => ({ personId: 'the same' })))).toEqual([]);
  });

  it('before six and after eight, on Sundays and holidays', () => {
    for (const [at, outside] of [
      ['2026-11-16T05:59:00+02:00', true],
      ['2026-11-16T06:00:00+02:00', false],
      ['2026-11-16T19:59:00+02:00', false],
      ['2026-11-16T20:00:00+02:00', true],
      ['2026-11-22T12:00:00+02:00', true],
      ['2026-12-25T12:00:00+02:00', true],
      ['2026-07-01T06:30:00+03:00', false],
    ] as const)
      expect(isOutsideHours(new Date(at)), at).toBe(outside);
    expect(oddReads([file({ at: new Date('2026-11-22T12:00:00+02:00') })])).toMatchObject([
      { rule: 'outsideHours', personId: null, on: '2026-11-22' },
    ]);
  });
});

describe('What is odd in the read log', () => {
  it('is found once, looked into once, by somebody else of the area, with a note', async () => {
    const reader = await makeCounselor('1', 'Kaisa Kivelä');
    const manager = await makeManager();
    const stranger = await makeManager(lahti);
    const { personId } = await makePerson({ familyName: 'Kivelä' });
    await logRead(reader, personId, 'client', 'customership', monday);
    await logListRead(reader, [personId], 'caseload', monday);
    expect(await findOddReads()).toBe(1);
    expect(await findOddReads()).toBe(0);
    await logRead(reader, personId, 'plan', 'customership', later(10));
    await findOddReads();

    const { waiting } = await listFindings(manager);
    expect(waiting).toMatchObject([
      {
        rule: 'sameName',
        reader: 'Kaisa Kivelä',
        person: 'Aino Kivelä',
        count: 2,
        on: '2026-11-16',
        own: false,
      },
    ]);
    const findingId = waiting[0]?.id ?? '';
    expect((await listFindings(stranger)).waiting).toEqual([]);
    expect(await getFinding(stranger, findingId)).toBeNull();
    const words = { findingId, conclusion: 'inOrder' as const, note: 'Oma asiakas, ei sukua.' };
    expect(await lookInto({ actor: stranger, now: monday }, words)).toEqual({ kind: 'not-found' });
    expect(await lookInto({ actor: reader, now: monday }, words)).toEqual({ kind: 'not-allowed' });
    value(await lookInto({ actor: manager, now: monday }, words));
    expect(await lookInto({ actor: manager, now: monday }, words)).toEqual({ kind: 'not-allowed' });
    const { waiting: left, looked } = await listFindings(manager);
    expect(left).toEqual([]);
    expect(looked).toMatchObject([{ conclusion: 'inOrder', lookedByName: manager.name, note: words.note }]);
  });

  it('names nobody under non-disclosure to whose duty it is not', async () => {
    const reader = await makeCounselor('1', 'Pirjo Suojanen');
    const manager = await makeManager();
    const { personId } = await makePerson({ familyName: 'Suojanen', nonDisclosure: true });
    await logRead(reader, personId, 'client', 'break-glass', monday);
    await findOddReads();
    const { waiting } = await listFindings(manager);
    expect(waiting.map(({ person }) => person)).toEqual([null, null]);
    expect(
      await kysely.selectFrom('ReadFinding').select('id').where('personId', '=', personId).execute(),
    ).toHaveLength(2);
  });

  it('is found also where a line with a lower number is written down later', async () => {
    const [early, late] = [
      await makeCounselor('1', 'Anna Aikainen'),
      await makeCounselor('1', 'Maija Myöhäinen'),
    ];
    const { personId } = await makePerson();
    // Two servers take numbers, and the one with the higher is done first.
    const numbers = `pg_get_serial_sequence('"ReadLog"', 'id')`;
    const take = (step: number) => pool.query(`select setval(${numbers}, nextval(${numbers}) + $1)`, [step]);
    await take(10);
    await logRead(early, personId, 'client', 'break-glass', monday);
    await findOddReads();
    await take(-8);
    await logRead(late, personId, 'client', 'break-glass', later(1));
    await take(20);
    const written = await kysely.selectFrom('ReadLog').select('accountId').orderBy('id').execute();
    const order = written.map(({ accountId }) => accountId);
    expect(order.indexOf(late.accountId)).toBeLessThan(order.indexOf(early.accountId));
    expect(await findOddReads()).toBe(1);
    expect(
      await kysely.selectFrom('ReadFinding').select('rule').where('accountId', '=', late.accountId).execute(),
    ).toEqual([{ rule: 'breakGlass' }]);
    expect(await findOddReads()).toBe(0);
  });

  it('says of a person under non-disclosure only to whose duty it is what tells who it is', async () => {
    const reader = await makeCounselor('1', 'Salme Turvanen');
    const [manager, guardian] = [
      await makeManager(),
      await makeManager('1', 'Outi Saarela', { duties: ['readLogAudit', 'protectedClients'] }),
    ];
    const { personId } = await makePerson({ familyName: 'Turvanen', nonDisclosure: true });
    await logRead(reader, personId, 'client', 'customership', monday);
    await findOddReads();
    const seenBy = async (actor: typeof manager) =>
      (await listFindings(actor)).waiting.filter((finding) => finding.reader === reader.name);
    expect(await seenBy(manager)).toMatchObject([
      { rule: 'guarded', guarded: true, person: null, personId: null },
    ]);
    expect(await seenBy(guardian)).toMatchObject([{ rule: 'sameName', guarded: false, personId }]);
    const [finding] = await seenBy(manager);
    expect((await getFinding(manager, finding?.id ?? ''))?.finding).toMatchObject({ rule: 'guarded' });
  });
});
