import type { Looked } from './visit.ts';

const PERSONS = 10;

/**
 * Gives persons whom none of the readers serves, is or meets words of their own wherever a person's words stand; answers
 * all those words. Whoever finds one of them in an answer has found a leak.
 */
export async function plant(site: Looked, readers: readonly string[]): Promise<string[]> {
  const rows = await site.query(
    `select p."id" from "Person" p join "Account" s on s."personId"=p."id" and s."role"='seeker'
     where s."id"<>all($1::uuid[]) and s."story" is null and exists (select 1 from "Journey" j where j."personId"=p."id")
     and not exists (select 1 from "Candidacy" c where c."personId"=p."id") order by p."id" limit ${PERSONS}`,
    [readers],
  );
  const marks: string[] = [];
  for (const [at, { id }] of rows.entries()) {
    const mark = (what: string) => {
      const word = `Zq${what}${at}xW`;
      marks.push(word, word.toLowerCase());
      return word;
    };
    await site.query(`update "Person" set "email"=$2, "phone"=$3, "streetAddress"=$4 where "id"=$1`, [
      id,
      `${mark('mail')}@example.com`,
      mark('phone'),
      mark('street'),
    ]);
    await site.query(`update "ContactNote" set "text"=$2 where "personId"=$1`, [id, mark('note')]);
  }
  return marks;
}
