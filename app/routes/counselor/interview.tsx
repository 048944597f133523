import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { sourcesOf } from '#app/features/assessments/known-facts.ts';
import { holdMeeting } from '#app/features/meetings/commands/hold-meeting.server.ts';
import { InterviewForm } from '#app/features/meetings/interview-form.tsx';
import { InterviewPreview } from '#app/features/meetings/interview-preview.tsx';
import { getInterview } from '#app/features/meetings/interview.queries.server.ts';
import { HoldDiscussion, HoldMeeting } from '#app/features/meetings/meeting.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { discussion } from '#app/rules/meetings.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'interview');
  const meetingId = idOf(params, 'meetingId');
  const interview = await getInterview(actor, meetingId);
  if (!interview) throw refused(404);
  const language = languageOf(request);
  const { meeting } = interview;
  const { t } = textsIn(language);
  return {
    tab: t('counselor:interview.tab', { kind: t(`meetings:kind.${meeting.kind}`) }),
    title: `${t(`meetings:kind.${meeting.kind}`)}, ${meeting.person.name}`,
    preview: new URL(request.url).searchParams.has('preview'),
    nextDiscussion: startsCount(meeting.kind) ? discussion(isoDate(now())) : null,
    ...interview,
  };
}

/** A supplementary discussion does not move the rhythm of the others. */
const startsCount = (kind: string) => kind === 'initialInterview' || kind === 'jobSearchDiscussion';

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const meetingId = idOf(params, 'meetingId');
  const { counselor } = pathsIn(languageOf(request));
  const assessing = new URL(request.url).searchParams.get('assessment') !== 'unchanged';
  const form = await parseForm(request, assessing ? HoldMeeting : HoldDiscussion);
  if (form.kind !== 'ok') return problem(form, form.values);
  const interview = await getInterview(actor, meetingId);
  if (!interview) throw refused(404);
  const sources = sourcesOf(interview.known);
  const held = await holdMeeting({ actor, now: now() }, { meetingId, sources, ...form.value });
  if (held.kind !== 'ok') return problem(held, form.values);
  const { planId } = held.value;
  return redirectDone(
    request,
    planId ? counselor.editPlan(planId) : counselor.meeting(meetingId),
    'meetingHeld',
  );
}

export default function Interview() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { meeting } = view;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={view.title}
        lead={view.preview ? t('counselor:interview.previewLead') : t('counselor:interview.lead')}
        back={{ href: counselor.client(meeting.person.id), label: meeting.person.name }}
      />
      {/* What somebody has written for an hour is shown again, whatever became of the meeting meanwhile. */}
      {meeting.permitted.includes('HOLD_MEETING') || form.problem ? (
        view.preview && view.draft && !form.problem ? (
          <InterviewPreview meeting={meeting} draft={view.draft} />
        ) : (
          <InterviewForm {...view} form={form} />
        )
      ) : (
        <p className="muted">{t('counselor:notNow')}</p>
      )}
    </>
  );
}
