import { sql } from 'kysely';
import { leafPaths } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { SMALLEST_COUNT, tellsWhereOutside } from '#app/features/privacy/masking.ts';
import { ageAt, dayOf, daysBetween, type IsoDate } from '#app/rules/dates.ts';

const WEEK = 7;
const AGES = 5;

/**
 * What statistics need of a path, unlinked from its person. Anonymous because nothing leads back: no name, code or inner id,
 * ids drawn by chance; an age group of five years instead of a birth date; a quarter instead of a day; whole weeks since the
 * beginning instead of dates; a municipality only where at least five people share it with the quarter, and never of a
 * person under non-disclosure; no free text and no employer, service or counselor.
 */
export async function keepAnonymousPath(tx: Tx, personId: string): Promise<void> {
  const person = await tx
    .selectFrom('Person')
    .select(['birthDate', 'areaCode', 'municipalityCode', 'nonDisclosure'])
    .where('id', '=', personId)
    .executeTakeFirst();
  const lines = await tx
    .selectFrom('History')
    .select(['subjectType', 'fromState', 'toState', 'on'])
    .where('personId', '=', personId)
    .where('subjectType', 'in', ['Journey', 'Meeting', 'Plan', 'Referral', 'Candidacy'])
    .orderBy('id')
    .execute();
  const [first] = lines;
  if (!person || !first) return;
  const start = dayOf(first.on);
  const began = quarterOf(start);
  const alone = !tellsWhereOutside(person) || (await sharing(tx, person, began)) < SMALLEST_COUNT;
  const path = await tx
    .insertInto('AnonymousPath')
    .values({
      id: sql`gen_random_uuid()`,
      areaCode: person.areaCode,
      municipalityCode: alone ? null : person.municipalityCode,
      ageGroup: ageGroupOf(ageAt(dayOf(person.birthDate), start)),
      began,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const steps = lines.flatMap(({ subjectType: subject, fromState, toState, on }) => {
    const before = fromState === null ? [] : leafPaths(fromState);
    const days = daysBetween(start, dayOf(on));
    const day = days - (days % WEEK);
    return leafPaths(toState)
      .filter((state) => !before.includes(state))
      .map((state) => ({ id: sql<string>`gen_random_uuid()`, pathId: path.id, subject, state, day }));
  });
  if (steps.length > 0) await tx.insertInto('AnonymousStep').values(steps).execute();
}

export function quarterOf(on: IsoDate): string {
  return `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
}

export function ageGroupOf(age: number): string {
  const from = Math.floor(age / AGES) * AGES;
  return `${from}–${from + AGES - 1}`;
}

/** How many people of the municipality began in the same quarter: those still here and those who have gone. */
async function sharing(
  tx: Tx,
  { areaCode, municipalityCode }: { areaCode: string; municipalityCode: string },
  began: string,
): Promise<number> {
  const found = await sql<{ count: number }>`
    select (select count(*) from "Person" p join "Journey" j on j."personId" = p."id"
        where p."areaCode" = ${areaCode} and p."municipalityCode" = ${municipalityCode}
        and to_char(j."createdAt" at time zone 'Europe/Helsinki', 'YYYY-"Q"Q') = ${began})::int
      + (select count(*) from "AnonymousPath" a
        where a."areaCode" = ${areaCode} and a."municipalityCode" = ${municipalityCode} and a."began" = ${began})::int
      as "count"`.execute(tx);
  return found.rows[0]?.count ?? 0;
}
