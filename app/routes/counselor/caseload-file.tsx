import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireCounselor, requireFresh } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { streamOf } from '#app/core/stream.server.ts';
import { caseloadFile } from '#app/features/caseload-export/caseload-file.server.ts';
import { takeExport } from '#app/features/caseload-export/commands/take-export.server.ts';
import { FRESH_MINUTES } from '#app/features/caseload-export/export-limits.ts';
import { getExport } from '#app/features/caseload-export/exports.queries.server.ts';
import { isoDate } from '#app/rules/dates.ts';

/** Whoever comes back from proving who they are presses the button again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCounselor(request, 'export');
  return redirect(pathsIn(languageOf(request)).counselor.caseloadExport(idOf(params, 'exportId')), {
    status: 303,
  });
}

/** The file itself, for a form alone: nothing that follows links takes it. Its name names nobody. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'export');
  await requireFresh(request, FRESH_MINUTES);
  const language = languageOf(request);
  const at = now();
  const begun = await getExport(actor, idOf(params, 'exportId'), at);
  if (!begun) throw refused(404);
  const gone = () => redirect(pathsIn(language).counselor.caseloadExport(begun.id), { status: 303 });
  if (!begun.open) return gone();
  await limit(request, 'export', actor.accountId);
  const taken = await takeExport({ actor, now: at }, { exportId: begun.id });
  if (taken.kind !== 'ok') return gone();
  return new Response(streamOf(caseloadFile(actor, begun, language, at)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="polku-${isoDate(at)}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
