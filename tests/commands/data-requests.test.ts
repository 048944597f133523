import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { kysely, prisma } from '#app/db/client.server.ts';
import { findAttachment } from '#app/features/attachments/attachments.queries.server.ts';
import { answerRequest } from '#app/features/requests/commands/answer-request.server.ts';
import { extendTime } from '#app/features/requests/commands/extend-time.server.ts';
import { sendRequest, type NewRequest } from '#app/features/requests/commands/send-request.server.ts';
import { takeRequest } from '#app/features/requests/commands/take-request.server.ts';
import { withdrawRequest } from '#app/features/requests/commands/withdraw-request.server.ts';
import { getRequest, listRequests } from '#app/features/requests/requests.queries.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { startOfDay } from '#app/rules/dates.ts';
import {
  actAs,
  lahti,
  makeCounselor,
  makeManager,
  makePerson,
  monday,
  value,
} from '#tests/support/factories.ts';
import { pdf } from '#tests/support/files.ts';
import { registered } from '#tests/support/registered.ts';

const words = { part: 'person', what: 'Puhelin on väärä', wanted: '050 111', why: '' } as const;
const correction = (personId: string): NewRequest => ({ personId, kind: 'correction', ...words });
const proof = {
  name: 'todistus.pdf',
  type: 'application/pdf',
  content: pdf,
  sha256: 'a'.repeat(64),
  scanned: false,
} as const;

async function sent(over: Parameters<typeof registered>[0] = {}, extra: Partial<NewRequest> = {}) {
  const people = await registered(over);
  const { seeker } = people;
  const input = { ...correction(seeker.personId), ...extra };
  const { id } = value(await sendRequest(actAs(seeker), input));
  return { ...people, id, manager: await makeManager() };
}

const noticesOf = async (accountId: string) =>
  (await prisma.notice.findMany({ where: { accountId }, orderBy: { at: 'asc' } })).map(({ type }) => type);

