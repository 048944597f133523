import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { bookMeeting } from '#app/features/meetings/commands/book-meeting.server.ts';
import { listFreeTimes } from '#app/features/meetings/free-times.queries.server.ts';
import { OwnMeetingActions } from '#app/features/meetings/own-meeting-actions.tsx';
import { OwnMeetingFacts } from '#app/features/meetings/own-meeting-facts.tsx';
import { OwnMeetingNotices } from '#app/features/meetings/own-meeting-notices.tsx';
import { ChooseTime } from '#app/features/meetings/own-meeting.schema.server.ts';
import { getOwnMeeting } from '#app/features/meetings/own-meetings.queries.server.ts';
import { TimeForm } from '#app/features/meetings/time-form.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { labelsOf } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const id = idOf(params, 'meetingId');
  const meeting = await getOwnMeeting(actor, id);
  if (!meeting) throw refused(404);
  const texts = textsIn(languageOf(request));
  const choosesTime = meeting.permitted.includes('BOOK_MEETING') && !meeting.group;
  const times = choosesTime ? await listFreeTimes(actor, id, now()) : null;
  const begun = meeting.startsAt !== null && meeting.startsAt <= now();
  const recorded = await listRecorded(actor, { table: 'Meeting', id }, languageOf(request));
  return { title: meeting.group?.topic ?? titleOf(texts, meeting.kind), meeting, times, begun, recorded };
}

const titleOf = (texts: ReturnType<typeof textsIn>, kind: string): string =>
  String(Reflect.apply(texts.t, undefined, [`meetings:kind.${kind}`])) ||
  labelsOf(texts).eventLabel('meetings', 'CREATED');

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const meetingId = idOf(params, 'meetingId');
  const form = await parseForm(request, ChooseTime);
  if (form.kind !== 'ok') return problem(form, form.values);
  const booked = await bookMeeting(act, { meetingId, ...form.value });
  if (booked.kind !== 'ok') return problem(booked, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).meeting(meetingId), 'meetingBooked');
}

export default function Meeting() {
  const { title, meeting, times, begun, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('meetings');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const { dueOn } = meeting;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={label(
          meeting.group && meeting.state === 'proposed'
            ? 'meetings:group.invitedLead'
            : `meetings:own.stateLead.${String(meeting.state)}`,
        )}
        back={{ href: seeker.meetings, label: t('meetings:own.title') }}
      />
      <Stack gap="large">
        <OwnMeetingNotices meeting={meeting} />
        <OwnMeetingFacts meeting={meeting} />
        <OwnMeetingActions meeting={meeting} begun={begun} />
        {times && (
          <Section
            title={t('meetings:own.choose')}
            lead={dueOn ? t('meetings:own.window', { date: formatDate(language, dueOn) }) : undefined}
            id="times"
          >
            {times.length > 0 ? (
              <TimeForm
                form={form}
                times={times}
                version={meeting.version}
                dueOn={dueOn}
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
          {meeting.group?.description && <p>{meeting.group.description}</p>}
        </Section>
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}
