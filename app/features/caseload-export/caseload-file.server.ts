import type { CounselorActor } from '#app/core/actor.ts';
import { csvOf } from '#app/core/csv.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { textInFile } from '#app/features/caseload/caseload-cells.ts';
import { columnsOf } from '#app/features/caseload/caseload-columns.ts';
import { listPage } from '#app/features/caseload/caseload.queries.server.ts';
import type { CaseloadSearch } from '#app/features/caseload/caseload-search.server.ts';
import { searchIn } from '#app/features/caseload/stored-query.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { BegunExport } from './exports.queries.server.ts';
import { MOST_PEOPLE } from './export-limits.ts';

const STEP = 500;

const left = statement<unknown>(
  'export-left',
  `update "CaseloadExport" set "people" = $2::int where "id" = $1::uuid`,
);

/**
 * The list as lines of a file, written while it is read by key. What leaves is what the list shows, masks with it; before
 * a part leaves, each person in it has a line in the read log, and the export says how many have left.
 */
export async function* caseloadFile(
  actor: CounselorActor,
  begun: BegunExport,
  language: Language,
  now: Date,
): AsyncGenerator<string> {
  let search: CaseloadSearch = { ...searchIn(begun.query), after: null, before: null };
  const columns = columnsOf(search.columns).map((column) => ({ column, text: textInFile(column) }));
  const label = (key: string) => labelIn(language, key);
  const wording = { language, label, today: isoDate(now) };
  yield csvOf([columns.map(({ column }) => label(`caseload:column.${column}`))]);
  for (let people = 0; people < MOST_PEOPLE;) {
    const size = Math.min(STEP, MOST_PEOPLE - people);
    const { rows, next, last } = await listPage(actor, search, now, size);
    people += rows.length;
    const ended = next === null || people >= MOST_PEOPLE;
    await logListRead(
      actor,
      rows.map(({ personId }) => personId),
      'caseloadExport',
      now,
      begun.purpose,
    );
    await pool.query(left.text, [begun.id, people]);
    if (rows.length > 0)
      yield csvOf(
        rows.map((row) => columns.map(({ text }) => text(row, wording))),
        { first: false },
      );
    if (ended) return;
    search = { ...search, after: last };
  }
}
