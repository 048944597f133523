import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';

const line = z.object({
  id: z.string(),
  version: z.number(),
  personId: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.string(),
  dueOn: z.string().nullable(),
  startsAt: z.date().nullable(),
  late: z.boolean(),
});
export type InvitationLine = z.infer<typeof line>;

const columns = `m."id", m."version", m."personId", p."givenName" || ' ' || p."familyName" as "name", m."kind",
  m."state" #>> '{}' as "state", m."dueOn"::text as "dueOn", m."startsAt", m."lateSince" is not null as "late"`;
const from = `from "Meeting" m join "Person" p on p."id" = m."personId" join "Journey" j on j."personId" = m."personId"
  where m."areaCode" = $1 and j."counselorId" = $2::uuid`;

const waiting = {
  name: 'invitations-waiting',
  text: `select ${columns} ${from} and m."kind" = $3 and m."state" = '"due"'
    and (m."earliestOn" is null or m."earliestOn" <= $4::date) and (m."dueOn" is null or m."dueOn" <= $4::date)
    order by m."dueOn" nulls first, p."searchName", m."id" limit 100`,
};
const invited = {
  name: 'invitations-sent',
  text: `select ${columns} ${from} and m."call" = 'invitation' and m."groupSessionId" is null
    and m."state" <> '"cancelled"' order by m."updatedAt" desc, m."id" limit 60`,
};
const named = {
  name: 'invitations-named',
  text: `select ${columns} ${from} and m."id" = any($3::uuid[]) order by p."searchName", m."id"`,
};
const free = {
  name: 'invitations-free-times',
  text: `select count(*)::int as "count" from "MeetingSlot" where "areaCode" = $1 and "counselorId" = $2::uuid
    and "meetingId" is null and "groupSessionId" is null and "offered" and "startsAt" > $3`,
};

/** How far ahead one invites: a discussion that is due later is nobody's turn yet. */
const DAYS_AHEAD = 45;

const read = async (query: { name: string; text: string }, values: unknown[]) =>
  z.array(line).parse((await pool.query({ ...query, values })).rows);

/** The counselor's own clients who wait for a meeting of a kind, and what became of those invited before. */
export async function listInvitations(actor: CounselorActor, kind: string, now: Date) {
  const own = [actor.areaCode, actor.accountId];
  const [due, sent, times] = await Promise.all([
    read(waiting, [...own, kind, addDays(isoDate(now), DAYS_AHEAD)]),
    read(invited, own),
    pool.query<{ count: number }>({ ...free, values: [...own, now] }),
  ]);
  return { due, sent, freeTimes: times.rows[0]?.count ?? 0 };
}

/** Some of their meetings by id, to look over before they are invited or to say who could not be. */
export async function namedMeetings(
  actor: CounselorActor,
  ids: readonly string[],
): Promise<InvitationLine[]> {
  return ids.length > 0 ? read(named, [actor.areaCode, actor.accountId, ids]) : [];
}
