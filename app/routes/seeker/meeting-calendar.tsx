import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { calendarFile } from '#app/features/meetings/calendar-file.ts';
import { getOwnMeeting } from '#app/features/meetings/own-meetings.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';

/** The meeting as a file for the person's own calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const meeting = await getOwnMeeting(actor, idOf(params, 'meetingId'));
  if (!meeting?.startsAt || !meeting.endsAt) throw refused(404);
  const { id, startsAt, endsAt, place } = meeting;
  const title = textsIn(languageOf(request)).t('meetings:own.calendarTitle');
  const file = calendarFile({ id, title, startsAt, endsAt, place: place ?? '', stampedAt: now() });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="polku.ics"',
    },
  });
}
