import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { promiseIsOpen } from './open-promise.ts';

const promise = z.object({
  id: z.string(),
  planId: z.string(),
  description: z.string(),
  who: z.string(),
  area: z.string(),
  dueOn: z.string().nullable(),
});
export type OpenPromise = z.infer<typeof promise>;

const ofPerson = statement<unknown>(
  'open-promises',
  `select a."id", l."id" as "planId", a."description", a."who", a."area", a."dueOn"::text as "dueOn"
   from "PlanAction" a join "Plan" l on l."id" = a."planId"
   where l."personId" = $1::uuid and l."areaCode" = $2 and ${promiseIsOpen}
   order by a."dueOn" nulls last, a."position", a."id"`,
);

/** What the authority has promised a client of the counselor's area and neither kept nor let go, the earliest day first. */
export async function listPromises(actor: CounselorActor, personId: string): Promise<OpenPromise[]> {
  const { rows } = await pool.query(ofPerson.text, [personId, actor.areaCode]);
  return z.array(promise).parse(rows);
}

/** One of them; null when it is closed or not of this client. */
export async function getPromise(actor: CounselorActor, personId: string, id: string) {
  return (await listPromises(actor, personId)).find((open) => open.id === id) ?? null;
}
