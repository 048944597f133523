import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireDuty, requireFresh } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { csvOf } from '#app/features/privacy/read-log-csv.ts';
import { getSearch, listForFile } from '#app/features/privacy/read-log.queries.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';

/** Minutes within which the supervisor must have proved who they are. */
const FRESH = 15;

/** What a search found, as a file: only with the duty to export, after proving anew who one is, and logged. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  await requireDuty(request, 'export');
  const search = await getSearch(actor, idOf(params, 'searchId'));
  if (!search) throw refused(404);
  await requireFresh(request, FRESH);
  await limit(request, 'export', actor.accountId);
  const lines = await listForFile(actor, search);
  const named = lines.filter(({ shown }) => shown === null).flatMap(({ personIds }) => personIds);
  await logListRead(actor, [...named, ...search.personIds], 'readLogExport', now(), search.why);
  const language = languageOf(request);
  const { t } = textsIn(language);
  const heads = [
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
  const rows = lines.map((line) => [
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
  ]);
  return new Response(csvOf([heads, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="read-log.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
