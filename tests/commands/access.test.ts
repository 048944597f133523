import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { CounselorActor, ManagerActor } from '#app/core/actor.ts';
import { dutiesOn, ordinaryDuties } from '#app/core/duties.ts';
import { ruleFor } from '#app/core/rights.ts';
import { kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { listCaseload } from '#app/features/caseload/caseload.queries.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { getToday } from '#app/features/caseload/today.queries.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { standingOf } from '#app/features/rights/client-standing.server.ts';
import { addStaff } from '#app/features/rights/commands/add-staff.server.ts';
import { addTeam } from '#app/features/rights/commands/add-team.server.ts';
import { breakGlass } from '#app/features/rights/commands/break-glass.server.ts';
import { closeStaff } from '#app/features/rights/commands/close-staff.server.ts';
import { endDuty } from '#app/features/rights/commands/end-duty.server.ts';
import { endStandIn } from '#app/features/rights/commands/end-stand-in.server.ts';
import { grantDuty } from '#app/features/rights/commands/grant-duty.server.ts';
import { putInTeam } from '#app/features/rights/commands/put-in-team.server.ts';
import { setStandIn } from '#app/features/rights/commands/set-stand-in.server.ts';
import { getStaff, listStaff } from '#app/features/rights/staff.queries.server.ts';
import { getTeam } from '#app/features/rights/team.queries.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import {
  actAs,
  espoo,
  lahti,
  makeCounselor,
  makeManager,
  makePerson,
  monday,
  startJourney,
  value,
} from '#tests/support/factories.ts';

const on = (day: string) => new Date(`${day}T09:00:00+02:00`);
const tuesday = on('2026-11-17');
const reason = 'Asiakas soittaa, eikä omavalmentaja ole töissä.';

/** A client of somebody in the north, and a colleague in the south. */
async function clientOfNorth(over: { nonDisclosure?: boolean } = {}) {
  const north = await makeCounselor(espoo, 'Pohjan Ohjaaja', { team: 'Pohjoinen' });
  const south = await makeCounselor(espoo, 'Etelän Ohjaaja', { team: 'Etelä' });
  const person = await makePerson(over);
  const journeyId = await startJourney(person);
  const { personId } = person;
  await kysely
    .updateTable('Journey')
    .set({ counselorId: north.accountId })
    .where('id', '=', journeyId)
    .execute();
  return { north, south, personId, person };
}

async function mayRead(actor: CounselorActor, personId: string, at: Date) {
  const client = await standingOf(actor, 'personId', personId, at);
  return client && ruleFor(actor, client, client, 'read')?.relation;
}

async function grantsOf(accountId: string) {
  const rows = await kysely
    .selectFrom('AccountDuty')
    .selectAll()
    .where('accountId', '=', accountId)
    .execute();
  return rows.map(({ duty, from, until }) => ({ duty, from: isoDate(from), until: until && isoDate(until) }));
}

const note = { channel: 'callOut', text: 'Soitto.', share: false } as const;

describe('A colleague’s client', () => {
  it('opens with a reason until the end of the day, and the client and the counselor are told', async () => {
    const { north, south, personId } = await clientOfNorth();
    expect(await mayRead(south, personId, monday)).toBeUndefined();
    expect((await addNote(actAs(south), { personId, ...note })).kind).toBe('not-found');
    value(await breakGlass(actAs(south), { personId, kind: 'clientHere', reason }));
    expect(await mayRead(south, personId, monday)).toBe('break-glass');
    value(await addNote(actAs(south), { personId, ...note }));
    expect(await mayRead(south, personId, new Date('2026-11-16T23:59:59+02:00'))).toBe('break-glass');
    expect(await mayRead(south, personId, new Date('2026-11-17T00:00:00+02:00'))).toBeUndefined();
    expect((await addNote(actAs(south, tuesday), { personId, ...note })).kind).toBe('not-found');
    const told = await kysely.selectFrom('Outbox').selectAll().where('type', '=', 'client-opened').execute();
    expect(told).toMatchObject([{ personId, subjectType: 'BreakGlass', actorId: south.accountId }]);
    const { opened } = await getTeam({ ...north, duties: ['teamLead'] }, monday);
    expect(opened).toMatchObject([{ opener: south.name, counselor: north.name, kind: 'clientHere', reason }]);
  });

  it('needs no reason of the own team, and is not there for another area or under non-disclosure', async () => {
    const { north, personId } = await clientOfNorth({ nonDisclosure: true });
    const mate = await makeCounselor(espoo, 'Tiimin Ohjaaja', { team: 'Pohjoinen' });
    const guardian = { ...mate, duties: ['clientWork', 'protectedClients'] as const };
    expect(await mayRead(north, personId, monday)).toBe('own');
    expect(await mayRead(guardian, personId, monday)).toBe('team');
    for (const stranger of [mate, await makeCounselor(lahti)])
      expect((await breakGlass(actAs(stranger), { personId, kind: 'urgent', reason })).kind).toBe(
        'not-found',
      );
    value(await breakGlass(actAs(guardian), { personId, kind: 'urgent', reason }));
    expect(
      await kysely.selectFrom('BreakGlass').selectAll().where('personId', '=', personId).execute(),
    ).toEqual([]);
  });

  it('is in the list of the whole area by name alone, and in no view that says more', async () => {
    const { south, personId } = await clientOfNorth();
    const { personId: hidden } = await clientOfNorth({ nonDisclosure: true });
    const seen = async (query: string) =>
      (await listCaseload(south, searchOf(new URL(`http://polku.test/fi?scope=area&${query}`)), monday)).rows;
    const found = (await seen('preset=registering')).find((row) => row.personId === personId);
    expect(found).toMatchObject({ closed: true, serviceLanguage: '', municipalityCode: null, reason: null });
    expect((await seen('preset=registering&language=fi')).map((row) => row.personId)).not.toContain(personId);
    expect((await seen('preset=registering')).map((row) => row.personId)).not.toContain(hidden);
  });
});

