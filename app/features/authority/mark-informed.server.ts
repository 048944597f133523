import { pool } from '#app/db/client.server.ts';

const marking = {
  name: 'mark-informed',
  text: `update "AuthorityPeriod" p set
      "clientInformedAt"=coalesce(p."clientInformedAt", $2::timestamptz),
      "receiverInformedAt"=coalesce(p."receiverInformedAt", case when exists (
        select 1 from "Account" a where a."role"='counselor' and a."areaCode"=p."areaCode") then $2::timestamptz end)
    from "Outbox" o where o."id"=$1::bigint and p."personId"=o."personId" and p."journeyVersion"=o."version"`,
};

/**
 * The client has been told who serves (1269/2020 5 §), and so have the people of the area that receives them, where it has
 * any here. Twice the same message keeps the first time.
 */
export async function markInformed({ id }: { id: number }, now: Date): Promise<void> {
  await pool.query({ ...marking, values: [id, now] });
}
