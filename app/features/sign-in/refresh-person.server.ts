import type { Act } from '#app/core/advance.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { searchable } from '#app/core/searchable.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { IdentifiedPerson } from './identified-person.ts';
import { homeOf } from './new-person.ts';

type Refreshed = { personId: string; accountId: string; person: IdentifiedPerson };

/**
 * Names and non-disclosure follow the register at each sign-in, with its name as their source (380/2023 114 § 4 mom.).
 * Another home municipality decides who serves: before registration it is taken as it is, and from then on the person is
 * asked to tell of the move, which the register does not date.
 */
export async function refreshPerson(
  tx: Tx,
  { personId, accountId, person }: Refreshed,
  act: Act,
): Promise<void> {
  const kept = await tx
    .selectFrom('Person')
    .leftJoin('Journey', 'Journey.personId', 'Person.id')
    .select(['givenName', 'familyName', 'nonDisclosure', 'municipalityCode', 'state'])
    .where('Person.id', '=', personId)
    .executeTakeFirstOrThrow();
  const names = { givenName: person.givenNames, familyName: person.familyName };
  const renamed = names.givenName !== kept.givenName || names.familyName !== kept.familyName;
  const hidden = person.nonDisclosure ?? kept.nonDisclosure;
  const home = person.municipalityCode ? homeOf(person.municipalityCode) : null;
  const moved =
    home && home.municipalityCode !== kept.municipalityCode && isBeforeRegistration(kept.state) ? home : null;
  const columns = {
    ...(renamed && { ...names, searchName: searchable(`${names.familyName} ${names.givenName}`) }),
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
  if (renamed)
    await tx
      .updateTable('Account')
      .set({ name: `${names.givenName} ${names.familyName}` })
      .where('id', '=', accountId)
      .execute();
  await keepView(tx, { personId, person, changed }, act);
}

const isBeforeRegistration = (state: unknown): boolean =>
  state === null || leafPaths(state).some((path) => path === 'notRegistered');

async function keepView(
  tx: Tx,
  { personId, person, changed }: { personId: string; person: IdentifiedPerson; changed: string[] },
  { now }: Act,
): Promise<void> {
  const seen = { source: person.issuer, municipalityCode: person.municipalityCode ?? null, seenAt: now };
  const news = { ...seen, ...(changed.length > 0 && { changed, changedAt: now }) };
  await tx
    .insertInto('RegisterView')
    .values({ personId, ...seen, changed, changedAt: changed.length > 0 ? now : null })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(news))
    .execute();
}
