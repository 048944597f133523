import type { LoaderFunctionArgs } from '@remix-run/node';
import { allowAnyone, languageOf, refused } from '#app/core/http.server.ts';
import { htmlMail } from '#app/features/messages/html-mail.server.ts';
import { mailMayBeShown } from '#app/features/messages/kept-mail.queries.server.ts';
import { mailHtml } from '#app/features/messages/mail-layout.ts';
import { listTemplates, templateMail } from '#app/features/messages/templates.server.ts';
import { languages } from '#app/i18n/language.ts';

/** The HTML of a template with sample values. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  if (!(await mailMayBeShown())) throw refused(404);
  const template = listTemplates().find(({ key }) => key === params.type);
  if (!template) throw refused(404);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('in');
  const language = languages.find((each) => each === asked) ?? languageOf(request);
  const words = templateMail(template, language, searchParams.get('reader') === 'guarded');
  return htmlMail(mailHtml(words, language));
}
