import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';

/** What is open with a client: what the caseload speaks of when it says why somebody is in a view. */
export type OpenMatters = {
  phase: string;
  meetingId: string | null;
  planId: string | null;
  periodId: string | null;
  hearingId: string | null;
};

// The same meeting, plan, period and hearing that the caseload's row of the person tells of.
const open = statement<OpenMatters>(
  'open-matters',
  `select e."phase",
     (select m."id" from "Meeting" m where m."personId" = e."personId"
        and m."state" not in ('"held"', '"missed"', '"reminded"', '"statementRequested"', '"cancelled"', '"resting"', '"leftOut"')
        order by coalesce(m."startsAt", m."dueOn"::timestamptz, m."createdAt"), m."id" limit 1) as "meetingId",
     (select l."id" from "Plan" l where l."personId" = e."personId" and l."state" not in ('"replaced"', '"closed"')
        order by l."createdAt" desc, l."number" desc limit 1) as "planId",
     (select r."id" from "ReviewPeriod" r where r."personId" = e."personId"
        and r."state" not in ('"open"', '"targetReached"', '"fulfilled"', '"reminded"', '"statementRequested"', '"statementGiven"', '"cancelled"')
        order by case r."state" #>> '{}' when 'reporting' then 2 when 'clarificationAsked' then 1 else 0 end,
          r."endsOn", r."id" limit 1) as "periodId",
     (select h."id" from "Hearing" h where h."personId" = e."personId"
        and h."state" in ('"prepared"', '"asked"', '"answered"', '"unanswered"', '"noReasonFound"')
        order by h."createdAt" desc limit 1) as "hearingId"
   from "CaseloadEntry" e where e."personId" = $1::uuid`,
);

/** Whose client it is has been asked before (requireClientWrite). */
export async function getOpenMatters(personId: string): Promise<OpenMatters | null> {
  const { rows } = await pool.query<OpenMatters>(open.text, [personId]);
  return rows[0] ?? null;
}