describe('A stand-in', () => {
  const days = { from: '2026-11-17', until: '2026-11-18' } as const;

  it('serves the clients of the absent colleague on the days that were set, in lists and pages', async () => {
    const { north, south, personId } = await clientOfNorth();
    const lead = actAs(await makeManager());
    const both = { absentId: north.accountId, standInId: south.accountId };
    value(await setStandIn(lead, { ...both, ...days }));
    expect(await mayRead(south, personId, monday)).toBeUndefined();
    expect(await mayRead(south, personId, tuesday)).toBe('stand-in');
    expect(await mayRead(south, personId, on('2026-11-19'))).toBeUndefined();
    const search = searchOf(new URL('http://polku.test/fi?scope=standIn&preset=registering'));
    const list = await listCaseload(south, search, tuesday);
    expect(list).toMatchObject({ standsInFor: 1, rows: [{ personId, closed: false }] });
    expect((await getToday(south, tuesday, 'en')).absent).toMatchObject([
      { name: north.name, until: '2026-11-18' },
    ]);
    const [standIn] = (await getTeam({ ...north, duties: ['teamLead'] }, tuesday)).standIns;
    value(await endStandIn({ ...lead, now: tuesday }, { id: standIn?.id ?? '' }));
    expect(await mayRead(south, personId, tuesday)).toBeUndefined();
  });

  it('is set by the team’s own leader, for others, of the area, and not for longer than is looked over', async () => {
    const { north, south } = await clientOfNorth();
    const both = { absentId: north.accountId, standInId: south.accountId };
    const leader = { ...north, duties: ['clientWork', 'teamLead'] as const };
    expect((await setStandIn(actAs(north), { ...both, ...days })).kind).toBe('forbidden');
    expect((await setStandIn(actAs({ ...south, duties: leader.duties }), { ...both, ...days })).kind).toBe(
      'not-found',
    );
    const abroad = await makeCounselor(lahti);
    for (const [input, field] of [
      [{ ...both, standInId: abroad.accountId, ...days }, 'standInId'],
      [{ ...both, standInId: north.accountId, ...days }, 'standInId'],
      [{ ...both, from: '2026-11-15', until: '2026-11-18' }, 'from'],
      [{ ...both, from: '2026-11-18', until: '2026-11-17' }, 'until'],
      [{ ...both, from: '2026-11-18', until: '2027-11-17' }, 'until'],
    ] as const)
      expect(Object.keys(Object(Object(await setStandIn(actAs(leader), input)).errors))).toEqual([field]);
    const third = await makeCounselor(espoo, 'Kolmas', { team: 'Pohjoinen' });
    const self = { absentId: third.accountId, standInId: leader.accountId, ...days };
    expect((await setStandIn(actAs(leader), self)).kind).toBe('forbidden');
  });
});

