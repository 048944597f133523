import { describe, expect, it } from 'vitest';
import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { findPersonByIdentityCode } from '#app/features/identity/find-person.server.ts';
import { kysely } from '#app/db/client.server.ts';
import type { Bringing } from '#app/features/intake/bringing.ts';
import { beginIntake } from '#app/features/intake/commands/begin-intake.server.ts';
import { discardIntake } from '#app/features/intake/commands/discard-intake.server.ts';
import { mapColumns } from '#app/features/intake/commands/map-columns.server.ts';
import { mendRows } from '#app/features/intake/commands/mend-rows.server.ts';
import { startIntake } from '#app/features/intake/commands/start-intake.server.ts';
import { getIntake, listRows } from '#app/features/intake/intake.queries.server.ts';
import { takeInPeople } from '#app/features/intake/take-in.server.ts';
import { openJourney } from '#app/features/journey/commands/open-journey.server.ts';
import { workOffRetention, planRuns } from '#app/features/retention/work-off-retention.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { identityCodes } from '../../prisma/seed/identity-codes.ts';
import { espoo, lahti, makeCounselor, monday, value } from '#tests/support/factories.ts';

const codes = identityCodes();
const header = 'Henkilötunnus;Sukunimi;Etunimi;Kotikunta;Asiointikieli;Puhelin;Turvakielto';
const ground = 'Hyvinvointialue, aktivointilista';

type Over = { code?: string; town?: string; rest?: string };
const line = (name: string, { code = codes('1994-03-02'), town = 'Espoo', rest = 'suomi;;' }: Over = {}) =>
  `${code};${name};Aino;${town};${rest}`;
const by = (actor: CounselorActor): Bringing => ({ actor, now: monday });

async function brought(lines: string[], over: { actor?: CounselorActor; toBringer?: boolean } = {}) {
  const actor = over.actor ?? (await makeCounselor());
  const content = Buffer.from([header, ...lines].join('\r\n'), 'utf8');
  const list = { fileName: 'lista', content, source: ground, toBringer: over.toBringer ?? true };
  const { id } = value(await beginIntake(by(actor), list));
  return { actor, id };
}

const view = async (actor: CounselorActor, id: string) => {
  const batch = await getIntake(actor, id);
  return { batch, rows: (await listRows(batch, { standing: null, after: 0 })).rows };
};

async function takenIn(actor: CounselorActor, id: string) {
  const { version } = await getIntake(actor, id);
  value(await startIntake(by(actor), { batchId: id, version, nobodyProtected: false }));
  while (await takeInPeople(monday));
  return view(actor, id);
}

