import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireDuty, requireFresh } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { streamOf } from '#app/core/stream.server.ts';
import { readLogFile } from '#app/features/privacy/read-log-file.server.ts';
import { getSearch } from '#app/features/privacy/read-log.queries.server.ts';

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
  return new Response(streamOf(readLogFile(actor, search, languageOf(request), now())), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="read-log.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
