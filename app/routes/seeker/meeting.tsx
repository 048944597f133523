import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { bookMeeting } from '#app/features/meetings/commands/book-meeting.server.ts';
import { ChooseTime } from '#app/features/meetings/own-meeting.schema.server.ts';
import { getOwnMeeting, listFreeTimes } from '#app/features/meetings/own-meetings.queries.server.ts';
import { TimeForm } from '#app/features/meetings/time-form.tsx';
import { formatDate, formatDay, formatTime } from '#app/i18n/format.ts';
import { labelsOf } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const id = idOf(params, 'meetingId');
  const meeting = await getOwnMeeting(actor, id);
  if (!meeting) throw refused(404);
  const texts = textsIn(languageOf(request));
  const times = meeting.permitted.includes('BOOK_MEETING') ? await listFreeTimes(actor, id, now()) : null;
  const begun = meeting.startsAt !== null && meeting.startsAt <= now();
  return { title: titleOf(texts, meeting.kind), meeting, times, begun };
}

const titleOf = (texts: ReturnType<typeof textsIn>, kind: string): string =>
  String(Reflect.apply(texts.t, undefined, [`meetings:kind.${kind}`])) ||
  labelsOf(texts).eventLabel('meetings', 'CREATED');

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeeker(request);
  const meetingId = idOf(params, 'meetingId');
  const form = await parseForm(request, ChooseTime);
  if (form.kind !== 'ok') return problem(form, form.values);
  const booked = await bookMeeting({ actor, now: now() }, { meetingId, ...form.value });
  if (booked.kind !== 'ok') return problem(booked, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).seeker.meeting(meetingId), 'meetingBooked');
}

export default function Meeting() {
  const { title, meeting, times, begun } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('meetings');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const { seeker } = pathsIn(language);
  const { startsAt, endsAt } = meeting;
  const facts = [
    startsAt &&
      endsAt && {
        label: t('meetings:own.when'),
        value: t('meetings:own.time', {
          day: formatDay(language, startsAt),
          from: formatTime(language, startsAt),
          to: formatTime(language, endsAt),
        }),
      },
    meeting.channel && { label: t('meetings:own.how'), value: label(`meetings:channel.${meeting.channel}`) },
    meeting.place && { label: t('meetings:own.where'), value: meeting.place },
    meeting.counselor && { label: t('meetings:own.withWhom'), value: meeting.counselor.name },
    meeting.dueOn && { label: t('meetings:own.latest'), value: formatDate(language, meeting.dueOn) },
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={label(`meetings:own.stateLead.${String(meeting.state)}`)}
        back={{ href: seeker.meetings, label: t('meetings:own.title') }}
      />
      <Stack gap="large">
        <DefinitionList items={facts} />
        {meeting.permitted.includes('RESCHEDULE_MEETING') && !begun && (
          <Row>
            <ButtonLink href={seeker.meetingTime(meeting.id)} kind="secondary" icon="calendar">
              {t('meetings:own.change')}
            </ButtonLink>
            <ButtonLink href={seeker.meetingCalendar(meeting.id)} kind="secondary" icon="download">
              {t('meetings:own.calendarFile')}
            </ButtonLink>
          </Row>
        )}
        {times && (
          <Section title={t('meetings:own.choose')} id="times">
            {times.length > 0 ? (
              <TimeForm
                form={form}
                times={times}
                version={meeting.version}
                asksReason={
                  meeting.kind === 'initialInterview' && times.some((time) => time.channel !== 'visit')
                }
                submitLabel={t('meetings:own.book')}
              />
            ) : (
              <EmptyState icon="calendar" title={t('meetings:own.noTimes')}>
                <p>{t('meetings:own.noTimesText')}</p>
              </EmptyState>
            )}
          </Section>
        )}
        {meeting.answerDueOn && (
          <Notice tone="warning" title={t('meetings:own.explain')}>
            <p>{t('meetings:own.explainText', { date: formatDate(language, meeting.answerDueOn) })}</p>
          </Notice>
        )}
        {meeting.why && (
          <Section title={t('meetings:own.why')}>
            <WhyNote why={meeting.why} />
            <p>{t('meetings:own.authorityDuty')}</p>
          </Section>
        )}
        {meeting.summary && (
          <Section title={t('meetings:own.talked')}>
            <div className="flow">
              <p>{meeting.summary}</p>
              {meeting.agreements && <p>{meeting.agreements}</p>}
            </div>
          </Section>
        )}
        <Section title={t('meetings:own.about')}>
          <p>{label(`meetings:own.aboutKind.${meeting.kind}`)}</p>
          <p>{t('meetings:own.cannotCome')}</p>
        </Section>
      </Stack>
    </>
  );
}