describe('a list of people', () => {
  it('is looked over before anybody comes in, and brings whom it may', async () => {
    const code = codes('1994-03-02');
    const { actor, id } = await brought([line('Uusi', { code }), line('Väärä', { code: '010190-123A' })]);
    const before = await view(actor, id);
    expect(before.batch).toMatchObject({ step: 'look', counts: { new: 1, wrong: 1 } });
    expect(await findPersonByIdentityCode(kysely, code)).toBeNull();
    const { batch, rows } = await takenIn(actor, id);
    expect(batch).toMatchObject({ step: 'done', counts: { created: 1, wrong: 1 } });
    const personId = await findPersonByIdentityCode(kysely, code);
    expect(rows[0]).toMatchObject({ standing: 'created', personId, cells: {} });
    expect(await prisma.person.findUniqueOrThrow({ where: { id: personId ?? '' } })).toMatchObject({
      ...{ familyName: 'Uusi', municipalityCode: '049', areaCode: espoo, serviceLanguage: 'fi' },
    });
    expect(await prisma.journey.findUniqueOrThrow({ where: { personId: personId ?? '' } })).toMatchObject({
      ...{ state: 'notRegistered', counselorId: actor.accountId },
    });
  });

  it('tells whom it brings, and lets the person read where the data came from', async () => {
    const { actor, id } = await brought([line('Uusi')], { toBringer: false });
    const { rows } = await takenIn(actor, id);
    const personId = rows[0]?.personId ?? '';
    await catchUp(monday);
    expect(await prisma.delivery.findMany({ where: { personId } })).toMatchObject([
      { type: 'brought-by-list', channel: 'letter' },
    ]);
    expect(await prisma.intakeRow.findFirstOrThrow({ where: { personId } })).toMatchObject({
      source: ground,
    });
    expect((await prisma.journey.findUniqueOrThrow({ where: { personId } })).counselorId).toBeNull();
  });

  it('keeps what it says sealed, and gone once it is not needed', async () => {
    const code = codes('1994-03-02');
    const { actor, id } = await brought([line('Salainen', { code })]);
    const stored = () => prisma.intakeRow.findFirstOrThrow({ where: { batchId: id } });
    expect(JSON.stringify(await stored())).not.toContain('Salainen');
    expect(JSON.stringify(await stored())).not.toContain(code.slice(0, 6));
    await takenIn(actor, id);
    expect(await stored()).toMatchObject({ sealed: null, hash: null, standing: 'created' });
  });

  it('says which row holds the same person, and who is here already', async () => {
    const twice = codes('1994-03-02');
    const known = codes('1994-03-02');
    const person = {
      givenName: 'Aino',
      familyName: 'Tuttu',
      birthDate: '1994-03-02',
      municipalityCode: '049',
    };
    const opened = value(
      await openJourney(
        { actor: await makeCounselor(), now: monday },
        {
          person: { ...person, areaCode: espoo, identityCode: known },
        },
      ),
    );
    const { actor, id } = await brought([
      ...[line('Yksi', { code: twice }), line('Kaksi', { code: twice }), line('Muu', { code: known })],
    ]);
    const { rows } = await view(actor, id);
    expect(rows).toMatchObject([
      { standing: 'new' },
      { standing: 'twice', sameAs: 1 },
      { standing: 'known', personId: opened.personId, name: 'Tuttu Aino' },
    ]);
    await takenIn(actor, id);
    expect((await prisma.person.findUniqueOrThrow({ where: { id: opened.personId } })).familyName).toBe(
      'Tuttu',
    );
  });

  it('points each row at the first of the same person, also when an earlier one is mended', async () => {
    const code = codes('1994-03-02');
    const { actor, id } = await brought([
      line('Yksi', { code, town: 'Oz' }),
      ...['Kaksi', 'Kolme'].map((name) => line(name, { code })),
    ]);
    const { batch, rows } = await view(actor, id);
    expect(rows.map(({ sameAs }) => sameAs)).toEqual([null, null, 2]);
    const mended = [{ number: 1, cells: { municipality: 'Espoo' } }];
    value(await mendRows(by(actor), { batchId: id, version: batch.version, rows: mended }));
    expect((await view(actor, id)).rows).toMatchObject([
      { standing: 'new', sameAs: null },
      { standing: 'twice', sameAs: 1 },
      { standing: 'twice', sameAs: 1 },
    ]);
  });

  it('tells the same of a person in another area and of one under non-disclosure: nothing', async () => {
    const there = codes('1994-03-02');
    const hidden = codes('1994-03-02');
    const person = { givenName: 'Aino', familyName: 'Muualla', birthDate: '1994-03-02' };
    const act = { actor: await makeCounselor(lahti), now: monday };
    const elsewhere = { ...person, municipalityCode: '398', areaCode: lahti, identityCode: there };
    const secret = { ...person, municipalityCode: '049', areaCode: espoo, identityCode: hidden };
    value(await openJourney(act, { person: elsewhere }));
    value(await openJourney(act, { person: { ...secret, nonDisclosure: true } }));
    const { actor, id } = await brought([line('A', { code: there }), line('B', { code: hidden })]);
    const { rows } = await view(actor, id);
    const plain = { standing: 'elsewhere', personId: null, sameAs: null, problems: {} };
    expect(rows).toMatchObject([plain, plain]);
  });

  it('never loses non-disclosure on the way: whoever has no duty for it brings nobody protected', async () => {
    const rest = 'suomi;040 123 4567;kyllä';
    const plain = await brought([line('Suojattu', { rest })]);
    expect((await view(plain.actor, plain.id)).rows[0]).toMatchObject({
      ...{ standing: 'wrong', problems: { nonDisclosure: 'protectedDuty' } },
    });
    const duties = ['clientWork', 'protectedClients'] as const;
    const trusted = await makeCounselor(espoo, 'Tiina Turva', { duties });
    const { id } = await brought([line('Suojattu', { rest })], { actor: trusted });
    const { rows } = await takenIn(trusted, id);
    expect(await prisma.person.findUniqueOrThrow({ where: { id: rows[0]?.personId ?? '' } })).toMatchObject({
      nonDisclosure: true,
      streetAddress: null,
    });
  });

  it('knows the column of non-disclosure by many names, and without one is started only by who vouches for it', async () => {
    const actor = await makeCounselor();
    const begin = async (heading: string) => {
      const content = Buffer.from(
        `Hetu;Sukunimi;Etunimi;Kunta;${heading}\n${codes('1994-03-02')};Oja;Aino;Espoo;x\n`,
      );
      const list = { fileName: 'x', content, source: ground, toBringer: true };
      return value(await beginIntake(by(actor), list)).id;
    };
    const wordings = ['Turvakielto (k/e)', 'Turvakieltotieto', 'Spärrmarkerad', 'Protected person'];
    for (const heading of wordings)
      expect((await view(actor, await begin(heading))).rows[0]).toMatchObject({
        ...{ standing: 'wrong', problems: { nonDisclosure: 'protectedDuty' } },
      });
    const id = await begin('Huomautus');
    expect(await startIntake(by(actor), { batchId: id, version: 0, nobodyProtected: false })).toMatchObject({
      ...{ kind: 'invalid', errors: { nobodyProtected: ['mustBeChecked'] } },
    });
    value(await startIntake(by(actor), { batchId: id, version: 0, nobodyProtected: true }));
  });

  it('is mended where it stands, and looked over again', async () => {
    const { actor, id } = await brought([
      line('Muuttanut', { town: 'Lahti' }),
      line('Hukassa', { town: 'Oz' }),
    ]);
    const { batch, rows } = await view(actor, id);
    expect(rows.map(({ problems }) => problems)).toEqual([
      { municipality: 'otherArea' },
      { municipality: 'municipality' },
    ]);
    const mended = {
      batchId: id,
      version: batch.version,
      rows: [{ number: 2, cells: { municipality: '49' } }],
    };
    value(await mendRows(by(actor), mended));
    expect((await view(actor, id)).rows).toMatchObject([{ standing: 'wrong' }, { standing: 'new' }]);
    expect(await mendRows(by(actor), mended)).toEqual({ kind: 'stale' });
  });

  it('asks which column is which where its headings do not tell', async () => {
    const actor = await makeCounselor();
    const content = Buffer.from(`a,b,c,d\n${codes('1994-03-02')},Meri,Aino,Esbo\n`);
    const list = { fileName: 'x', content, source: ground, toBringer: true };
    const { id } = value(await beginIntake(by(actor), list));
    const { version } = await getIntake(actor, id);
    const columns = { identityCode: 0, familyName: 1, givenName: 2 };
    expect(await mapColumns(by(actor), { batchId: id, version, columns })).toMatchObject({
      ...{ kind: 'invalid', errors: { 'column-municipality': ['required'] } },
    });
    value(await mapColumns(by(actor), { batchId: id, version, columns: { ...columns, municipality: 3 } }));
    expect((await view(actor, id)).rows).toMatchObject([{ standing: 'new', name: 'Meri Aino' }]);
  });

  it('is nobody else’s to see, to start or to discard', async () => {
    const { id } = await brought([line('Oma')]);
    const other = await makeCounselor(espoo, 'Joku Muu');
    const gone = { kind: 'not-found' };
    await expect(getIntake(other, id)).rejects.toMatchObject({ status: 404 });
    expect(await startIntake(by(other), { batchId: id, version: 0, nobodyProtected: true })).toEqual(gone);
    expect(await discardIntake(by(other), { batchId: id, version: 0 })).toEqual(gone);
    expect(await mendRows(by(other), { batchId: id, version: 0, rows: [] })).toEqual(gone);
    expect(await mapColumns(by(other), { batchId: id, version: 0, columns: {} })).toEqual(gone);
  });

  it('takes nobody in twice, started twice or by two processes', async () => {
    const { actor, id } = await brought([line('A'), line('B'), line('C')]);
    const start = { batchId: id, version: 0, nobodyProtected: false };
    value(await startIntake(by(actor), start));
    expect(await startIntake(by(actor), start)).toEqual({ kind: 'stale' });
    await Promise.all([takeInPeople(monday), takeInPeople(monday)]);
    while (await takeInPeople(monday));
    expect((await getIntake(actor, id)).counts.created).toBe(3);
    expect(await prisma.person.count({ where: { familyName: { in: ['A', 'B', 'C'] } } })).toBeGreaterThan(2);
    expect(await prisma.intakeRow.count({ where: { batchId: id, standing: 'created' } })).toBe(3);
  });

  it('goes on with the others where one does not open', async () => {
    const code = codes('1994-03-02');
    const { actor, id } = await brought([line('Esteinen', { code }), line('Onnekas')]);
    await prisma.$executeRawUnsafe(
      `update "IntakeRow" set "sealKey" = 'lost' where "batchId" = '${id}' and "number" = 1`,
    );
    const { batch, rows } = await takenIn(actor, id);
    expect(batch.counts).toMatchObject({ failed: 1, created: 1 });
    expect(rows).toMatchObject([{ standing: 'failed', cells: {} }, { standing: 'created' }]);
  });

  it('discards what it says at once, and what nobody brought in after a month', async () => {
    const { actor, id } = await brought([line('Pois')]);
    value(await discardIntake(by(actor), { batchId: id, version: 0 }));
    expect(await prisma.intakeRow.count({ where: { batchId: id } })).toBe(0);
    const other = await brought([line('Jää')]);
    const later = new Date(monday.getTime() + 31 * 86_400_000);
    await planRuns(addDays(isoDate(monday), 31), later);
    while (await workOffRetention(later));
    expect(await prisma.intakeRow.count({ where: { batchId: other.id } })).toBe(0);
  });
});

