import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, refused } from '#app/core/http.server.ts';
import { readFeed } from '#app/features/calendar/feed.queries.server.ts';
import { calendarFeed } from '#app/features/meetings/calendar-file.ts';

/** A private calendar: whoever has the address reads it, so the address is the key and nobody has to sign in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const [, token] = /^(.+)\.ics$/.exec(params.file ?? '') ?? [];
  const feed = token ? await readFeed(token, new URL(request.url).origin, now()) : null;
  if (!feed) throw refused(404);
  return new Response(calendarFeed(feed.name, feed.entries), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="polku.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
