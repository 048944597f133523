import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { findPeopleByIdentityCodes } from '#app/features/identity/find-person.server.ts';
import { cellsOf, rowReader, type Around, type RowPerson, type RowProblems } from './check-row.ts';
import type { Mapping, Standing } from './intake-fields.ts';
import { hashesOfCode } from './sealed-row.server.ts';

export type Judged = {
  standing: Standing;
  problems: RowProblems;
  hash: string | null;
  hashKey: string | null;
  personId: string | null;
};
export type Judge = { actor: CounselorActor; around: Around; mapping: Mapping; now: Date };

const wrong = (problems: RowProblems): Judged => ({
  ...{ standing: 'wrong', problems },
  ...{ hash: null, hashKey: null, personId: null },
});

/** What each row holds: somebody new, something to mend, or a person who is in the register already. */
export async function judgeRows(tx: Tx, judge: Judge, rows: readonly string[][]): Promise<Judged[]> {
  const read = rowReader(judge.around);
  const checked = rows.map((row) => read(cellsOf(row, judge.mapping)));
  const people = checked.flatMap((row) => ('person' in row ? [row.person] : []));
  const known = await knownPeople(tx, judge, people);
  return checked.map((row) => {
    if ('problems' in row) return wrong(row.problems);
    if (row.person.nonDisclosure && !judge.actor.duties.includes(protectedDuty))
      return wrong({ nonDisclosure: 'protectedDuty' });
    const [hash] = hashesOfCode(row.person.identityCode);
    const found = known.get(row.person.identityCode);
    const standing = !found ? 'new' : found.mayFind ? 'known' : 'elsewhere';
    // Who it is, is told only to those who would find the person anyway.
    const personId = standing === 'known' && found ? found.personId : null;
    return { standing, problems: {}, ...hash, personId };
  });
}

type Known = { personId: string; mayFind: boolean };

/** Who of the list is here already, by identity code, and whether the bringer would find the person. */
async function knownPeople(
  tx: Tx,
  { actor, now }: Judge,
  people: readonly RowPerson[],
): Promise<Map<string, Known>> {
  const here = await findPeopleByIdentityCodes(
    tx,
    people.map(({ identityCode }) => identityCode),
  );
  if (here.size === 0) return new Map();
  const found = await tx
    .selectFrom('Journey')
    .select('personId')
    .where('personId', 'in', [...here.values()])
    .where(mayTouch(actor, 'list', now, 'Journey.personId'))
    .execute();
  const findable = new Set(found.map(({ personId }) => personId));
  return new Map([...here].map(([code, personId]) => [code, { personId, mayFind: findable.has(personId) }]));
}

/**
 * Of rows with the same person the first counts: the others say which one it is. The rows that are otherwise than they stand
 * are found first, by one reading of the list, and then written by their keys.
 */
export async function markTwice(tx: Tx, batchId: string): Promise<void> {
  await sql`update "IntakeRow" r set "standing" = case when f."sameAs" is null then 'new' else 'twice' end, "sameAs" = f."sameAs"
    from (select l."number", l."standing", l."was", nullif(l."first", l."number") as "sameAs"
      from (select "number", "standing", "sameAs" as "was", min("number") over (partition by "hash") as "first"
        from "IntakeRow" where "batchId" = ${batchId} and "standing" in ('new','twice')) l) f
    where r."batchId" = ${batchId} and r."number" = f."number"
      and (f."was" is distinct from f."sameAs" or (f."standing" = 'twice') <> (f."sameAs" is not null))`.execute(
    tx,
  );
}
