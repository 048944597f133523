import type { Actor } from '#app/core/actor.ts';
import { protectedDuty } from '#app/core/rights.ts';

/**
 * Non-disclosure for personal safety (661/2009 36–37 §): where a person lives, is reached and is served is for the person and
 * for the staff whose duty needs it. Every page, file and message asks here, one function for each kind of datum; whether
 * the person is there at all for a reader is asked before (core/rights.ts).
 */
export type Guarded = { nonDisclosure: boolean };

/** May this reader be shown where the person is? A seeker's pages only ever show the seeker. */
export function seesWhere(actor: Actor, person: Guarded): boolean {
  if (!person.nonDisclosure || actor.role === 'seeker') return true;
  return (actor.role === 'counselor' || actor.role === 'manager') && actor.duties.includes(protectedDuty);
}

/**
 * The two steps of a page about a client: with the duty one still asks, so that a glance at the page tells nothing and the
 * log says who looked.
 */
export function whereStands(actor: Actor, person: Guarded, asked: boolean): 'shown' | 'toBeAsked' | 'closed' {
  if (!person.nonDisclosure) return 'shown';
  if (!seesWhere(actor, person)) return 'closed';
  return asked ? 'shown' : 'toBeAsked';
}

export type Contact = {
  phone: string | null;
  email: string | null;
  streetAddress: string | null;
  postalCode: string | null;
  postOffice: string | null;
};
const noContact: Contact = {
  phone: null,
  email: null,
  streetAddress: null,
  postalCode: null,
  postOffice: null,
};

/** Address, phone and e-mail. */
export function contactFor(actor: Actor, person: Guarded & Contact): Contact {
  if (!seesWhere(actor, person)) return noContact;
  const { phone, email, streetAddress, postalCode, postOffice } = person;
  return { phone, email, streetAddress, postalCode, postOffice };
}

/** The service point or another place where the person is to be met. */
export const placeFor = (actor: Actor, person: Guarded, place: string | null): string | null =>
  seesWhere(actor, person) ? place : null;

/** A list is seen over a shoulder and asked for by places: nobody under non-disclosure has one in it, for nobody. */
export const municipalityInList = (person: Guarded, municipality: string): string | null =>
  person.nonDisclosure ? null : municipality;

/**
 * Of what leaves for where anybody may read it: calendars, mail, printed letters. No duty and no own right brings a place,
 * a time or an address there.
 */
export const tellsWhereOutside = (person: Guarded): boolean => !person.nonDisclosure;
export const placeOutside = (person: Guarded, place: string | null): string =>
  tellsWhereOutside(person) ? (place ?? '') : '';

/** What an employer may come to know of: nobody under non-disclosure is found, presented or counted. */
export const foundByEmployers = { nonDisclosure: false } as const;
export const isFoundByEmployers = (person: Guarded): boolean => !person.nonDisclosure;

/** A number of people that can be narrowed to a place is told from this many on (OWN): fewer can be recognised. */
export const SMALLEST_COUNT = 5;
