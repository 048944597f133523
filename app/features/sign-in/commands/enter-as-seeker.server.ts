import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { findPersonByIdentifier } from '#app/features/identity/find-person.server.ts';
import { openJourney } from '#app/features/journey/commands/open-journey.server.ts';
import type { Language } from '#app/i18n/language.ts';
import type { IdentifiedPerson } from '../identified-person.ts';
import { newPerson } from '../new-person.ts';
import { refreshPerson } from '../refresh-person.server.ts';

/**
 * The account of an identified person as a job seeker: found, or opened with a path of its own at the first sign-in. What
 * the register says is brought up to date. An account that was closed because nobody used it opens again; one that was
 * closed otherwise is `forbidden`.
 */
export async function enterAsSeeker(
  act: Act,
  { person, language }: { person: IdentifiedPerson; language: Language },
): Promise<Outcome<{ accountId: string }>> {
  const personId = (await find(person)) ?? (await open(act, person, language));
  return transaction(async (tx) => {
    // Two first sign-ins at the same time open one account.
    await tx.selectFrom('Person').select('id').where('id', '=', personId).forUpdate().executeTakeFirst();
    const known = await tx
      .selectFrom('Account')
      .select(['id', 'closedAt', 'closingToldAt', 'lastSignInAt', 'createdAt'])
      .where('personId', '=', personId)
      .where('role', '=', 'seeker')
      .orderBy('createdAt')
      .executeTakeFirst();
    if (known?.closedAt && !wasUnused(known)) return forbidden;
    if (known?.closedAt) await reopen(tx, known.id);
    const name = `${person.givenNames} ${person.familyName}`;
    const accountId = known?.id ?? (await addAccount(tx, { personId, name, language }, act));
    await refreshPerson(tx, { personId, accountId, person }, act);
    return ok({ accountId });
  });
}

type Last = { closingToldAt: Date | null; lastSignInAt: Date | null; createdAt: Date };

/** Its owner was told that it would be closed, and has not used it since. An older notice, answered by a sign-in, says nothing. */
const wasUnused = ({ closingToldAt, lastSignInAt, createdAt }: Last): boolean =>
  closingToldAt !== null && closingToldAt >= (lastSignInAt ?? createdAt);

const reopen = (tx: Tx, id: string) =>
  tx.updateTable('Account').set({ closedAt: null, closingToldAt: null }).where('id', '=', id).execute();

const find = ({ identifier }: IdentifiedPerson): Promise<string | null> =>
  transaction((tx) => findPersonByIdentifier(tx, identifier.kind, identifier.value));

async function open(act: Act, person: IdentifiedPerson, language: Language): Promise<string> {
  const opened = await openJourney(act, { person: newPerson(person, language) });
  if (opened.kind === 'ok') return opened.value.personId;
  const other = await find(person);
  if (!other) throw new Error('a person is neither new nor known');
  return other;
}

async function addAccount(
  tx: Tx,
  account: { personId: string; name: string; language: Language },
  { now }: Act,
): Promise<string> {
  const id = uuid();
  await tx
    .insertInto('Account')
    .values({ ...account, id, role: 'seeker', createdAt: now })
    .execute();
  return id;
}
