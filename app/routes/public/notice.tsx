import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, problem, refused, requireSignedIn } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { markNoticeRead } from '#app/features/messages/commands/mark-notice-read.server.ts';
import { noticeTarget } from '#app/features/messages/notices.queries.server.ts';

/** Opening a notice is reading it: it is marked, and its reader goes on to the matter. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const read = await markNoticeRead({ actor, now: now() }, { noticeId: idOf(params, 'noticeId') });
  if (read.kind !== 'ok') throw refused(404);
  const to = await noticeTarget(actor, languageOf(request), read.value);
  return redirect(to, { status: 303, headers: { 'Cache-Control': 'no-store' } });
}

/** Marks it read where it stands. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const read = await markNoticeRead({ actor, now: now() }, { noticeId: idOf(params, 'noticeId') });
  if (read.kind !== 'ok') return problem(read);
  return redirectDone(request, pathsIn(languageOf(request)).notices, 'noticeRead');
}
