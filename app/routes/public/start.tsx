import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { pathsIn } from '#app/core/paths.ts';
import { allowAnyone } from '#app/core/http.server.ts';
import { languageCookie } from '#app/core/session.server.ts';
import { getProfileLanguage } from '#app/features/accounts/accounts.queries.server.ts';
import { isLanguage, negotiate } from '#app/i18n/language.ts';

/** `/`: to the language used last, else the person's own, else what the browser asks for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request);
  const remembered: unknown = await languageCookie.parse(request.headers.get('Cookie'));
  const language = isLanguage(remembered)
    ? remembered
    : ((await getProfileLanguage(actor)) ?? negotiate(request.headers.get('Accept-Language')));
  return redirect(pathsIn(language).front, { headers: { Vary: 'Accept-Language, Cookie' } });
}
