import type { StaffActor } from '#app/core/actor.ts';
import { csvOf } from '#app/core/csv.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { logListRead } from './log-read.server.ts';
import { partsForFile, type LogLine, type ReadSearch } from './read-log.queries.server.ts';

/** All that a search found as lines of a file, written while it is read; each part is logged before it leaves. */
export async function* readLogFile(
  actor: StaffActor,
  search: ReadSearch,
  language: Language,
  now: Date,
): AsyncGenerator<string> {
  await logListRead(actor, search.personIds, 'readLogExport', now, search.why);
  yield csvOf([headsIn(language)]);
  for await (const lines of partsForFile(actor, search)) {
    const named = lines.filter(({ shown }) => shown === null).flatMap(({ personIds }) => personIds);
    await logListRead(actor, named, 'readLogExport', now, search.why);
    yield csvOf(
      lines.map((line) => cellsOf(line, language)),
      { first: false },
    );
  }
}

function headsIn(language: Language): string[] {
  const { t } = textsIn(language);
  return [
    t('privacy:readers.when'),
    t('privacy:readers.who'),
    t('privacy:log.role'),
    t('privacy:log.unit'),
    t('privacy:log.whom'),
    t('privacy:readers.what'),
    t('privacy:readers.why'),
    t('privacy:log.words'),
    t('privacy:log.route'),
  ];
}

function cellsOf(line: LogLine, language: Language): (string | null)[] {
  const { t } = textsIn(language);
  return [
    line.at,
    line.name,
    labelIn(language, `privacy:who.${line.role}`),
    line.unit,
    line.shown === null
      ? (line.person ?? t('privacy:log.guarded'))
      : t('privacy:log.shown', { count: line.shown }),
    labelIn(language, `privacy:staffPage.${line.page}`),
    labelIn(language, `privacy:staffReason.${line.reason}`),
    line.words,
    line.route,
  ];
}
