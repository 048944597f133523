import { v7 as uuid } from 'uuid';
import { create, type Act } from '#app/core/advance.server.ts';
import { done, ok, type Outcome } from '#app/core/outcome.ts';
import { searchable } from '#app/core/searchable.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { keepIdentifier } from '#app/features/identity/keep-identifier.server.ts';
import { journeyMachine, newJourney } from '../journey.machine.ts';

export type NewPerson = {
  id?: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  municipalityCode: string;
  areaCode: string;
  identityCode?: string | null;
  /** Of a person identified by another country: the eIDAS PersonIdentifier. */
  eidasIdentifier?: string | null;
  citizenship?: string;
  motherTongue?: string;
  serviceLanguage?: string;
  nonDisclosure?: boolean;
  phone?: string | null;
  email?: string | null;
  streetAddress?: string | null;
  postalCode?: string | null;
  postOffice?: string | null;
};

/**
 * What a first strong identification brings from the Population Information System, and an empty path for it. `taken` when
 * somebody here has the identifier already.
 */
export async function openJourney(act: Act, { person }: { person: NewPerson }): Promise<Outcome<Opened>> {
  return transaction((tx) => openPath(tx, person, act));
}

export type Opened = { personId: string; journeyId: string };

/** The same inside the caller's transaction. */
export async function openPath(tx: Tx, person: NewPerson, act: Act): Promise<Outcome<Opened>> {
  const { identityCode, eidasIdentifier, ...known } = person;
  const personId = person.id ?? uuid();
  const searchName = searchable(`${person.familyName} ${person.givenName}`);
  await tx
    .insertInto('Person')
    .values({ ...known, id: personId, searchName, createdAt: act.now })
    .execute();
  for (const [kind, value] of [
    ['identityCode', identityCode],
    ['eidas', eidasIdentifier],
  ] as const) {
    const kept = value ? await keepIdentifier(tx, { personId, kind, value }, act.now) : done;
    if (kept.kind !== 'ok') return kept;
  }
  const columns = { personId, areaCode: person.areaCode };
  const journey = await create(tx, journeyMachine, { context: newJourney, columns }, act);
  return ok({ personId, journeyId: journey.id });
}
