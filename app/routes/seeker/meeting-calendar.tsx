import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { calendarFile } from '#app/features/meetings/calendar-file.ts';
import { getOwnMeeting } from '#app/features/meetings/own-meetings.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';

/** The meeting as a file for the person's own calendar. A protected person's place is not in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const meeting = await getOwnMeeting(actor, idOf(params, 'meetingId'));
  if (!meeting?.startsAt || !meeting.endsAt || meeting.state === 'proposed') throw refused(404);
  const { id, startsAt, endsAt, place, protectedPerson, version } = meeting;
  const language = languageOf(request);
  const file = calendarFile({
    ...{ id, startsAt, endsAt, stampedAt: now(), sequence: version },
    title: textsIn(language).t('meetings:own.calendarTitle'),
    place: protectedPerson ? '' : (place ?? ''),
    cancelled: meeting.state === 'cancelled',
    url: new URL(pathsIn(language).seeker.meeting(id), request.url).href,
  });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="polku.ics"',
    },
  });
}
