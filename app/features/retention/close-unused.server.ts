import { sql } from 'kysely';
import { endSessionsOfAccount } from '#app/core/session-ends.server.ts';
import { numbered } from '#app/db/numbered.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { passRightOn } from '#app/features/representatives/pass-right-on.server.ts';
import { recordUserAct } from '#app/features/representatives/users.server.ts';
import { CLOSING_NOTICE_DAYS } from '#app/rules/retention.ts';
import { lastUse, unusedAccounts } from './service-rules.ts';

const AT_ONCE = 100;
const DAY = 86_400_000;

type Unused = {
  id: string;
  name: string;
  personId: string | null;
  companyId: string | null;
  providerId: string | null;
};

/** Tells the owners that their account will be closed unless they sign in (OWN). A message as any other. */
export async function tellUnused(tx: Tx, until: Date, now: Date): Promise<number> {
  const unused = await someUnused(tx, until, `(a."closingToldAt" is null or a."closingToldAt" < ${lastUse})`);
  for (const { id, personId } of unused) {
    await tx.updateTable('Account').set({ closingToldAt: now }).where('id', '=', id).execute();
    await sql`insert into "Outbox" ("type","params","subjectType","subjectId","version","personId","actorRole","at","availableAt")
      values ('account-unused', '{}', 'Account', ${id}, 0, ${personId}, 'system', ${now}, ${now})`.execute(
      tx,
    );
  }
  return unused.length;
}

/**
 * Closes what was told of a month ago and still is unused. Whoever proves who they are again opens it again; a company is not
 * left without anybody who decides who acts for it.
 */
export async function closeUnused(tx: Tx, until: Date, now: Date): Promise<number> {
  const told = new Date(now.getTime() - CLOSING_NOTICE_DAYS * DAY).toISOString();
  const unused = await someUnused(
    tx,
    until,
    `a."closingToldAt" >= ${lastUse} and a."closingToldAt" <= '${told}'`,
  );
  for (const { id, name, companyId, providerId } of unused) {
    await tx.updateTable('Account').set({ closedAt: now }).where('id', '=', id).execute();
    await tx.deleteFrom('CalendarFeed').where('accountId', '=', id).execute();
    await endSessionsOfAccount(tx, id, 'account');
    if (companyId === null && providerId === null) continue;
    const organisation = { companyId, providerId };
    await recordUserAct(tx, organisation, { kind: 'closedUnused', by: null, about: name, at: now });
    await passRightOn(tx, organisation, now);
  }
  return unused.length;
}

async function someUnused(tx: Tx, until: Date, also: string): Promise<Unused[]> {
  const text = `select a."id", a."name", a."personId", a."companyId", a."providerId" ${unusedAccounts} and ${also} order by a."id" limit ${AT_ONCE}`;
  const { rows } = await numbered<Unused>(text, [until]).execute(tx);
  return rows;
}
