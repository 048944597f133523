import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { BookOwnTimeForm, BookSlotForm } from '#app/features/meetings/book-forms.tsx';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { MeetingWishes } from '#app/features/meetings/meeting-wishes.tsx';
import { getMeeting, listTimesToBook } from '#app/features/meetings/counselor-meeting.queries.server.ts';
import { BookForClient } from '#app/features/meetings/meeting.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { atTime } from '#app/rules/at-time.ts';
import { isoDate } from '#app/rules/dates.ts';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'meeting');
  const meeting = await getMeeting(actor, idOf(params, 'meetingId'));
  if (!meeting) throw refused(404);
  const { t } = textsIn(languageOf(request));
  return {
    tab: t('counselor:today.press.book'),
    title: t('counselor:book.title', { name: meeting.person.name }),
    meeting,
    today: isoDate(now()),
    times: await listTimesToBook(actor, now()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const meetingId = idOf(params, 'meetingId');
  const form = await parseForm(request, BookForClient);
  if (form.kind !== 'ok') return problem(form, form.values);
  const act = { actor, now: now() };
  const { version, channelReason, call } = form.value;
  const target = { meetingId, version, channelReason, call };
  const booked =
    form.value.time === 'slot'
      ? await bookForClient(act, { ...target, slotId: form.value.slotId })
      : await bookForClient(act, {
          ...target,
          startsAt: atTime(form.value.startDate, form.value.startTime),
          minutes: form.value.minutes,
          channel: form.value.channel,
          place: form.value.place,
        });
  if (booked.kind !== 'ok') return problem(booked, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.meeting(meetingId), 'meetingBooked');
}

export default function BookMeeting() {
  const { title, meeting, today, times } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'meetings');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const bookable = meeting.permitted.includes('BOOK_MEETING');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t(`meetings:kind.${meeting.kind}`)}
        back={{ href: counselor.client(meeting.person.id), label: meeting.person.name }}
      />
      <Stack gap="large">
        {meeting.dueOn && (
          <Notice title={t('counselor:book.dueOn', { date: formatDate(language, meeting.dueOn) })}>
            {meeting.dueWhy && <WhyNote why={meeting.dueWhy} />}
          </Notice>
        )}
        <MeetingWishes meeting={meeting} />
        {!bookable && <Notice tone="warning" title={t('counselor:notNow')} />}
        {bookable && (
          <SideBySide side="even">
            <Section id="slots" title={t('counselor:book.slots')}>
              <BookSlotForm meeting={meeting} form={form} times={times} />
            </Section>
            <Section id="own-time" title={t('counselor:book.own')}>
              <BookOwnTimeForm meeting={meeting} form={form} today={today} />
            </Section>
          </SideBySide>
        )}
      </Stack>
    </>
  );
}
