import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { askToSign } from '#app/features/passkeys/ask-passkey.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  return redirect(pathsIn(languageOf(request)).passkeySignIn);
}

/** What a passkey is to sign; fetched by the page's own script. */
export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  await limit(request, 'signIn');
  const { options, cookie } = await askToSign();
  return json(options, { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } });
}
