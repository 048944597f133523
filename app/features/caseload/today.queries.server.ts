import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { whoseClients } from '#app/features/rights/absent.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { addDays, addMonths, isoDate, startOfDay } from '#app/rules/dates.ts';
import {
  lateInYearText,
  meetingsText,
  queueDoors,
  queueSections,
  queueText,
  type QueueSection,
} from './today.sql.server.ts';

const meeting = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.string(),
  at: z.date(),
  channel: z.string().nullable(),
  version: z.number(),
});
export type MeetingToday = z.infer<typeof meeting>;

const line = z.object({
  part: z.number(),
  section: z.enum(queueSections),
  to: z.enum(queueDoors),
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.string(),
  /** ISO day. */
  on: z.string().nullable(),
  late: z.boolean(),
  note: z.string().nullable(),
  total: z.number(),
});
export type QueueLine = z.infer<typeof line>;
export type Queue = { section: QueueSection; count: number; lines: QueueLine[] };

const queue = statement<unknown>('today-queue', queueText);
const meetings = statement<unknown>('today-meetings', meetingsText);
const lateInYear = statement<unknown>('today-late-in-year', lateInYearText);
const toCheck = statement<unknown>(
  'today-vacancies',
  `select count(*)::int as "count" from "Vacancy" where "areaCode" = $1 and "state" = '"checking"'`,
);
const counted = z.array(z.object({ count: z.number() }));

/** The work queue of a counselor: the meetings of the day, and what waits for them, in the order of the day. */
export async function getToday(actor: CounselorActor, now: Date, language: Language) {
  const today = isoDate(now);
  const { absent, all, guarded } = await whoseClients(actor, now);
  const who = [actor.areaCode, all, guarded];
  const [todays, waiting, late, vacancies] = await Promise.all([
    pool.query(meetings.text, [...who, startOfDay(today), startOfDay(addDays(today, 1))]),
    pool.query(queue.text, [...who, today, actor.accountId, language]),
    pool.query(lateInYear.text, [...who, addMonths(today, -12)]),
    pool.query(toCheck.text, [actor.areaCode]),
  ]);
  const count = (rows: unknown[]) => counted.parse(rows)[0]?.count ?? 0;
  return {
    absent,
    today,
    meetings: z.array(meeting).parse(todays.rows),
    queues: queuesOf(z.array(line).parse(waiting.rows)),
    lateInYear: count(late.rows),
    vacanciesToCheck: count(vacancies.rows),
  };
}

/** What is late first, then by day; what has no day last. */
function queuesOf(lines: QueueLine[]): Queue[] {
  return queueSections.map((section) => {
    const own = lines.filter((each) => each.section === section);
    const totals = new Map(own.map(({ part, total }) => [part, total]));
    return {
      section,
      count: [...totals.values()].reduce((sum, total) => sum + total, 0),
      lines: own.sort(
        (a, b) => Number(b.late) - Number(a.late) || (a.on ?? '9999').localeCompare(b.on ?? '9999'),
      ),
    };
  });
}
