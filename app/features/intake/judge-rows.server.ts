import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
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
    const hashes = hashesOfCode(row.person.identityCode);
    const found = hashes.flatMap(({ hash }) => known.get(hash) ?? [])[0];
    const standing = !found ? 'new' : found.mayFind ? 'known' : 'elsewhere';
    // Who it is, is told only to those who would find the person anyway.
    const personId = standing === 'known' && found ? found.personId : null;
    return { standing, problems: {}, ...hashes[0], personId };
  });
}

type Known = { personId: string; hash: string; mayFind: boolean };

async function knownPeople(
  tx: Tx,
  { actor, now }: Judge,
  people: readonly RowPerson[],
): Promise<Map<string, Known>> {
  const hashes = people.flatMap(({ identityCode }) => hashesOfCode(identityCode).map(({ hash }) => hash));
  if (hashes.length === 0) return new Map();
  const found = await tx
    .selectFrom('SealedIdentifier')
    .select(['personId', 'hash', mayTouch(actor, 'list', now, 'SealedIdentifier.personId').as('mayFind')])
    .where('kind', '=', 'identityCode')
    .where(sql<boolean>`"hash" = any(${hashes}::text[])`)
    .execute();
  return new Map(found.map((each) => [each.hash, each]));
}

/** Of rows with the same person the first counts: the others say which one it is. */
export async function markTwice(tx: Tx, batchId: string): Promise<void> {
  await sql`update "IntakeRow" r set "standing" = case when f."first" < r."number" then 'twice' else 'new' end,
      "sameAs" = case when f."first" < r."number" then f."first" end
    from (select "hash", min("number") as "first" from "IntakeRow"
      where "batchId" = ${batchId} and "standing" in ('new','twice') group by "hash") f
    where r."batchId" = ${batchId} and r."standing" in ('new','twice') and r."hash" = f."hash"
      and (r."standing" = 'twice') <> (f."first" < r."number")`.execute(tx);
}
