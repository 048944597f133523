import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { rescheduleMeeting } from '#app/features/meetings/commands/reschedule-meeting.server.ts';
import { listFreeTimes } from '#app/features/meetings/free-times.queries.server.ts';
import { ChooseTime } from '#app/features/meetings/own-meeting.schema.server.ts';
import { getOwnMeeting } from '#app/features/meetings/own-meetings.queries.server.ts';
import { TimeForm } from '#app/features/meetings/time-form.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const id = idOf(params, 'meetingId');
  const language = languageOf(request);
  const meeting = await getOwnMeeting(actor, id);
  if (!meeting) throw refused(404);
  const times = meeting.permitted.includes('RESCHEDULE_MEETING') ? await listFreeTimes(actor, id, now()) : [];
  return { title: textsIn(language).t('meetings:own.change'), meeting, times };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const meetingId = idOf(params, 'meetingId');
  const form = await parseForm(request, ChooseTime);
  if (form.kind !== 'ok') return problem(form, form.values);
  const moved = await rescheduleMeeting(act, { meetingId, ...form.value });
  if (moved.kind !== 'ok') return problem(moved, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).meeting(meetingId), 'meetingMoved');
}

export default function MeetingTime() {
  const { title, meeting, times } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('meetings');
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const back = { href: seeker.meeting(meeting.id), label: t('meetings:own.back') };
  const lead = meeting.startsAt
    ? t('meetings:own.now', { date: formatDateTime(language, meeting.startsAt) })
    : undefined;
  const asks = meeting.permitted.includes('ASK_CHANGE');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={lead} back={back} />
      <Stack gap="large">
        {times.length > 0 ? (
          <TimeForm
            form={form}
            times={times}
            version={meeting.version}
            dueOn={meeting.dueOn}
            asksReason={meeting.kind === 'initialInterview' && times.some((time) => time.channel !== 'visit')}
            submitLabel={t('meetings:own.change')}
          />
        ) : (
          <EmptyState icon="calendar" title={t('meetings:own.noTimes')}>
            <p>{t('meetings:own.noTimesText')}</p>
          </EmptyState>
        )}
        {asks && (
          <p>
            <a href={seeker.meetingAnswer(meeting.id, 'change')}>{t('meetings:own.noneFits')}</a>
          </p>
        )}
      </Stack>
    </>
  );
}
