import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { isoDate } from '#app/rules/dates.ts';

const colleagues = z.array(z.object({ id: z.string(), name: z.string(), until: z.string() }));

const absent = statement<unknown>(
  'absent-colleagues',
  `select a."id", a."name", max(s."until")::text as "until" from "StandIn" s join "Account" a on a."id" = s."absentId"
   where s."standInId" = $1::uuid and s."from" <= $2::date and s."until" >= $2::date
   group by a."id", a."name" order by a."name"`,
);

/** The colleagues whose clients the counselor serves today, and until when. */
export async function listAbsent(actor: CounselorActor, now: Date) {
  const { rows } = await pool.query(absent.text, [actor.accountId, isoDate(now)]);
  return colleagues.parse(rows);
}

/** Stands for nobody where whose client somebody is is compared. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Whose clients are in the counselor's own queues today: the counselor's, and those of the colleagues for whom the counselor
 * stands in. `guarded`: of whose clients those under non-disclosure are in them as well.
 */
export async function whoseClients(actor: CounselorActor, now: Date) {
  const absentees = await listAbsent(actor, now);
  const own = actor.accountId;
  const all = [own, ...absentees.map(({ id }) => id)];
  const guarded = actor.duties.includes(protectedDuty) ? [...all, NOBODY] : [own];
  return { absent: absentees, all, guarded };
}

/** The same in a query with the person `p` and the path `j`, and `guarded` at a place. */
export const notGuarded = (at: string): string =>
  `(not p."nonDisclosure" or coalesce(j."counselorId", '${NOBODY}'::uuid) = any(${at}::uuid[]))`;
