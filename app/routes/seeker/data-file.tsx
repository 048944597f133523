import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireFresh, requireSeeker } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { streamOf } from '#app/core/stream.server.ts';
import { FRESH_MINUTES } from '#app/features/own-data/fresh.ts';
import { ownDataFile, recordCopy } from '#app/features/own-data/own-data-file.server.ts';
import { isoDate } from '#app/rules/dates.ts';

/** Whoever comes back from proving who they are presses the button again. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireSeeker(request);
  return redirect(pathsIn(languageOf(request)).seeker.dataCopy, { status: 303 });
}

/** All of the person's own data as a file, written while it is read from the database. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSeeker(request);
  await requireFresh(request, FRESH_MINUTES);
  await limit(request, 'export', actor.accountId);
  const at = now();
  await recordCopy(actor, 'json', at);
  return new Response(streamOf(ownDataFile(actor, languageOf(request), at)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="polku-${isoDate(at)}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
