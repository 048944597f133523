import type { LoaderFunctionArgs } from '@remix-run/node';
import { allowAnyone, idOf, refused } from '#app/core/http.server.ts';
import { htmlMail } from '#app/features/messages/html-mail.server.ts';
import { getKeptMail, mailMayBeShown } from '#app/features/messages/kept-mail.queries.server.ts';

/** The HTML of a kept mail as its reader's program would show it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request);
  if (!(await mailMayBeShown())) throw refused(404);
  const mail = await getKeptMail(actor, idOf(params, 'deliveryId'));
  if (!mail) throw refused(404);
  return htmlMail(mail.html);
}
