import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { noticeSentence } from '#app/features/messages/notice-sentence.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { addDays, startOfDay } from '#app/rules/dates.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { timelineKinds, writeTimelineCursor, type TimelineSearch } from './timeline-search.ts';
import { timelineText } from './timeline.sql.ts';

const line = z.object({
  key: z.string(),
  at: z.date(),
  kind: z.enum(timelineKinds),
  areas: z.array(z.enum(areaKeys)),
  /** The table that the line is of. */
  source: z.string(),
  ref: z.string().nullable(),
  type: z.string().nullable(),
  detail: z.string().nullable(),
  role: z.string(),
  who: z.string().nullable(),
  channel: z.string().nullable(),
  note: z.string().nullable(),
  onBehalf: z.boolean(),
  params: z.unknown(),
});
export type TimelineLine = Omit<z.infer<typeof line>, 'params'> & { text: string | null };
export type TimelinePage = { lines: TimelineLine[]; after: string | null };

const asked = statement<unknown>('client-timeline', timelineText);

/** How many lines a page has. */
export const TIMELINE_PAGE = 40;

/** Everything that happened to a client of the counselor's area, the newest first, by the filters of the address. */
export async function listTimeline(
  actor: CounselorActor,
  personId: string,
  { search, language, size = TIMELINE_PAGE }: { search: TimelineSearch; language: Language; size?: number },
): Promise<TimelinePage> {
  const { area, kind, actor: by, from, until, after } = search;
  const { rows } = await pool.query(asked.text, [
    ...[personId, actor.areaCode, actor.accountId, language],
    ...[area, kind, by],
    from && startOfDay(from),
    until && startOfDay(addDays(until, 1)),
    after?.at ?? null,
    after?.key ?? null,
    size + 1,
  ]);
  const found = z.array(line).parse(rows);
  const lines = found.slice(0, size).map(({ params, ...shown }) => ({
    ...shown,
    text: params && shown.type ? noticeSentence(shown.type, params, language) : null,
  }));
  const last = lines.at(-1);
  return { lines, after: found.length > size && last ? writeTimelineCursor(last.at, last.key) : null };
}
