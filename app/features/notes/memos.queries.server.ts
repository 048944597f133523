import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';

/** The counselor's own reminders about a client: the open ones by day, then what was done lately. */
export async function listMemos(actor: CounselorActor, personId: string) {
  const own = { accountId: actor.accountId, personId };
  const [open, finished] = await Promise.all([
    prisma.memo.findMany({
      where: { ...own, doneAt: null },
      orderBy: [{ on: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
      take: 100,
    }),
    prisma.memo.findMany({ where: { ...own, doneAt: { not: null } }, orderBy: { doneAt: 'desc' }, take: 20 }),
  ]);
  return [...open, ...finished].map(({ id, text, on, doneAt }) => ({
    id,
    text,
    on: dayOf(on),
    done: doneAt !== null,
  }));
}
export type MemoLine = Awaited<ReturnType<typeof listMemos>>[number];

/** Reminders of the day and of days gone by, about those whom the counselor may still read. */
export async function listDueMemos(actor: CounselorActor, now: Date) {
  const rows = await kysely
    .selectFrom('Memo')
    .innerJoin('Person', 'Person.id', 'Memo.personId')
    .select(['Memo.id', 'Memo.personId', 'Memo.text', 'Memo.on', 'Person.givenName', 'Person.familyName'])
    .where('Memo.accountId', '=', actor.accountId)
    .where('Memo.doneAt', 'is', null)
    .where('Memo.on', '<=', sql<Date>`${isoDate(now)}::date`)
    .where(mayTouch(actor, 'read', now, 'Memo.personId'))
    .orderBy('Memo.on')
    .orderBy('Memo.id')
    .limit(20)
    .execute();
  const today = isoDate(now);
  return rows.map(({ id, personId, text, on: day, givenName, familyName }) => {
    const on = dayOf(day);
    return { id, personId, text, on, late: on !== null && on < today, name: `${givenName} ${familyName}` };
  });
}
export type DueMemo = Awaited<ReturnType<typeof listDueMemos>>[number];
