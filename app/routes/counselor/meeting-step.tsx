import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { suggestedAnswerDay } from '#app/features/journey/own-rules.server.ts';
import { acceptChange } from '#app/features/meetings/commands/accept-change.server.ts';
import { acceptReason } from '#app/features/meetings/commands/accept-reason.server.ts';
import { answerAbsence } from '#app/features/meetings/commands/answer-absence.server.ts';
import { askClarification } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { callOffMeeting } from '#app/features/meetings/commands/call-off-meeting.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel-meeting.server.ts';
import { keepTime } from '#app/features/meetings/commands/keep-time.server.ts';
import { leaveOutMeeting } from '#app/features/meetings/commands/leave-out-meeting.server.ts';
import { proposeTimes } from '#app/features/meetings/commands/propose-times.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordNeglect } from '#app/features/meetings/commands/record-neglect.server.ts';
import { recordNotReached } from '#app/features/meetings/commands/record-not-reached.server.ts';
import { requestMeeting } from '#app/features/meetings/commands/request-meeting.server.ts';
import { requestStatement } from '#app/features/meetings/commands/request-statement.server.ts';
import { retryCall } from '#app/features/meetings/commands/retry-call.server.ts';
import { sendReminder } from '#app/features/meetings/commands/send-reminder.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { getMeeting } from '#app/features/meetings/counselor-meeting.queries.server.ts';
import { meetingSteps, type MeetingStep } from '#app/features/meetings/meeting-steps.ts';
import {
  AcceptReason,
  AnswerForClient,
  AskClarification,
  GiveReason,
  LeaveOutMeeting,
  TellReason,
  Version,
} from '#app/features/meetings/meeting.schema.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { LookFirst } from '#app/features/second-looks/look-first.tsx';
import { asksForLook, lookOfSubject } from '#app/features/second-looks/look-of-subject.queries.server.ts';
import { DraftStatement } from '#app/features/second-looks/second-looks.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { MeetingTarget } from '#app/features/meetings/move-meeting.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';

export { meta } from '#app/core/title.ts';

type Command = (act: Act, target: MeetingTarget) => Promise<Outcome<Moved>>;
const simple = (step: MeetingStep, command: Command) =>
  stepOf(meetingSteps[step].event, Version, (act, meetingId, input) => command(act, { meetingId, ...input }));

const steps = {
  start: simple('start', startMeeting),
  propose: simple('propose', proposeTimes),
  retry: simple('retry', retryCall),
  'not-reached': simple('not-reached', recordNotReached),
  clarification: stepOf('ASK_CLARIFICATION', AskClarification, (act, meetingId, input) =>
    askClarification(act, { meetingId, ...input }),
  ),
  reason: stepOf('ACCEPT_REASON', AcceptReason, (act, meetingId, input) =>
    acceptReason(act, { meetingId, ...input }),
  ),
  accept: simple('accept', acceptChange),
  keep: stepOf('KEEP_TIME', GiveReason, (act, meetingId, input) => keepTime(act, { meetingId, ...input })),
  'answer-given': stepOf('ANSWER_ABSENCE', AnswerForClient, (act, meetingId, { channel, ...input }) =>
    answerAbsence({ ...act, channel }, { meetingId, ...input }),
  ),
  'call-off': stepOf('CALL_OFF_MEETING', TellReason, (act, meetingId, input) =>
    callOffMeeting({ ...act, channel: 'phone' }, { meetingId, ...input }),
  ),
  ask: stepOf('REQUEST_MEETING', Version, (act, meetingId, input) =>
    requestMeeting({ ...act, channel: 'phone' }, { meetingId, ...input }),
  ),
  'leave-out': stepOf('LEAVE_OUT', LeaveOutMeeting, (act, meetingId, input) =>
    leaveOutMeeting(act, { meetingId, ...input }),
  ),
  cancel: stepOf('CANCEL_MEETING', GiveReason, (act, meetingId, input) =>
    cancelMeeting(act, { meetingId, ...input }),
  ),
  absent: simple('absent', recordAbsence),
  neglect: simple('neglect', recordNeglect),
  reminder: simple('reminder', sendReminder),
  statement: simple('statement', requestStatement),
};

const asking = stepOf('REQUEST_STATEMENT', DraftStatement, (act, subjectId, input) =>
  askForLook(act, { subject: 'Meeting', subjectId, ...input, way: null }),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'meeting');
  const found = stepIn(steps, params.step);
  const meeting = found && (await getMeeting(actor, idOf(params, 'meetingId')));
  if (!meeting) throw refused(404);
  const { t } = textsIn(languageOf(request));
  return {
    title: t(`meetings:event.${meetingSteps[found.name].event}`),
    step: found.name,
    permitted: meeting.permitted.includes(meetingSteps[found.name].event),
    meeting: { id: meeting.id, version: meeting.version, kind: meeting.kind, name: meeting.person.name },
    suggested: await suggestedAnswerDay(actor, now()),
    second: found.name === 'statement' ? await lookOfSubject(actor, 'meetingStatement', meeting.id) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const meetingId = idOf(params, 'meetingId');
  const found = stepIn(steps, params.step);
  if (!found) throw refused(404);
  const asks = found.name === 'statement' && asksForLook(request);
  const step = asks ? asking : found.step;
  const { outcome, values } = await step.submit(request, { actor, now: now() }, meetingId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const { counselor } = pathsIn(languageOf(request));
  if (asks) return redirectDone(request, counselor.secondLooks, 'lookAsked');
  if (found.name === 'start') return redirect(counselor.interview(meetingId), { status: 303 });
  return redirectDone(request, counselor.meeting(meetingId), 'meetingStepTaken');
}

export default function MeetingStepPage() {
  const { title, step, permitted, meeting, suggested, second } = useLoaderData<typeof loader>();
  const label = useLabel();
  const { t, language } = useTexts('counselor', 'meetings');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: counselor.meeting(meeting.id), label: t('counselor:meeting.back') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={`${t(`meetings:kind.${meeting.kind}`)}, ${meeting.name}`} back={back} />
      <Stack gap="large">
        <p>{t(`counselor:meeting.question.${step}`)}</p>
        {permitted ? (
          <LookFirst {...{ second, form, version: meeting.version, submit: title, back }} served={false}>
            <StepForm
              labelOf={(name) => label(`meetings:field.${name}`)}
              form={form}
              version={meeting.version}
              fields={meetingSteps[step].fields}
              values={{ answerDueOn: suggested }}
              submit={title}
              back={back}
              optionalLabel={t('counselor:optional')}
            />
          </LookFirst>
        ) : (
          <p className="muted">{t('counselor:notNow')}</p>
        )}
      </Stack>
    </>
  );
}