describe('The duties of the staff', () => {
  it('are given from a day to a day by somebody else, taken back at once, and every change is kept', async () => {
    const manager = await makeManager();
    const { accountId } = await makeCounselor();
    const grant = { accountId, duty: 'protectedClients', from: '2026-11-17', until: '2026-11-30' } as const;
    value(await grantDuty(actAs(manager), grant));
    const held = async (day: string) => dutiesOn('counselor', await grantsOf(accountId), day);
    expect(await held('2026-11-16')).toEqual(ordinaryDuties.counselor);
    expect(await held('2026-11-30')).toEqual([...ordinaryDuties.counselor, 'protectedClients']);
    expect(await held('2026-12-01')).toEqual(ordinaryDuties.counselor);
    value(await endDuty(actAs(manager, tuesday), { accountId, duty: 'clientWork' }));
    expect(await held('2026-11-17')).toEqual(['employerService', 'protectedClients']);
    expect((await endDuty(actAs(manager, tuesday), { accountId, duty: 'clientWork' })).kind).toBe(
      'not-allowed',
    );
    const staff = await getStaff(manager, accountId, tuesday);
    expect(staff?.changes.map(({ kind, by }) => [kind, by])).toEqual([
      ['dutyEnded', manager.name],
      ['dutyGranted', manager.name],
    ]);
    await expect(kysely.deleteFrom('AccessChange').execute()).rejects.toThrow(/only added/);
    await expect(kysely.updateTable('AccessChange').set({ kind: 'x' }).execute()).rejects.toThrow(
      /only added/,
    );
  });

  it('are nobody’s own to change, nor another area’s, nor anybody’s without the duty for it', async () => {
    const manager = await makeManager();
    const counselor = await makeCounselor();
    const strange = await makeManager(lahti);
    const idle: ManagerActor = { ...manager, accountId: uuid(), duties: ['operations'] };
    const grant = { duty: 'protectedClients', from: '2026-11-17', until: null } as const;
    const own = { ...grant, duty: 'export', accountId: manager.accountId } as const;
    expect((await grantDuty(actAs(manager), own)).kind).toBe('forbidden');
    expect((await endDuty(actAs(manager), { accountId: manager.accountId, duty: 'operations' })).kind).toBe(
      'forbidden',
    );
    expect((await closeStaff(actAs(manager), { accountId: manager.accountId })).kind).toBe('forbidden');
    const { accountId } = counselor;
    expect((await grantDuty(actAs(strange), { ...grant, accountId })).kind).toBe('not-found');
    expect((await grantDuty(actAs(idle), { ...grant, accountId })).kind).toBe('forbidden');
    expect((await grantDuty(actAs(counselor), { ...grant, accountId })).kind).toBe('forbidden');
    expect(await grantDuty(actAs(manager), { ...grant, accountId, duty: 'readLogAudit' })).toMatchObject({
      errors: { duty: ['choose'] },
    });
    expect(await grantsOf(accountId)).toEqual([]);
  });
});

describe('A member of the staff', () => {
  it('is added by what the directory calls them, once, and put in a team of the area', async () => {
    const manager = await makeManager();
    const teamId = value(await addTeam(actAs(manager), { areaCode: espoo, name: 'Itäinen' })).id;
    expect(await addTeam(actAs(manager), { areaCode: espoo, name: 'Itäinen' })).toMatchObject({
      kind: 'invalid',
    });
    const known = { role: 'counselor', name: 'Uusi Ohjaaja', title: '', language: 'fi' } as const;
    const added = value(
      await addStaff(actAs(manager), { ...known, directoryId: 'Uusi@Espoo.FI', teamId: null }),
    );
    value(await putInTeam(actAs(manager), { accountId: added.id, teamId }));
    expect(await getStaff(manager, added.id, monday)).toMatchObject({
      directoryId: 'uusi@espoo.fi',
      team: 'Itäinen',
      ordinary: true,
    });
    const again = await addStaff(actAs(manager), { ...known, directoryId: 'uusi@espoo.fi', teamId: null });
    expect(again).toMatchObject({ errors: { directoryId: ['directoryTaken'] } });
    const abroad = await makeCounselor(lahti);
    const elsewhere = { accountId: added.id, teamId: abroad.teamId };
    expect(await putInTeam(actAs(manager), elsewhere)).toMatchObject({ errors: { teamId: ['choose'] } });
  });

  it('whose account is closed has no session, no duty and no new clients; the old ones are listed', async () => {
    const { north, south, personId } = await clientOfNorth();
    const manager = await makeManager();
    const { accountId } = north;
    await kysely
      .insertInto('Session')
      .values({
        ...{ id: uuid(), tokenHash: uuid(), accountId, method: 'demonstration', createdAt: monday },
        ...{ seenAt: monday, provedAt: monday, endsAt: on('2036-11-16') },
      })
      .execute();
    await kysely
      .updateTable('Journey')
      .set({ state: json('registering') })
      .where('personId', '=', personId)
      .execute();
    value(await closeStaff(actAs(manager), { accountId }));
    const open = await kysely
      .selectFrom('Session')
      .select('id')
      .where('accountId', '=', accountId)
      .where('endedAt', 'is', null)
      .execute();
    expect(open).toEqual([]);
    const { left, staff } = await listStaff(manager, monday);
    expect(left).toContainEqual({ name: north.name, clients: 1 });
    expect(staff.map(({ id }) => id)).not.toContain(accountId);
    const back = await assignCounselor(actAs({ ...south, teamId: north.teamId }), {
      personId,
      counselorId: accountId,
    });
    expect(back.kind).not.toBe('ok');
  });
});