describe('what is no list', () => {
  it.each([
    ['listKind', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])],
    ['listEmpty', Buffer.from(header)],
    ['listKind', Buffer.from('one column\nonly\n')],
    ['listTooLong', Buffer.from(`${header}\n${'a;b;c;d;e;f;g\n'.repeat(10_001)}`)],
  ])('is refused in words: %s', async (key, content) => {
    const list = { fileName: 'x', content, source: ground, toBringer: true };
    expect(await beginIntake(by(await makeCounselor()), list)).toEqual({
      ...{ kind: 'invalid', errors: { list: [key] } },
    });
  });

  it('is told from one that an older spreadsheet wrote', async () => {
    const text = `${header}\n${codes('1994-03-02')};Äyräpää;Åke;Esbo;ruotsi;;\n`;
    const list = { fileName: 'x', content: Buffer.from(text, 'latin1'), source: ground, toBringer: true };
    const actor = await makeCounselor();
    const { id } = value(await beginIntake(by(actor), list));
    expect((await view(actor, id)).rows).toMatchObject([{ standing: 'new', name: 'Äyräpää Åke' }]);
  });

  it('may say its delimiter in a line of its own', async () => {
    const { actor, id } = await brought([line('Oma')]);
    const said = Buffer.from(`sep=;\r\n${header}\r\n${line('Oja')}\r\n`);
    const list = { fileName: 'x', content: said, source: ground, toBringer: true };
    const other = value(await beginIntake(by(actor), list)).id;
    expect((await getIntake(actor, other)).header).toEqual((await getIntake(actor, id)).header);
  });
});
