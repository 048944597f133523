import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { MeetingWishes } from '#app/features/meetings/meeting-wishes.tsx';
import { timedCalls } from '#app/features/meetings/meeting-choices.ts';
import { getMeeting, listTimesToBook } from '#app/features/meetings/counselor-meeting.queries.server.ts';
import { BookForClient } from '#app/features/meetings/meeting.schema.server.ts';
import { TimeFields } from '#app/features/meetings/time-fields.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { atTime } from '#app/rules/at-time.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

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
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const bookable = meeting.permitted.includes('BOOK_MEETING');
  const call = (id: string) => (
    <RadioGroup
      name="call"
      id={id}
      label={t('counselor:book.call')}
      error={form.error('call')}
      defaultValue={form.value('call', 'agreed')}
      options={timedCalls.map((value) => ({
        value,
        label: t(`meetings:call.${value}`),
        hint: t(`counselor:book.callHint.${value}`),
      }))}
    />
  );
  const dueOn = meeting.dueOn;
  const isLate = (startsAt: string) => dueOn !== null && isoDate(new Date(startsAt)) > dueOn;
  const reason = meeting.kind === 'initialInterview' && (
    <TextArea
      name="channelReason"
      label={t('counselor:meeting.channelReason')}
      hint={t('counselor:book.reasonHint')}
      rows={2}
      error={form.error('channelReason')}
      defaultValue={form.value('channelReason')}
    />
  );
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
              {times.length === 0 ? (
                <p className="muted">
                  {t('counselor:book.noSlots')} <a href={counselor.times}>{t('counselor:times.title')}</a>
                </p>
              ) : (
                <form method="post" noValidate className="form">
                  <input type="hidden" name="version" value={meeting.version} />
                  <input type="hidden" name="time" value="slot" />
                  <RadioGroup
                    name="slotId"
                    label={t('counselor:book.choose')}
                    error={form.error('slotId')}
                    defaultValue={form.value('slotId')}
                    options={times.map((time) => ({
                      value: time.id,
                      label: formatDateTime(language, time.startsAt),
                      hint: [
                        `${label(`meetings:channel.${time.channel}`)}, ${time.place}, ${time.counselor}`,
                        isLate(time.startsAt) ? t('counselor:book.late') : '',
                      ]
                        .filter(Boolean)
                        .join(' · '),
                    }))}
                  />
                  {call('field-slotCall')}
                  {reason}
                  <FormActions>
                    <Button icon="calendar">{t('counselor:book.submit')}</Button>
                  </FormActions>
                </form>
              )}
            </Section>
            <Section id="own-time" title={t('counselor:book.own')}>
              <form method="post" noValidate className="form">
                <input type="hidden" name="version" value={meeting.version} />
                <input type="hidden" name="time" value="own" />
                <DateField
                  name="startDate"
                  label={t('counselor:times.date')}
                  min={today}
                  error={form.error('startDate')}
                  defaultValue={form.value('startDate')}
                />
                <TextField
                  name="startTime"
                  label={t('counselor:book.startTime')}
                  hint={t('counselor:book.startTimeHint')}
                  width="short"
                  error={form.error('startTime')}
                  defaultValue={form.value('startTime')}
                />
                <TimeFields form={form} />
                {call('field-ownCall')}
                {meeting.kind === 'initialInterview' && (
                  <TextArea
                    name="channelReason"
                    id="field-ownChannelReason"
                    label={t('counselor:meeting.channelReason')}
                    hint={t('counselor:book.reasonHint')}
                    rows={2}
                    error={form.error('channelReason')}
                    defaultValue={form.value('channelReason')}
                  />
                )}
                <FormActions>
                  <Button kind="secondary" icon="calendar">
                    {t('counselor:book.submitOwn')}
                  </Button>
                </FormActions>
              </form>
            </Section>
          </SideBySide>
        )}
      </Stack>
    </>
  );
}
