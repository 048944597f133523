import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { followRegister } from '#app/features/journey/follow-register.server.ts';
import type { IdentifiedPerson } from './identified-person.ts';
import { homeOf } from './new-person.ts';

type Refreshed = { personId: string; accountId: string; person: IdentifiedPerson };

/** At each sign-in a person is as the register has them, with its name as their source (380/2023 114 § 4 mom.). */
export async function refreshPerson(
  tx: Tx,
  { personId, accountId, person }: Refreshed,
  act: Act,
): Promise<void> {
  const changed = await followRegister(tx, personId, {
    givenName: person.givenNames,
    familyName: person.familyName,
    nonDisclosure: person.nonDisclosure,
    home: person.municipalityCode ? homeOf(person.municipalityCode) : null,
  });
  if (changed.includes('searchName'))
    await tx
      .updateTable('Account')
      .set({ name: `${person.givenNames} ${person.familyName}` })
      .where('id', '=', accountId)
      .execute();
  await keepView(tx, { personId, person, changed }, act);
}

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