describe('a request about own data', () => {
  it('waits a month with its proof, and person and staff are told', async () => {
    const { seeker, manager, id } = await sent({}, { files: [proof] });
    const own = await getRequest(seeker, id);
    expect(own).toMatchObject({ state: 'sent', dueOn: '2026-12-16', channel: 'eService' });
    expect(own?.files).toMatchObject([{ name: 'todistus.pdf', size: pdf.length, scanned: false }]);
    expect(own?.permitted).toEqual(['WITHDRAW_REQUEST']);
    await catchUp(monday);
    expect(await noticesOf(seeker.accountId)).not.toContain('seeker.request-received');
    expect(await noticesOf(manager.accountId)).toContain('manager.request-received');
  });

  it('is corrected by whoever has the duty, with an answer under their name', async () => {
    const { seeker, manager, id } = await sent();
    value(await takeRequest(actAs(manager), { requestId: id }));
    const answer = 'Puhelinnumero korjattiin.';
    value(await answerRequest(actAs(manager), { requestId: id, event: 'CORRECT_DATA', answer }));
    const own = await getRequest(seeker, id);
    expect(own).toMatchObject({ state: 'corrected', answer, decider: manager.name, mayComplain: false });
    expect(await prisma.deadline.count({ where: { subjectId: id, doneAt: null } })).toBe(0);
    await catchUp(monday);
    expect(await noticesOf(seeker.accountId)).toContain('seeker.request-decided');
  });

  it('that is refused tells where to complain', async () => {
    const { seeker, manager, id } = await sent();
    value(await takeRequest(actAs(manager), { requestId: id }));
    const answer = 'Laki vaatii tiedon.';
    value(await answerRequest(actAs(manager), { requestId: id, event: 'REFUSE_REQUEST', answer }));
    expect(await getRequest(seeker, id)).toMatchObject({ state: 'refused', mayComplain: true });
  });

  it('is never answered before somebody has taken it, nor by its sender', async () => {
    const { seeker, manager, id } = await sent();
    const answering = { requestId: id, event: 'CORRECT_DATA', answer: 'Tehty' } as const;
    expect(await answerRequest(actAs(manager), answering)).toMatchObject({ kind: 'not-allowed' });
    expect(await answerRequest(actAs(seeker), answering)).toMatchObject({ kind: 'forbidden' });
  });

  it('gets two months more once, with a reason, and is then late', async () => {
    const { seeker, manager, id } = await sent();
    value(await takeRequest(actAs(manager), { requestId: id }));
    const input = { requestId: id, reason: 'Tiedot ovat kahdessa järjestelmässä.' };
    value(await extendTime(actAs(manager), input));
    expect(await getRequest(seeker, id)).toMatchObject({
      dueOn: '2027-02-16',
      extensionReason: input.reason,
    });
    expect(await extendTime(actAs(manager), input)).toMatchObject({ kind: 'not-allowed' });
    await catchUp(startOfDay('2027-02-17'));
    expect(await getRequest(seeker, id)).toMatchObject({ late: true, state: 'inProgress' });
    expect(await noticesOf(manager.accountId)).toContain('manager.request-late');
  });

  it('is withdrawn by its sender and not by another person', async () => {
    const { seeker, id } = await sent();
    const other = await makePerson();
    expect(await withdrawRequest(actAs(other), { requestId: id })).toMatchObject({ kind: 'not-found' });
    value(await withdrawRequest(actAs(seeker), { requestId: id }));
    expect(await getRequest(seeker, id)).toMatchObject({ state: 'withdrawn', permitted: [] });
  });

  it('of somebody else is not there', async () => {
    const { id } = await sent();
    const other = await makePerson();
    expect(await getRequest(other, id)).toBeNull();
    expect(await getRequest(await makeManager(lahti), id)).toBeNull();
    expect(await getRequest(await makeManager(undefined, 'Muu', { duties: ['operations'] }), id)).toBeNull();
    expect(await sendRequest(actAs(other), correction((await makePerson()).personId))).toMatchObject({
      kind: 'not-found',
    });
  });

  it('about who opened the file stays between the person and data protection', async () => {
    const { seeker, counselor, manager, id } = await sent({}, { kind: 'inquiry', part: null });
    await catchUp(monday);
    expect(await getRequest(counselor, id)).toBeNull();
    expect(await takeRequest(actAs(counselor), { requestId: id })).toMatchObject({ kind: 'not-found' });
    expect(await noticesOf(counselor.accountId)).not.toContain('counselor.request-received');
    value(await takeRequest(actAs(manager), { requestId: id }));
    value(
      await answerRequest(actAs(manager), {
        requestId: id,
        event: 'ANSWER_REQUEST',
        answer: 'Sijainen luki.',
      }),
    );
    expect(await getRequest(seeker, id)).toMatchObject({ state: 'answered' });
  });

  it('asks only about a line of the person’s own log', async () => {
    const { seeker } = await registered();
    const input = { ...correction(seeker.personId), kind: 'inquiry', part: null, line: 999_999 } as const;
    expect(await sendRequest(actAs(seeker), input)).toMatchObject({ kind: 'not-found' });
  });

  it('of a protected person is told to the managers who have the duty for it, and names nobody; to all where none has', async () => {
    const noticed = async (accountId: string, id: string) => {
      const rows = await prisma.notice.findMany({ where: { accountId, subjectId: id } });
      return rows.map(({ type, params }) => ({ type, params }));
    };
    const told = [{ type: 'manager.request-received', params: {} }];
    const inLahti = { areaCode: lahti, municipalityCode: '398' };
    const [plain, guardian] = [
      await makeManager(lahti, 'Tavallinen'),
      await makeManager(lahti, 'Turva', { duties: ['dataProtection'] }),
    ];
    const first = await sent({ nonDisclosure: true, ...inLahti });
    await catchUp(monday);
    for (const { accountId } of [plain, guardian]) expect(await noticed(accountId, first.id)).toEqual(told);
    await kysely
      .insertInto('AccountDuty')
      .values({ id: uuid(), accountId: guardian.accountId, duty: 'protectedClients', from: '2020-01-01' })
      .execute();
    const second = await sent({ nonDisclosure: true, ...inLahti });
    await catchUp(monday);
    expect(await noticed(plain.accountId, second.id)).toEqual([]);
    expect(await noticed(guardian.accountId, second.id)).toEqual(told);
    const third = await sent(inLahti);
    await catchUp(monday);
    expect(await noticed(plain.accountId, third.id)).toEqual(told);
  });

  it('of a protected person is there only for whoever has the duty for it', async () => {
    const { id } = await sent({ nonDisclosure: true });
    const manager = await makeManager();
    expect(await getRequest(manager, id)).toBeNull();
    expect((await listRequests(manager)).open.map((each) => each.id)).not.toContain(id);
    const guarded = await makeManager(undefined, 'Turva', { duties: ['dataProtection', 'protectedClients'] });
    expect(await getRequest(guarded, id)).not.toBeNull();
  });

  it('is written down by staff for whoever calls', async () => {
    const { seeker } = await registered();
    const counselor = await makeCounselor();
    const act = { ...actAs(counselor), channel: 'phone' } as const;
    const { id } = value(await sendRequest(act, { ...correction(seeker.personId), kind: 'access' }));
    expect(await getRequest(seeker, id)).toMatchObject({ channel: 'phone', recordedRole: 'counselor' });
    const stranger = await makeCounselor(lahti);
    expect(await sendRequest({ ...act, actor: stranger }, correction(seeker.personId))).toMatchObject({
      kind: 'not-found',
    });
  });

  it('keeps each file as it came', async () => {
    const { id } = await sent({}, { files: [proof] });
    const row = await kysely
      .selectFrom('Attachment')
      .selectAll()
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.content).equals(pdf)).toBe(true);
    expect(await findAttachment(row.id)).toMatchObject({ subjectType: 'DataRequest', subjectId: id });
  });
});
