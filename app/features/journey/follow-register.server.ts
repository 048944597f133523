import { leafPaths } from '#app/core/machine.ts';
import { searchable } from '#app/core/searchable.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** What a register says of a person today; undefined and null where it says nothing. */
export type RegisterFacts = {
  givenName: string;
  familyName: string;
  nonDisclosure: boolean | undefined;
  home: { municipalityCode: string; areaCode: string } | null;
};

/**
 * Names and non-disclosure follow the register. Another home municipality decides who serves: before registration it is
 * taken as it is, and from then on the person is asked to tell of the move, which the register does not date. Resolves to
 * the columns that changed.
 */
export async function followRegister(tx: Tx, personId: string, facts: RegisterFacts): Promise<string[]> {
  const kept = await tx
    .selectFrom('Person')
    .leftJoin('Journey', 'Journey.personId', 'Person.id')
    .select(['givenName', 'familyName', 'nonDisclosure', 'municipalityCode', 'state'])
    .where('Person.id', '=', personId)
    .executeTakeFirstOrThrow();
  const { givenName, familyName, home } = facts;
  const renamed = givenName !== kept.givenName || familyName !== kept.familyName;
  const hidden = facts.nonDisclosure ?? kept.nonDisclosure;
  const moved =
    home && home.municipalityCode !== kept.municipalityCode && isBeforeRegistration(kept.state) ? home : null;
  const columns = {
    ...(renamed && { givenName, familyName, searchName: searchable(`${familyName} ${givenName}`) }),
    ...(hidden !== kept.nonDisclosure && { nonDisclosure: hidden }),
    // An address that the register gave before may now be the one to keep secret.
    ...(hidden && !kept.nonDisclosure && { streetAddress: null, postalCode: null, postOffice: null }),
    ...moved,
  };
  const changed = Object.keys(columns);
  if (changed.length > 0) await tx.updateTable('Person').set(columns).where('id', '=', personId).execute();
  if (moved)
    await tx
      .updateTable('Journey')
      .set({ areaCode: moved.areaCode })
      .where('personId', '=', personId)
      .execute();
  return changed;
}

const isBeforeRegistration = (state: unknown): boolean =>
  state === null || leafPaths(state).some((path) => path === 'notRegistered');
