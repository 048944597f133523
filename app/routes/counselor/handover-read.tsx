import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { markHandoverRead } from '#app/features/handovers/commands/mark-handover-read.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireClient({ request, params }, 'client');
  return redirect(pathsIn(languageOf(request)).counselor.handovers(idOf(params, 'personId')));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const [personId, handoverId] = [idOf(params, 'personId'), idOf(params, 'handoverId')];
  const read = await markHandoverRead({ actor, now: now() }, { personId, handoverId });
  if (read.kind !== 'ok') throw refused(404);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'handoverRead');
}

/** Never shown: with a page of its own, a refusal is a page in words. */
export default function HandoverRead() {
  return null;
}
