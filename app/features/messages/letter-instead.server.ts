import { pool } from '#app/db/client.server.ts';
import type { DeliveryRow } from './delivery-row.ts';
import { goesByLetter } from './message-groups.ts';

const planned = {
  name: 'letter-instead',
  text: `insert into "Delivery" ("id","key","readerId","channel","role","type","params","outboxId","accountId","personId",
      "subjectType","subjectId","language","at","availableAt")
    select gen_random_uuid(),"key","readerId",'letter',"role","type","params","outboxId","accountId","personId",
      "subjectType","subjectId","language","at",$2::timestamptz
    from "Delivery" where "id"=$1::uuid
    on conflict ("key","readerId","channel") do nothing`,
};

/** The mail did not reach its reader: what matters goes by post. */
export async function letterInstead({ id, role, type }: DeliveryRow, now: Date): Promise<void> {
  if (role === 'seeker' && goesByLetter(type)) await pool.query({ ...planned, values: [id, now] });
}
