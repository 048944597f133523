import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/actor.ts';
import { ordinaryDuties } from '#app/core/duties.ts';
import {
  contactFor,
  isFoundByEmployers,
  municipalityInList,
  placeFor,
  placeOutside,
  seesWhere,
  tellsWhereOutside,
  whereStands,
} from '#app/features/privacy/masking.ts';

const guarded = { nonDisclosure: true };
const anybody = { nonDisclosure: false };
const known = { accountId: '1', name: 'Kaisa' };
const staff = { ...known, areaCode: '1', teamId: null };

const counselor: Actor = { ...staff, role: 'counselor', duties: ordinaryDuties.counselor };
const keeper: Actor = { ...staff, role: 'counselor', duties: ['clientWork', 'protectedClients'] };
const manager: Actor = { ...staff, role: 'manager', duties: ordinaryDuties.manager };
const seeker: Actor = { ...known, role: 'seeker', personId: '2' };
const employer: Actor = { ...known, role: 'employer', companyId: '3' };
const provider: Actor = { ...known, role: 'provider', providerId: '4' };
const clock: Actor = { role: 'system', accountId: null };

describe('Where a person under non-disclosure is', () => {
  it('is for the person and for who has the duty', () => {
    expect([seeker, keeper].map((actor) => seesWhere(actor, guarded))).toEqual([true, true]);
    const others = [counselor, manager, employer, provider, clock];
    expect(others.map((actor) => seesWhere(actor, guarded))).toEqual(others.map(() => false));
    expect(others.map((actor) => seesWhere(actor, anybody))).toEqual(others.map(() => true));
  });

  it('is asked for even by who has the duty', () => {
    expect(whereStands(keeper, guarded, false)).toBe('toBeAsked');
    expect(whereStands(keeper, guarded, true)).toBe('shown');
    expect(whereStands(counselor, guarded, true)).toBe('closed');
    expect(whereStands(counselor, anybody, false)).toBe('shown');
  });

  it('leaves the server in no part of it for anybody else', () => {
    const contact = { phone: '1', email: '2', streetAddress: '3', postalCode: '4', postOffice: '5' };
    expect(Object.values(contactFor(counselor, { ...guarded, ...contact }))).toEqual(Array(5).fill(null));
    expect(contactFor(keeper, { ...guarded, ...contact })).toEqual(contact);
    expect(placeFor(counselor, guarded, 'Kirkkokatu 1')).toBeNull();
    expect(placeFor(counselor, anybody, 'Kirkkokatu 1')).toBe('Kirkkokatu 1');
  });

  it('stands in no list, calendar, letter or mail, and employers find nobody', () => {
    expect([municipalityInList(guarded, '049'), municipalityInList(anybody, '049')]).toEqual([null, '049']);
    expect([placeOutside(guarded, 'Kirkkokatu 1'), placeOutside(anybody, 'Kirkkokatu 1')]).toEqual([
      '',
      'Kirkkokatu 1',
    ]);
    expect([tellsWhereOutside(guarded), isFoundByEmployers(guarded)]).toEqual([false, false]);
  });
});
