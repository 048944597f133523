import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm, type StepField } from '#app/core/step-form.tsx';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { answerAbsence } from '#app/features/meetings/commands/answer-absence.server.ts';
import { askChange } from '#app/features/meetings/commands/ask-change.server.ts';
import { callOffMeeting } from '#app/features/meetings/commands/call-off-meeting.server.ts';
import { acceptGroupInvitation } from '#app/features/meetings/commands/join-group.server.ts';
import { requestMeeting } from '#app/features/meetings/commands/request-meeting.server.ts';
import { absenceClaims } from '#app/features/meetings/meeting-choices.ts';
import { meetingChannels } from '#app/features/meetings/meeting.machine.ts';
import {
  AnswerAbsence,
  AskChange,
  CallOff,
  JustVersion,
} from '#app/features/meetings/own-meeting.schema.server.ts';
import { getOwnMeeting } from '#app/features/meetings/own-meetings.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const steps = {
  change: stepOf('ASK_CHANGE', AskChange, (act, meetingId, input) => askChange(act, { meetingId, ...input })),
  'call-off': stepOf('CALL_OFF_MEETING', CallOff, (act, meetingId, input) =>
    callOffMeeting(act, { meetingId, ...input }),
  ),
  reason: stepOf('ANSWER_ABSENCE', AnswerAbsence, (act, meetingId, input) =>
    answerAbsence(act, { meetingId, ...input }),
  ),
  ask: stepOf('REQUEST_MEETING', JustVersion, (act, meetingId, input) =>
    requestMeeting(act, { meetingId, ...input }),
  ),
  join: stepOf('BOOK_MEETING', JustVersion, (act, meetingId, input) =>
    acceptGroupInvitation(act, { meetingId, ...input }),
  ),
};
type Answer = keyof typeof steps;

const done: Record<Answer, string> = {
  change: 'meeting.change',
  'call-off': 'meeting.call-off',
  reason: 'meeting.reason',
  ask: 'meeting.ask',
  join: 'meeting.join',
};

const fields: Record<Answer, readonly StepField[]> = {
  change: [
    { kind: 'area', name: 'reason' },
    {
      kind: 'choice',
      name: 'wishedChannel',
      optional: true,
      values: meetingChannels,
      text: (value) => `meetings:channel.${value}`,
    },
  ],
  'call-off': [{ kind: 'area', name: 'reason' }],
  reason: [
    {
      kind: 'choice',
      name: 'claim',
      values: absenceClaims,
      text: (value) => `meetings:absenceClaim.${value}`,
    },
    { kind: 'area', name: 'words', optional: true },
  ],
  ask: [],
  join: [],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const found = stepIn(steps, params.answer);
  const meeting = found && (await getOwnMeeting(actor, idOf(params, 'meetingId')));
  if (!meeting || (found.name === 'join' && !meeting.group)) throw refused(404);
  const { t } = textsIn(languageOf(request));
  return {
    title: t(`meetings:own.answer.${found.name}.title`),
    answer: found.name,
    id: meeting.id,
    version: meeting.version,
    permitted: meeting.permitted.some((event) => event === found.step.event),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const meetingId = idOf(params, 'meetingId');
  const found = stepIn(steps, params.answer);
  if (!found) throw refused(404);
  const { outcome, values } = await found.step.submit(request, act, meetingId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const seeker = ownPathsOf(params, languageOf(request));
  return redirectDone(request, seeker.meeting(meetingId), done[found.name]);
}

export default function MeetingAnswer() {
  const { title, answer, id, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('meetings', 'registration');
  const seeker = useOwnPaths(language);
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: seeker.meeting(id), label: t('meetings:own.back') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t(`meetings:own.answer.${answer}.lead`)} back={back} />
      <Stack gap="large">
        {permitted || form.problem ? (
          <StepForm
            labelOf={(name) => label(`meetings:own.field.${name}`)}
            form={form}
            version={version}
            fields={fields[answer]}
            submit={t(`meetings:own.answer.${answer}.submit`)}
            back={back}
            optionalLabel={t('registration:optional')}
          />
        ) : (
          <p className="muted">{t('meetings:own.notNow')}</p>
        )}
      </Stack>
    </>
  );
}
