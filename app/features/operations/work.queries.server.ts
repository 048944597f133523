import type { StaffActor } from '#app/core/actor.ts';
import { pool, prisma } from '#app/db/client.server.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { SILENT } from './heartbeat.server.ts';
import { stoppedWork, type StoppedWork } from './stopped-work.ts';
import { deadlineIn, stopped } from './work.sql.server.ts';

/** What the clock does on a day: so many of a kind. */
export type Planned = { on: IsoDate; subjectType: string; event: string; count: number };
/** What should have been done and is not: so many of a kind, the oldest, and how many are being tried again. */
export type Late = { subjectType: string; event: string; count: number; since: Date; retried: number };
export type Parked = {
  work: StoppedWork;
  id: string;
  type: string;
  subjectType: string;
  since: Date;
  attempts: number;
  lastError: string | null;
};

/** How far ahead planned work is shown. */
const AHEAD_DAYS = 14;
/** What is due for longer than this is late, in milliseconds. */
const PROMPT = 120_000;
const SHOWN = 50;

/** All that an operator of an area sees of the work that goes by itself. Nobody's name, and no text of a message. */
export async function getWork(actor: StaffActor, now: Date, wall: Date) {
  const parked = await listParked(actor);
  const acts = await prisma.operatorAct.findMany({
    where: { areaCode: actor.areaCode },
    orderBy: { at: 'desc' },
    take: 20,
    select: { id: true, act: true, work: true, type: true, name: true, reason: true, at: true },
  });
  return {
    processes: await listProcesses(wall),
    late: await listLate(actor, now),
    planned: await listPlanned(actor, now),
    parked,
    acts,
  };
}

async function listPlanned({ areaCode }: StaffActor, now: Date): Promise<Planned[]> {
  const { rows } = await pool.query<Planned>(
    `select to_char(w."dueAt" at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as "on", w."subjectType", w."event", count(*)::int
     from "Deadline" w where w."doneAt" is null and w."dueAt" >= $1::timestamptz
       and w."dueAt" < $1::timestamptz + $3::int * interval '1 day' and ${deadlineIn('$2::text')}
     group by 1, 2, 3 order by 1, 2, 3`,
    [now, areaCode, AHEAD_DAYS],
  );
  return rows;
}

async function listLate({ areaCode }: StaffActor, now: Date): Promise<Late[]> {
  const { rows } = await pool.query<Late>(
    `select w."subjectType", w."event", count(*)::int, min(w."dueAt") as "since", count(w."retryAt")::int as "retried"
     from "Deadline" w where w."doneAt" is null and w."dueAt" < $1::timestamptz and ${deadlineIn('$2::text')}
     group by 1, 2
     union all
     select w."subjectType", w."type", count(*)::int, min(w."at"), count(w."lastError")::int
     from "Outbox" w where w."deliveredAt" is null and w."parkedAt" is null and w."at" < $1::timestamptz
       and ${deadlineIn('$2::text')}
     group by 1, 2 order by 4`,
    [new Date(now.getTime() - PROMPT), areaCode],
  );
  return rows;
}

async function listParked({ areaCode }: StaffActor): Promise<{ rows: Parked[]; count: number }> {
  const all = stoppedWork.map((work) => parkedRows(work)).join(' union all ');
  const { rows } = await pool.query<Parked & { total: number }>(
    `select *, count(*) over ()::int as "total" from (${all}) p order by "since" desc, "id" limit ${SHOWN}`,
    [areaCode],
  );
  return { rows: rows.map(({ total: _, ...row }) => row), count: rows[0]?.total ?? 0 };
}

const parkedRows = (work: StoppedWork) => {
  const { table, type, subjectType, since, stopped: condition, own } = stopped[work];
  return `select '${work}' as "work", w."id"::text, ${type} as "type", ${subjectType} as "subjectType",
    ${since} as "since", w."attempts", w."lastError" from "${table}" w where ${condition} and ${own('$1::text')}`;
};

/** One that has stopped, in the actor's area; null for anything else. */
export async function getParked(
  { areaCode }: StaffActor,
  work: StoppedWork,
  id: string,
): Promise<Parked | null> {
  const { rows } = await pool.query<Parked>(`select * from (${parkedRows(work)}) p where "id"=$2::text`, [
    areaCode,
    id,
  ]);
  return rows[0] ?? null;
}

async function listProcesses(wall: Date) {
  const rows = await prisma.workerProcess.findMany({
    orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
    take: 30,
  });
  return rows.map((row) => ({ ...row, silent: wall.getTime() - row.seenAt.getTime() > SILENT }));
}
