import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { turnPath } from '#app/features/caseload/turn-path.ts';
import { getOpenMatters } from '#app/features/caseload/turn.queries.server.ts';
import { requireClientWrite } from '#app/features/rights/require-client.server.ts';

/** Leads from a row of the caseload to the very act that it waits for. Shows nothing itself: the act's page logs the look. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const matters = await getOpenMatters(personId);
  if (!matters) throw refused(404);
  const paths = pathsIn(languageOf(request)).counselor;
  return redirect(turnPath(params.reason ?? '', { personId, matters, paths }));
}

/** Never shown: with a page of its own, a refusal is a page in words. */
export default function ClientTurn() {
  return null;
}
