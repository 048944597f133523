import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireFresh, requireRepresentative } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { askToCreate } from '#app/features/passkeys/ask-passkey.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRepresentative(request);
  return redirect(pathsIn(languageOf(request))[actor.role].passkeys);
}

/** What a new passkey is to sign; fetched by the page's own script. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRepresentative(request);
  await requireFresh(request, 15);
  const { options, cookie } = await askToCreate(actor, now());
  return json(options, { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } });
}
