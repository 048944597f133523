import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { find, findSearchOf } from '#app/features/find/find.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';

/** What the palette finds, for its script; the names that it shows stand in the read log as those of any list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  await limit(request, 'find', actor.accountId);
  const language = languageOf(request);
  const at = now();
  const { clients, acts, pages } = await find(actor, findSearchOf(new URL(request.url)), language, at);
  await logListRead(
    actor,
    clients.map(({ personId }) => personId),
    'caseload',
    at,
  );
  const { t } = textsIn(language);
  const groups = [
    { label: t('counselor:find.clients'), items: clients.map(({ label, href }) => ({ label, href })) },
    { label: t('counselor:find.acts'), items: acts },
    { label: t('counselor:find.pages'), items: pages },
  ].filter(({ items }) => items.length > 0);
  const count = clients.length + acts.length + pages.length;
  return Response.json(
    { said: t('counselor:find.said', { count }), groups },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}
